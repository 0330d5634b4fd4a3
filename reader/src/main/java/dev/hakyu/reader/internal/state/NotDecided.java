package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.WordKind;
import java.util.Locale;

/// Stops that somebody says are not decided on: 工場を止める判断はしていない, no decision to halt the lines.
///
/// Whoever says so works on; there is no stop and no day of one.
final class NotDecided {
    private static final int REACH = 40;
    private static final int REACH_EN = 90;
    private static final Pattern BEHIND =
            Pattern.compile(
                    "^[ぁ-ん]{0,6}(?:判断|決定|決断|方針|予定|計画|考え|指示|段階|必要)(?:に|を|は|も|には|まで|までは|とは|がある)"
                            + "[^。、]{0,12}(?:ない|なく|ません|おらず|いない)");
    private static final Pattern BEFORE_EN =
            Pattern.compile(
                    "\\b(?:no (?:decision|plans?|intention|need|order)|not (?:yet )?(?:decided|planning|planned|intend(?:ed|ing)?|plan|intend|considering)"
                            + "|(?:has|have|had)n't (?:yet )?(?:decided|planned))\\b[^.;,]{0,30}\\b(?:to|on|of)\\b[^.;,]{0,40}$");

    private NotDecided() {}

    static boolean isOf(Passage passage, Mark stop) {
        if (passage.japanese()) {
            return BEHIND.matcher(passage.substring(stop.end(), stop.end() + REACH)).find();
        }
        String before = passage.substring(Math.max(0, stop.start() - REACH_EN), stop.start());
        return BEFORE_EN.matcher(before.toLowerCase(Locale.ROOT)).find();
    }

    /// True when a stretch tells of a stop that was made.
    static boolean hasStop(Passage passage, int start, int end) {
        return passage.marks().in(WordKind.STOP, start, end).stream()
                .anyMatch(stop -> !isOf(passage, stop));
    }
}
