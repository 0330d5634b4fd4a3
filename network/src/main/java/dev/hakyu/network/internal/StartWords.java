package dev.hakyu.network.internal;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.network.Assumption;
import dev.hakyu.model.network.Scenario;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/// What is said of the start of a stop that is not known to the hour.
public final class StartWords {
    /// What such an assumption of a scenario is about.
    public static final Text START = new Text("停止の開始", "Start of the stop");

    private StartWords() {}

    /// The day was told, the hour was not.
    public static Text dayOnly(PartialDate day) {
        return new Text(day + "(時刻は不明)", day + " (time of day unknown)");
    }

    /// The hour was told, but not by the victim.
    public static Text uncertain(PartialDate moment, Certainty certainty) {
        return new Text(
                shown(moment) + "(" + certainty.label().ja() + ")",
                shown(moment) + " (" + certainty.label().en() + ")");
    }

    /// No start was told; it is taken from another day.
    public static Text takenFrom(PartialDate moment, DateRole role) {
        return new Text(
                shown(moment) + "(" + role.label().ja() + "の日時)",
                shown(moment) + " (" + role.label().en() + ")");
    }

    /// Up to then customers get what was agreed.
    public static Text lastDelivery(LocalDateTime end) {
        Text last = last(end);
        return new Text(last.ja() + "まで通常どおりの納入", "deliveries as usual up to " + last.en());
    }

    /// A day that ends at midnight stands as the day.
    private static Text last(LocalDateTime end) {
        boolean day = end.toLocalTime().equals(LocalTime.MIDNIGHT);
        Text date = day(day ? end.minusDays(1) : end);
        return day ? date : new Text(date.ja() + hour(end).ja(), date.en() + hour(end).en());
    }

    /// What is missing of the start, and what was told of it: of 7 December the hour.
    public static Text missing(Scenario scenario) {
        Text value =
                scenario.defaults().stream()
                        .filter(each -> each.what().equals(START))
                        .map(Assumption::value)
                        .findFirst()
                        .orElse(null);
        LocalDateTime start = scenario.start();
        PartialDate day = PartialDate.of(start.toLocalDate());
        Text ja = day(start);
        if (dayOnly(day).equals(value)) {
            return new Text(ja.ja() + "の停止の開始時刻", "the hour it started on " + ja.en());
        }
        Text hour = hour(start);
        for (Certainty certainty : Certainty.values()) {
            if (uncertain(PartialDate.of(start), certainty).equals(value)) {
                return new Text(
                        "停止の開始時刻(%sでは%s%s)".formatted(certainty.label().ja(), ja.ja(), hour.ja()),
                        "the time it started (%s: %s%s)"
                                .formatted(certainty.label().en(), ja.en(), hour.en()));
            }
        }
        if (lastDelivery(start).equals(value)) {
            return new Text(
                    "納入が途切れる時刻(%sまでは通常どおり)".formatted(last(start).ja()),
                    "the hour deliveries end (as usual up to %s)".formatted(last(start).en()));
        }
        for (DateRole role : List.of(DateRole.DETECTED, DateRole.DISCLOSED)) {
            boolean timed = takenFrom(PartialDate.of(start), role).equals(value);
            if (timed || takenFrom(day, role).equals(value)) {
                return new Text(
                        "停止の開始時刻(%sは%s%s)"
                                .formatted(role.label().ja(), ja.ja(), timed ? hour.ja() : ""),
                        "the time it started (%s: %s%s)"
                                .formatted(role.label().en(), ja.en(), timed ? hour.en() : ""));
            }
        }
        return new Text("停止の開始時刻", "the time it started");
    }

    private static Text day(LocalDateTime at) {
        return new Text(
                at.getMonthValue() + "月" + at.getDayOfMonth() + "日",
                at.getDayOfMonth() + " " + month(at));
    }

    private static String month(LocalDateTime at) {
        return at.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private static Text hour(LocalDateTime at) {
        String minute = at.getMinute() == 0 ? "" : at.getMinute() + "分";
        return new Text(
                at.getHour() + "時" + minute, " %02d:%02d".formatted(at.getHour(), at.getMinute()));
    }

    private static String shown(Object moment) {
        return moment.toString().replace('T', ' ');
    }
}
