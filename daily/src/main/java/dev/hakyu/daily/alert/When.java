package dev.hakyu.daily.alert;

import dev.hakyu.model.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Days and moments as a subject and a mail say them.
public final class When {
    private static final int DAYS_OF_A_WEEK = 7;

    private When() {}

    /// 12/3 and 3 Dec.
    public static Text shortDay(LocalDate day) {
        return new Text(
                "%d/%d".formatted(day.getMonthValue(), day.getDayOfMonth()),
                "%d %s"
                        .formatted(
                                day.getDayOfMonth(),
                                day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)));
    }

    /// 12月3日(水) and Wed 3 Dec.
    public static Text day(LocalDate day) {
        return new Text(
                "%d月%d日(%s)".formatted(day.getMonthValue(), day.getDayOfMonth(), weekday(day).ja()),
                weekday(day).en() + " " + shortDay(day).en());
    }

    /// 12月3日(水)7時 and Wed 3 Dec, 07:00.
    public static Text moment(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        Text day = day(local.toLocalDate());
        return new Text(day.ja() + hour(local), "%s, %s".formatted(day.en(), clock(local)));
    }

    /// 本日14時 and today 14:00, 木14時 and Thu 14:00 within a week (日曜 and 月曜 in full, since 日 and 月
    /// are also day and month), else 12/20(日)14時 and Sun 20 Dec 14:00.
    public static Text soon(Instant at, Instant now, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        LocalDate day = local.toLocalDate();
        long days = ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), day);
        if (days == 0) {
            return new Text("本日" + hour(local), "today " + clock(local));
        }
        Text weekday = weekday(day);
        if (days > 0 && days < DAYS_OF_A_WEEK) {
            return new Text(clear(weekday.ja()) + hour(local), weekday.en() + " " + clock(local));
        }
        return new Text(
                "%s(%s)%s".formatted(shortDay(day).ja(), weekday.ja(), hour(local)),
                "%s %s %s".formatted(weekday.en(), shortDay(day).en(), clock(local)));
    }

    private static Text weekday(LocalDate day) {
        return new Text(
                day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.JAPANESE),
                day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
    }

    private static String clear(String weekday) {
        return weekday.equals("日") || weekday.equals("月") ? weekday + "曜" : weekday;
    }

    private static String hour(ZonedDateTime local) {
        return local.getMinute() == 0
                ? local.getHour() + "時"
                : "%d時%02d分".formatted(local.getHour(), local.getMinute());
    }

    private static String clock(ZonedDateTime local) {
        return "%02d:%02d".formatted(local.getHour(), local.getMinute());
    }
}
