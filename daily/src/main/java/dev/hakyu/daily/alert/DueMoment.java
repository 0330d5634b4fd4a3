package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.Due;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// By when something is due, as a mail says it: without a year that everybody knows, and the end of
/// a day as 24 hours of that day.
final class DueMoment {
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private DueMoment() {}

    /// 11月24日(火)24時まで, 2027年1月25日(月)まで; of a duty without a number what its clock says.
    static Text of(Clock clock, Instant asOf) {
        return switch (clock.due().orElseThrow()) {
            case Due.Deadline deadline -> by(deadline.at(), asOf, deadline.zone());
            case Due.Window window -> withoutYear(clock.when(), asOf, window.zone());
            case Due.WithoutNumber since -> withoutYear(clock.when(), asOf, since.zone());
        };
    }

    /// The same of an action. What only follows from a duty without a number is said in its words.
    static Text of(Brief.ActionLine action, Instant asOf, ZoneId zone) {
        Instant at = action.dueAt();
        Text by = action.by();
        if (at != null && !by.ja().isEmpty() && Character.isDigit(by.ja().charAt(0))) {
            return by(at, asOf, zone);
        }
        Text said = withoutYear(by, asOf, zone);
        return new Text(first(said.ja(), "。"), first(said.en(), ";"));
    }

    /// The last day on which it can be done: midnight ends the day before.
    static LocalDate day(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        boolean midnight = local.toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }

    private static Text by(Instant at, Instant asOf, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        boolean midnight = local.toLocalTime().equals(LocalTime.MIDNIGHT);
        LocalDate day = day(at, zone);
        boolean sameYear = day.getYear() == asOf.atZone(zone).getYear();
        Text named = When.day(day);
        String ja = sameYear ? named.ja() : day.getYear() + "年" + named.ja();
        String en = sameYear ? named.en() : named.en() + " " + day.getYear();
        if (local.toLocalTime().equals(LAST_SECOND)) {
            return new Text(ja + "まで", "by " + en);
        }
        String minutes = local.getMinute() == 0 ? "" : "%02d分".formatted(local.getMinute());
        return new Text(
                "%s%d時%sまで".formatted(ja, midnight ? 24 : local.getHour(), minutes),
                "by %s, %02d:%02d"
                        .formatted(en, midnight ? 24 : local.getHour(), local.getMinute()));
    }

    private static Text withoutYear(Text said, Instant asOf, ZoneId zone) {
        int year = asOf.atZone(zone).getYear();
        return new Text(said.ja().replace(year + "年", ""), said.en().replace(" " + year, ""));
    }

    private static String first(String sentence, String mark) {
        int at = sentence.indexOf(mark);
        return at <= 0 ? sentence : sentence.substring(0, at);
    }
}
