package dev.hakyu.reader.internal.dossier;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Report;

/// Finds where an account says that its victim was attacked again: hit by a second attack this
/// month, 再びサイバー攻撃を受けた. What was told of the victim before is then another event.
final class SaidToBeNew {
    private static final int BEHIND = 24;
    private static final String ATTACK =
            "(?:attack|cyberattack|cyber-attack|breach|intrusion|incident|hack)";
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?i)\\b(?:second|another|third|fourth|fresh|new|renewed) (?:[a-z-]+ ){0,2}"
                            + ATTACK
                            + " (?:this|in|within|since) (?:[a-z]+ ){0,4}(?:weeks?|months?|year|days)\\b"
                            + "|\\b(?:was|were|been|got) (?:[a-z]+ ){0,2}?(?:hit|attacked|struck|breached|hacked) (?:again\\b|(?:for )?(?:a|the) second"
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
    private static final Pattern UNMET =
            Pattern.compile(
                    "ませ|ない|なかった|なく|おらず|場合|おそれ|恐れ|可能性|よう|備え|懸念|防[ぎぐい止]|避け|際の|れば|たら|かねな|リスク|危険|対策|想定|訓練");
    private static final Pattern PAST_JA = Pattern.compile("(?:た|ました)(?:と|こと|、|旨|ため|もの|件|$)");
    private static final Pattern FEARED =
            Pattern.compile(
                    "(?i)\\b(?:avoid(?:s|ed|ing)?|if|risks?|before|unless|could|may|might|would|should|prevent(?:s|ed|ing)?"
                            + "|fear(?:s|ed)?|until|never|not|no|in case|whether|potential|possible|ward|guard|will)\\b");
    private static final Pattern PAST_EN =
            Pattern.compile(
                    "(?i)\\b(?:was|were|has|had|have|suffered|hit|struck|confirmed|reported|disclosed|announced"
                            + "|said|fell|experienced)\\b");

    private SaidToBeNew() {}

    static boolean isIn(Report report, Account account) {
        String all = report.text();
        int end = Math.min(all.length(), account.end());
        return isIn(all.substring(Math.min(account.start(), end), end));
    }

    static boolean isIn(String text) {
        for (String sentence : text.split("。|\\n|\\. ")) {
            if (isEnglish(sentence) || isJapanese(sentence)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnglish(String sentence) {
        Matcher matcher = ENGLISH.matcher(sentence);
        while (matcher.find()) {
            if (!OF_OTHERS.matcher(behind(sentence, matcher.end())).find()
                    && !FEARED.matcher(sentence.substring(0, matcher.end())).find()
                    && PAST_EN.matcher(sentence.substring(0, matcher.end())).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isJapanese(String sentence) {
        Matcher matcher = JAPANESE.matcher(sentence);
        while (matcher.find()) {
            if (!UNMET.matcher(behind(sentence, matcher.end())).find()
                    && PAST_JA.matcher(sentence.substring(matcher.end())).find()) {
                return true;
            }
        }
        return false;
    }

    private static String behind(String sentence, int from) {
        return sentence.substring(from, Math.min(sentence.length(), from + BEHIND));
    }
}
