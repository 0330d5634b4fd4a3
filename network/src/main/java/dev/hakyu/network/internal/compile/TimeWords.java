package dev.hakyu.network.internal.compile;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.Scenario;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

/// Writes moments of a scenario on the wall clock of one zone, never more exactly than asked.
final class TimeWords {
    private final Scenario scenario;
    private final ZoneId zone;

    TimeWords(Scenario scenario, ZoneId zone) {
        this.scenario = scenario;
        this.zone = zone;
    }

    Instant at(double hours) {
        return scenario.instantAt(hours);
    }

    private ZonedDateTime local(double hours) {
        return at(hours).atZone(zone);
    }

    /// `11月19日(木)15時` / `Thu 19 Nov 15:00`, to the nearest hour; the day alone when steps are
    /// longer than an hour.
    Text clock(double hours) {
        if (scenario.stepHours() > 1) {
            return day(hours);
        }
        ZonedDateTime time = local(hours).plusMinutes(30);
        Text day = date(time.toLocalDate(), true);
        return new Text(
                day.ja() + time.getHour() + "時", day.en() + " %02d:00".formatted(time.getHour()));
    }

    /// `11月19日(木)` / `Thu 19 Nov`.
    Text day(double hours) {
        return date(local(hours).toLocalDate(), true);
    }

    /// From one day to another: `11月19日〜22日`, `11月29日〜12月2日`.
    Text days(double fromHours, double toHours) {
        LocalDate from = local(fromHours).toLocalDate();
        LocalDate to = local(toHours).toLocalDate();
        if (from.equals(to)) {
            return day(fromHours);
        }
        Text first = date(from, false);
        Text last = date(to, false);
        boolean sameMonth = from.getMonth() == to.getMonth() && from.getYear() == to.getYear();
        return new Text(
                first.ja() + "〜" + (sameMonth ? to.getDayOfMonth() + "日" : last.ja()),
                (sameMonth ? String.valueOf(from.getDayOfMonth()) : first.en())
                        + " to "
                        + last.en());
    }

    /// `11/16`, in both languages the order of the language.
    Text shortDate(LocalDate date) {
        return new Text(
                date.getMonthValue() + "/" + date.getDayOfMonth(),
                date.getDayOfMonth()
                        + " "
                        + date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
    }

    private Text date(LocalDate date, boolean withWeekday) {
        boolean otherYear = date.getYear() != scenario.start().getYear();
        String ja =
                (otherYear ? date.getYear() + "年" : "")
                        + date.getMonthValue()
                        + "月"
                        + date.getDayOfMonth()
                        + "日";
        String en = shortDate(date).en() + (otherYear ? " " + date.getYear() : "");
        if (!withWeekday) {
            return new Text(ja, en);
        }
        return new Text(
                ja
                        + "("
                        + date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.JAPANESE)
                        + ")",
                date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + en);
    }
}
