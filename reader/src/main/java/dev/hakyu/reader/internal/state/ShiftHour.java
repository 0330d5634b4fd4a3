package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// The hour at which the shift begins with which something stops: 朝6時の直から, 2直(15時始業)より, from the 6
/// a.m. shift. A shift without its hour (2直から, 昼勤から) tells none.
final class ShiftHour {
    private static final String HOUR_JA =
            "(午前|午後|早朝|朝|昼|夕方|夜)?の?([0-9]{1,2})(?:時(?:(半)|([0-9]{1,2})分)?|:([0-9]{2}))";
    private static final String SHIFT_JA = "(?:第?[0-9一二三]の?)?(?:直|シフト|番方|日勤|昼勤|夜勤|勤務)";
    private static final String SINCE = "(?:の(?:始業|開始|頭))?(?:から|より|以降|以後)";
    private static final Pattern BEFORE_JA =
            Pattern.compile(HOUR_JA + "(?:始業|開始|始まり)?の" + SHIFT_JA + SINCE);
    private static final Pattern BEHIND_JA =
            Pattern.compile(SHIFT_JA + "\\(" + HOUR_JA + "[^()。]{0,12}\\)" + SINCE);
    private static final Pattern EN =
            Pattern.compile(
                    "(?i)\\b(?:from|since|with|at|beginning with|starting with)(?: the)?(?: start of the)? ([0-9]{1,2})(?::([0-9]{2}))? ?([ap])\\.?m\\.? shift\\b");
    private static final int NOON = 12;
    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    private ShiftHour() {}

    /// The day at that hour; as it is when it has one, or no shift is told with its hour.
    static PartialDate at(PartialDate day, String words, boolean japanese) {
        if (day.hasTime() || !day.hasDay()) {
            return day;
        }
        LocalDateTime start = day.earliest();
        int minute = japanese ? japanese(words) : english(words);
        return minute < 0 ? day : PartialDate.of(start.plusMinutes(minute));
    }

    /// The minute of the day; below 0 for none.
    private static int japanese(String words) {
        Matcher shift = BEFORE_JA.matcher(words);
        if (!shift.find()) {
            shift = BEHIND_JA.matcher(words);
            if (!shift.find()) {
                return -1;
            }
        }
        @Nullable String part = shift.group(1);
        int hour = Integer.parseInt(shift.group(2));
        boolean late = part != null && (part.equals("午後") || part.startsWith("夕"));
        boolean night = "夜".equals(part) && hour > NOON / 2;
        @Nullable String minutes = shift.group(4) == null ? shift.group(5) : shift.group(4);
        int past = shift.group(3) != null ? MINUTES / 2 : minutes == null ? 0 : number(minutes);
        return minute((late || night) && hour < NOON ? hour + NOON : hour, past);
    }

    private static int english(String words) {
        Matcher shift = EN.matcher(words);
        if (!shift.find()) {
            return -1;
        }
        int hour = Integer.parseInt(shift.group(1));
        boolean late = shift.group(3).equalsIgnoreCase("p");
        @Nullable String past = shift.group(2);
        return hour > NOON
                ? -1
                : minute(hour % NOON + (late ? NOON : 0), past == null ? 0 : number(past));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int minute(int hour, int past) {
        return hour < HOURS && past < MINUTES ? hour * MINUTES + past : -1;
    }
}
