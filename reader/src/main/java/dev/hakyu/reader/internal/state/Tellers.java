package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.mark.MarkedText;
import dev.hakyu.reader.internal.mark.Mention;
import java.util.Locale;

/// Houses that only tell of what befell others: the paper over an article, and a vendor whose
/// researchers name who attacked.
final class Tellers {
    private static final int REACH = 120;

    private static final Pattern ARTICLE =
            Pattern.compile(
                    "^[ ((|/・、―—-]*(?:背景解説|解説|特集|コラム|連載|論説|社説|寄稿|オピニオン|速報|記者|編集部|編集室|編集委員|取材班|電子版|週刊まとめ)");
    private static final Pattern ARTICLE_EN =
            Pattern.compile(
                    "^[ (|/,–—-]*(?:background(?:er)?|analysis|feature|column|editorial|opinion|explainer|newsletter|staff (?:writer|reporter)|correspondent|newsroom)\\b");

    /// グーグルの脅威分析部門は、この攻撃者をUNC6395と呼んでいる.
    private static final Pattern RESEARCH =
            Pattern.compile(
                    "^の(?:[^、。はがを]{0,10})?(?:脅威|セキュリティ|調査|分析|研究|リサーチ|インテリジェンス)[^、。はがを]{0,14}(?:部門|チーム|部隊|部|所|担当者|グループ|研究者|専門家)"
                            + "(?:は|が|によ(?:ると|れば))、?[^。]{0,60}(?:呼[んびぶ]|名付け|みて|とみる|分析|指摘|追跡|特定|関与|よると|よれば|推定|報告)");

    private static final Pattern RESEARCH_EN =
            Pattern.compile(
                    "^(?:'s|') (?:[a-z]+ ){0,2}(?:threat|security|research|intelligence)[a-z]*(?: [a-z]+){0,3} (?:team|unit|group|arm|researchers?|analysts?|division)?[^.]{0,30}"
                            + "\\b(?:calls?|tracks?|names?|named|attributes?|attributed|believes?|says?|said|links?|linked|assess)");

    /// 日刊工芸, 中部日報: what only papers are called, with or without words of their own.
    private static final Pattern PAPER = Pattern.compile("日刊|週刊|旬刊|夕刊|日報|新報|時報|日日");

    /// 本紙の取材で: the words of a paper for itself.
    private static final Pattern OWN_PAPER = Pattern.compile("本紙|小紙|当紙|弊紙");

    private Tellers() {}

    /// Whether the house over an article is the paper that tells it.
    static boolean isPaper(MarkedText text, Mention mention) {
        boolean called = "media".equals(mention.industry()) || PAPER.matcher(mention.name()).find();
        return !mention.name().contains("会社") && (called || OWN_PAPER.matcher(text.text()).find());
    }

    /// Whether a line over or under a text calls what the house publishes an article: X(背景解説).
    static boolean isOfArticle(MarkedText text, Mention mention) {
        return (text.japanese() ? ARTICLE : ARTICLE_EN).matcher(behind(text, mention)).find();
    }

    /// Whether the house is named for what its researchers say of an attack on others.
    static boolean isOfResearch(MarkedText text, Mention mention) {
        return (text.japanese() ? RESEARCH : RESEARCH_EN).matcher(behind(text, mention)).find();
    }

    private static String behind(MarkedText text, Mention mention) {
        int end = Math.min(text.text().length(), mention.end() + REACH);
        return text.text().substring(mention.end(), end).toLowerCase(Locale.ROOT);
    }
}
