package dev.hakyu.reader.internal.scope;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.mark.MarkedText;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.mark.Sentence.Clause;
import java.util.List;
import java.util.Locale;

/// Finds denials of what goes beyond that which was told: 新たな漏えいは確認されておりません, これ以外の情報の流出はない, no
/// additional leaks.
///
/// They deny only what is additional. Of what was told before they say nothing: it stands.
final class Beyond {
    /// What 以外 and のほか may stand behind, so that the rest of the harm is meant. Not those who do
    /// something: 関係者以外による閲覧はない denies all of it.
    private static final String TOLD =
            "(?:これら?|それら?|上記|前述|前記|既報|今回|前回|名|人|件|社|台|分|情報|データ|もの|内容|範囲|該当する?方"
                    + "|対象の方|対象者|項目|サーバー?|システム|ファイル|機器|端末|アドレス|氏名|番号|住所|図面|文書|資料|報告|発表|公表|お知らせ|ご連絡|いたしました|した)";

    private static final Pattern OTHER_THAN =
            Pattern.compile(
                    TOLD
                            + "(?:等|など)?(?:\\([^)]{0,30}\\))?(?:以外(?:に|で|は|へ|、|について|の[^者第方人])|を除(?:き|いて|く)|を超え(?:る|て))");

    /// Behind it も would deny both: カード情報のほか、パスワードの流出も確認されていない.
    private static final Pattern BESIDES =
            Pattern.compile(
                    "(?:" + TOLD + "の(?:ほか|他)|(?:この|その)(?:ほか|他(?:に|では)))(?:に|には|では|で)?、?[^も]*$");

    private static final Pattern MORE =
            Pattern.compile(
                    "(?:新たな|新たに|新規の|さらなる|更なる|さらに多くの|追加の|追加で|追加的な|これ以上の|それ以上の"
                            + "|(?:^|[、,。にでは])(?:その他の|他の|ほかの)(?:漏|流出|被害|情報|データ|個人|顧客|お客様|影響|不正|侵入|サーバ|システム|ファイル|機器|端末|項目|窃取)"
                            + "|(?:^|[、,。にでは])(?:その他に|他に|ほかに)"
                            + "|(?:漏えい|漏洩|流出|被害|影響|範囲)(?:範囲)?の拡大)");

    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?:\\b(?:no|any|that|of|not|nor) (?:(?:sign|evidence|indication) of )?(?:any )?"
                            + "(?:further|additional|more (?:[a-su-z]|t[a-gi-z])[a-z]*|wider|broader"
                            + "|(?:other|new) (?:(?:customer|personal|sensitive|confidential|company|employee|unauthori[sz]ed|data|security) )*"
                            + "(?:leaks?|leakage|exposures?|breach(?:es)?|intrusions?|incidents?|attacks?|access|harm|damage|theft|data|information|records?|files?|systems?|servers?|details|disclosures?))\\b"
                            + "|\\bnothing (?:else|more|further|beyond)\\b|\\banything (?:else|more|further|beyond)\\b"
                            + "|\\b(?:beyond|other than|apart from|aside from|besides|over and above)"
                            + " (?:the |those |that |these |this |what |its |about |some )?(?:[0-9]|people|persons|contacts|customers|individuals|records|data"
                            + "|information|names|accounts|files|previously|already|earlier|initial|original|first|ones|it |has |had |was |were |we |those|that))");
    private static final Pattern ENGLISH_LISTED =
            Pattern.compile(
                    "(?:^|\\W)(?:or|and|nor) (?:any )?(?:further|additional|other|more|new)\\b");

    /// Ends of clauses by their comma alone, which go on in the next.
    private static final List<String> OPEN_ENDS =
            List.of("ほか、", "他、", "除き、", "除いて、", "ついて、", "関して、", "おいて、");

    private Beyond() {}

    /// True for a denied clause that denies only what is additional.
    static boolean isDenied(MarkedText text, Sentence sentence, Clause clause) {
        String words = text.text().substring(clause.start(), clause.end());
        if (!text.japanese()) {
            String lower = words.toLowerCase(Locale.ROOT);
            return ENGLISH.matcher(lower).find() && !ENGLISH_LISTED.matcher(lower).find();
        }
        String said = opening(text, sentence, clause) + words;
        return OTHER_THAN.matcher(said).find()
                || BESIDES.matcher(said).find()
                || MORE.matcher(said).find();
    }

    /// お知らせした2,150名分のほか、
    private static String opening(MarkedText text, Sentence sentence, Clause clause) {
        Clause before = null;
        for (Clause each : sentence.clauses()) {
            if (each.end() == clause.start()) {
                before = each;
            }
        }
        if (before == null) {
            return "";
        }
        String words = text.text().substring(before.start(), before.end());
        return OPEN_ENDS.stream().anyMatch(words::endsWith) ? words : "";
    }
}
