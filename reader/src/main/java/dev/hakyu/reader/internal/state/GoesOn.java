package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;

/// Whether a page goes on with what was told before: 第3報, 前回お知らせした件, a further update.
public final class GoesOn {
    private static final int LONGEST_HEAD = 1_500;

    private static final Pattern GOES_ON =
            Pattern.compile(
                    "第 ?[2-9２-９二三四五六七八九十][0-9０-９十]{0,2} ?報|第 ?[1１][0-9０-９] ?報|続報|追報|最終報|の続き|(?:^|[^手き])続き[::]|経過報告|その後の(?:状況|経過|調査|対応)"
                            + "|前回|既報|復旧について|再開について|【(?:更新|復旧|続報|追記)】|\\((?:更新|続報|復旧)\\)"
                            + "|(?:お知らせ|ご報告|公表|発表|ご案内)(?:いた)?し(?:ました|ております|た)(?:とおり|通り|件|内容|[^。]{0,40}(?:件|について|につきまして))"
                            + "|発生しておりました|停止しておりました"
                            + "|(?i:\\bupdate(?:d)?(?: no\\.?)? ?#?[0-9]\\b|\\b(?:second|third|fourth|fifth|final|further) (?:notice|report|update|statement)"
                            + "|\\b(?:previously|earlier) (?:announced|reported|disclosed|said|told|informed)"
                            + "|\\bsince our (?:last|previous|first)|\\bas (?:previously|already) )");

    private static final Pattern UPDATE =
            Pattern.compile("(?i)\\bupdate(?: on\\b| regarding\\b|:)");

    private static final int TITLE_LINES = 2;

    private GoesOn() {}

    /// True where a page says at its head that it goes on from one before.
    ///
    /// @param text the title of a page, then its text
    public static boolean isSaidIn(String text) {
        String head = text.substring(0, Math.min(text.length(), LONGEST_HEAD));
        return GOES_ON.matcher(head).find()
                || head.lines().limit(TITLE_LINES).anyMatch(line -> UPDATE.matcher(line).find());
    }
}
