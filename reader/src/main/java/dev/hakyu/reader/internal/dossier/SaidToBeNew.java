package dev.hakyu.reader.internal.dossier;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Report;

/// Finds where an account says that its victim was attacked again: hit by a second attack this
/// month, 再びサイバー攻撃を受けた. What was told of the victim before is then another event.
final class SaidToBeNew {
    private static final int BEHIND = 14;
    private static final String ATTACK =
            "(?:attack|cyberattack|cyber-attack|breach|intrusion|incident|hack)";
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?i)\\b(?:second|another|third|fourth|fresh|new|renewed) (?:[a-z-]+ ){0,2}"
                            + ATTACK
                            + " (?:this|in|within|since) (?:[a-z]+ ){0,4}(?:weeks?|months?|year|days)\\b"
                            + "|\\b(?:hit|attacked|struck|breached|hacked) (?:again\\b|(?:for )?(?:a|the) second"
                            + " time)"
                            + "|\\bsecond (?:[a-z-]+ ){0,2}"
                            + ATTACK
                            + " on (?:it|the company|the firm)\\b");
    private static final Pattern OF_OTHERS =
            Pattern.compile("(?i)^,? (?:on|at|against) (?:an?|the) ");
    private static final Pattern JAPANESE =
            Pattern.compile(
                    "(?:[2２3３二三]度目|[2２3３二三]回目)の(?:サイバー|不正アクセス|ランサム|攻撃|被害)"
                            + "|(?:再び|再度)、?(?:サイバー攻撃|不正アクセス|ランサムウ[ェエ]ア|攻撃)[^。、]{0,12}(?:受け|遭|あった|発生)"
                            + "|(?:新たな|別の)(?:サイバー攻撃|不正アクセス|ランサムウ[ェエ]ア[^。、]{0,6})を(?:受け|確認し)");
    private static final Pattern UNMET = Pattern.compile("ませ|ない|なかった|なく|おらず");

    private SaidToBeNew() {}

    static boolean isIn(Report report, Account account) {
        String all = report.text();
        int end = Math.min(all.length(), account.end());
        String text = all.substring(Math.min(account.start(), end), end);
        return isIn(text, ENGLISH, OF_OTHERS) || isIn(text, JAPANESE, UNMET);
    }

    private static boolean isIn(String text, Pattern said, Pattern unless) {
        Matcher matcher = said.matcher(text);
        while (matcher.find()) {
            int end = Math.min(text.length(), matcher.end() + BEHIND);
            if (!unless.matcher(text.substring(matcher.end(), end)).find()) {
                return true;
            }
        }
        return false;
    }
}
