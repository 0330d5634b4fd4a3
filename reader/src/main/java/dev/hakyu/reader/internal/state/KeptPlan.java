package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;

/// Whether a sentence says that a plan stands as it was: 21日の目標を変えておりません, 予定に変更はありません, the date is
/// unchanged.
public final class KeptPlan {
    private static final Pattern KEPT =
            Pattern.compile(
                    "(?:目標|予定|計画|見込み?|見通し|時期|めど|目途|日程)(?:を|は|に|も|につきまして|については|、|に関して)*(?:現時点で|今のところ|いまのところ)?[はも]?、?"
                            + "(?:変え(?:て(?:い|お)|ません)|変更(?:は|も|して(?:い|お))?(?:ありませ|ござい|ない|なく|なし|しません|りませ|らず)|変わ(?:って(?:い|お)|り(?:は)?(?:ありませ|ござい|なく|ない)|らず|りませ)|維持し|据え置)"
                            + "|(?:予定|計画|目標)の(?:まま|とおり変更)"
                            + "|(?i:\\b(?:remains?|still|is|are) (?:unchanged|on track|on schedule|in place)\\b|\\bno change (?:to|in)\\b|\\b(?:has|have) not changed\\b|\\bkeeps? (?:to )?(?:its|the) (?:target|plan|date|aim))");

    private KeptPlan() {}

    /// True for words that keep a plan.
    public static boolean isSaidIn(String words) {
        return KEPT.matcher(words).find();
    }
}
