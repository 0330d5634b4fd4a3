package dev.hakyu.reader.internal.advisory;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a part of an advisory is about, as its heading says.
enum Part {
    AFFECTED(
            "影響を受ける(?:システム|製品|バージョン|ソフトウェア|版|機器)|対象(?:となる)?(?:製品|バージョン|システム|機器|ソフトウェア)?(?:(?:および|及び|と|・|、|/)(?:対象)?(?:の)?(?:バージョン|版))?"
                    + "|該当(?:製品|バージョン|する製品)|影響(?:範囲|対象)|affected (?:products?|versions?|systems?|software)"
                    + "|vulnerable (?:products?|versions?)|products? affected|versions? affected"
                    + "|(?:affected )?products? and (?:affected )?versions?"),
    FIX(
            "対策(?:方法)?(?:(?:・|と|、|/|および|及び)(?:回避|緩和|軽減|暫定)策)?|解決(?:策|方法)|修正(?:版|済みバージョン|バージョン|プログラム)?|対処(?:方法)?|対応(?:方法|策)?|アップデート(?:する)?"
                    + "|solutions?|remediation|fix(?:es)?|fixed (?:versions?|in|software)|patched versions?"
                    + "|resolution|patches|recommendations?|what to do"),
    WORKAROUND(
            "(?:回避|緩和|軽減|暫定)(?:策|対応|措置)|ワークアラウンド(?:を実施する)?|(?:すぐに|直ちに|ただちに)?(?:更新|適用|アップデート)(?:が)?できない場合(?:の対応)?|if you cannot (?:update|patch)(?: (?:now|at once|immediately))?|workarounds?|mitigations?(?: and workarounds?)?"),
    PRODUCT("製品名?|対象製品名|product(?: name)?"),
    VENDOR("ベンダー?名?|開発者|提供元|製造元|提供者|vendor(?:/project)?|vendor name|developer"),
    OTHER(
            "概要|詳細(?:情報)?|想定される影響|影響|ベンダ情報|参考(?:情報)?|謝辞|更新履歴|お問い合わせ(?:先)?|悪用の(?:状況|有無|事実|実績|確認|情報)|経緯|原因|jvn脆弱性分析結果|関連文書"
                    + "|summary|description|overview|details|impact|references?|acknowledge?ments?|credits?|history|timeline"
                    + "|exploitation(?: status)?|severity|cvss.{0,20}|cve(?: ids?)?|published|due date.{0,40}|source|contact");

    private static final Pattern LEAD =
            Pattern.compile("^(?:[■●◆▼□○◇・*#>【\\[\\s-]|(?:[0-9]{1,2}|[IVX]{1,4})[.)、]\\s*)*");
    private static final int LONGEST_HEADING = 40;
    private final Pattern pattern;

    Part(String words) {
        this.pattern = Pattern.compile("(?i)^(?:" + words + ")\\s*[】\\]]?\\s*(?:[::]\\s*(.*))?$");
    }

    /// A heading, with what stands behind its colon.
    ///
    /// @param restAt where that begins in the line, or -1 when nothing does
    record Heading(Part part, String rest, int restAt) {}

    /// The heading that a line is, if it is one.
    static Optional<Heading> headingOf(String line) {
        Matcher lead = LEAD.matcher(line);
        int from = lead.find() ? lead.end() : 0;
        String bare = line.substring(from);
        int colon = colonIn(bare);
        if ((colon < 0 ? bare.length() : colon) > LONGEST_HEADING) {
            return Optional.empty();
        }
        for (Part part : values()) {
            Matcher matcher = part.pattern.matcher(bare);
            if (matcher.find()) {
                @Nullable String rest = matcher.group(1);
                if (rest != null && !rest.isBlank() && bare.startsWith("悪用")) {
                    // 悪用の確認: なし is told by the key and its value together.
                    return Optional.empty();
                }
                return Optional.of(
                        rest == null || rest.isBlank()
                                ? new Heading(part, "", -1)
                                : new Heading(part, rest.strip(), from + matcher.start(1)));
            }
        }
        return Optional.empty();
    }

    private static int colonIn(String line) {
        int half = line.indexOf(':');
        int full = line.indexOf(':');
        return half < 0 ? full : full < 0 ? half : Math.min(half, full);
    }
}
