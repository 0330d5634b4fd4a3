package dev.hakyu.network.internal.settings;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.network.internal.files.FileKind;
import dev.hakyu.network.internal.files.Finding;
import dev.hakyu.network.internal.files.Parsed;
import dev.hakyu.network.internal.files.Shown;
import dev.hakyu.network.internal.files.WeekdayCell;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the words of settings and scenarios that no cell has: zones, times of day, moments.
final class Times {
    private Times() {}

    static Parsed<ZoneId> zone(String value) {
        try {
            return Parsed.known(ZoneId.of(value));
        } catch (DateTimeException e) {
            return Parsed.bad(
                    unreadable(value, "時間帯(例: Asia/Tokyo)", "a time zone such as Asia/Tokyo"));
        }
    }

    static Parsed<Lang> language(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "ja", "日本語", "japanese" -> Parsed.known(Lang.JA);
            case "en", "英語", "english" -> Parsed.known(Lang.EN);
            default -> Parsed.bad(unreadable(value, "ja または en", "ja or en"));
        };
    }

    static Parsed<LocalTime> timeOfDay(String value) {
        try {
            return Parsed.known(LocalTime.parse(value.indexOf(':') == 1 ? "0" + value : value));
        } catch (DateTimeException e) {
            return Parsed.bad(unreadable(value, "時刻(例: 07:00)", "a time such as 07:00"));
        }
    }

    /// One day of the week: 月, 月曜, Mon.
    static Parsed<DayOfWeek> weekday(String value) {
        return WeekdayCell.parse(value) instanceof Parsed.Known<Set<DayOfWeek>>(var days, var _)
                        && days.size() == 1
                ? Parsed.known(days.iterator().next())
                : Parsed.bad(unreadable(value, "曜日ひとつ(例: 月)", "one day of the week such as Mon"));
    }

    static Parsed<MonthDay> monthDay(String value) {
        try {
            return Parsed.known(MonthDay.parse("--" + value.replace('/', '-')));
        } catch (DateTimeException e) {
            return Parsed.bad(unreadable(value, "月日(例: 03-31)", "month and day such as 03-31"));
        }
    }

    /// A path that stays within the workspace.
    static Parsed<String> inside(String value) {
        String path = value.replace('\\', '/');
        boolean escapes =
                path.startsWith("/")
                        || path.startsWith("~")
                        || path.contains(":")
                        || java.util.List.of(path.split("/", -1)).contains("..");
        return escapes
                ? Parsed.bad(unreadable(value, "ワークスペースの中のパス", "a path within the workspace"))
                : Parsed.known(path);
    }

    /// The calendar of the network folder; one elsewhere is read by nobody.
    static Parsed<String> ownCalendar(String value) {
        String path = value.replace('\\', '/');
        int dot = path.lastIndexOf('.');
        boolean read =
                path.startsWith("network/")
                        && dot > 0
                        && (path.equals("network/network.xlsx")
                                || FileKind.findByName(path.substring("network/".length(), dot))
                                        .filter(FileKind.CALENDAR::equals)
                                        .isPresent());
        return read
                ? Parsed.known(path)
                : Parsed.bad(
                        unreadable(
                                value,
                                "network フォルダーのカレンダー(network/calendar.csv など)",
                                "the calendar in the network folder, such as network/calendar.csv"));
    }

    /// A moment as the wall clock of `zone` shows it; a stated offset or zone is converted.
    static @Nullable LocalDateTime moment(String value, ZoneId zone) {
        String text = value.strip().replace('/', '-');
        int blank = text.indexOf(' ');
        String iso = blank == 10 ? text.substring(0, 10) + "T" + text.substring(11) : text;
        try {
            if (iso.length() == 10) {
                return LocalDate.parse(iso).atStartOfDay();
            }
            if (iso.endsWith("]")) {
                return ZonedDateTime.parse(iso).withZoneSameInstant(zone).toLocalDateTime();
            }
            boolean offset = iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || minusOffset(iso);
            return offset
                    ? OffsetDateTime.parse(iso).atZoneSameInstant(zone).toLocalDateTime()
                    : LocalDateTime.parse(iso);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static Finding noMoment(String value) {
        return unreadable(
                value,
                "日時(例: 2026-12-01T06:00、または 2026-12-01T06:00+09:00)",
                "a moment such as 2026-12-01T06:00 or 2026-12-01T06:00+09:00");
    }

    static Finding unknownCountry(String value) {
        return unreadable(value, "国名または2文字の国コード", "a country or its two-letter code");
    }

    static Finding unreadable(String value, String ja, String en) {
        return new Finding(
                "unreadable-value",
                new Text(
                        "値「" + Shown.value(value) + "」を読み取れません。",
                        "The value '" + Shown.value(value) + "' cannot be read."),
                new Text(ja + "を書いてください。", "Write " + en + "."));
    }

    private static boolean minusOffset(String iso) {
        return iso.length() > 11 && iso.indexOf('-', 11) > 0;
    }
}
