package dev.hakyu.duties.internal.clock;

import dev.hakyu.duties.api.CaseFacts;
import dev.hakyu.duties.api.NoticeClause;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.model.duty.Confidence;
import dev.hakyu.model.duty.Due;
import dev.hakyu.model.duty.LawReference;
import dev.hakyu.model.duty.Moment;
import dev.hakyu.model.duty.Party;
import dev.hakyu.model.duty.Recipient;
import dev.hakyu.model.duty.Reporter;
import dev.hakyu.model.duty.RuleId;
import dev.hakyu.model.duty.RuleStatus;
import dev.hakyu.model.duty.StartMoment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The clock of a contract: the other side must tell us. Where only the day of its knowledge is
/// reported, it is given the whole of that day, so that nobody is called late who may not be.
public final class NoticeClock {
    private static final Recipient US = new Recipient("us", new Text("当社", "us"));

    private NoticeClock() {}

    public static Clock of(NoticeClause clause, CaseFacts facts, ZoneId zone, Instant asOf) {
        Moment knew = theirKnowledge(facts);
        Moment told = told(facts);
        Due.Deadline due = knew == null ? null : due(clause, knew, zone);
        ClockState state = state(due, told, asOf);
        Text when =
                due == null
                        ? new Text(
                                "先方が知ってから" + hours(clause) + "時間以内(先方が知った日時の記録がありません)",
                                "within "
                                        + hours(clause)
                                        + " hours of their knowing (not on record)")
                        : DueText.deadline(due);
        return new Clock(
                new RuleId("CONTRACT:" + clause.id()),
                "CONTRACT",
                true,
                new Text(
                        clause.who() + "から当社への通知(契約)",
                        "Notice from " + clause.who() + " to us (contract)"),
                List.of(US),
                state,
                due,
                null,
                List.of(
                        new Reporter(
                                Party.CONTRACTOR,
                                Reporter.Standing.MUST,
                                new Text("契約により先方が当社へ通知します。", "By contract they must tell us."))),
                knew,
                when,
                arithmetic(clause, knew, when),
                toDecide(clause, told),
                new LawReference(
                        clause.source(),
                        asOf.atZone(zone).toLocalDate(),
                        Confidence.SECONDARY,
                        RuleStatus.IN_FORCE,
                        null,
                        null),
                notes(clause, due, told));
    }

    /// The first by which they knew for certain: of one day, the hour that is told.
    private static @Nullable Moment theirKnowledge(CaseFacts facts) {
        return facts.moments().stream()
                .filter(each -> each.party() != Party.US && each.what().showsKnowledge())
                .filter(each -> each.what() != StartMoment.NOTIFIED_BY_PROCESSOR)
                .min(Comparator.comparing(Moment::latest).thenComparing(Moment::at))
                .orElse(null);
    }

    private static @Nullable Moment told(CaseFacts facts) {
        return facts.moments().stream()
                .filter(each -> each.what() == StartMoment.NOTIFIED_BY_PROCESSOR)
                .min(Comparator.comparing(Moment::at))
                .orElse(null);
    }

    private static Due.Deadline due(NoticeClause clause, Moment knew, ZoneId zone) {
        long seconds = Math.round(clause.withinHours() * 3_600);
        return new Due.Deadline(knew.latest().plusSeconds(seconds), zone, false);
    }

    private static ClockState state(
            Due.@Nullable Deadline due, @Nullable Moment told, Instant asOf) {
        if (told != null) {
            return ClockState.SUBMITTED;
        }
        if (due == null) {
            return ClockState.WAITING;
        }
        return asOf.isAfter(due.at()) ? ClockState.OVERDUE : ClockState.RUNNING;
    }

    private static Text arithmetic(NoticeClause clause, @Nullable Moment knew, Text otherwise) {
        if (knew == null) {
            return otherwise;
        }
        Text day =
                knew.onlyDay()
                        ? DateText.day(knew.at().atZone(knew.zone()).toLocalDate())
                        : DateText.time(knew.at(), knew.zone());
        return new Text(
                "先方の"
                        + knew.what().label().ja()
                        + ":"
                        + day.ja()
                        + (knew.onlyDay() ? "(時刻は不明のため、その日の終わりから" : "(そこから")
                        + hours(clause)
                        + "時間)",
                "On their side "
                        + knew.what().label().en()
                        + ": "
                        + day.en()
                        + (knew.onlyDay() ? " (hour unknown; from the end of that day, " : " (")
                        + hours(clause)
                        + " hours)");
    }

    private static List<Text> toDecide(NoticeClause clause, @Nullable Moment told) {
        List<Text> result = new ArrayList<>();
        if (told == null) {
            result.add(
                    new Text(
                            clause.who() + "からの通知を受けた部門がないか確認してください。",
                            "Find out whether any department has had notice from "
                                    + clause.who()
                                    + "."));
        }
        Optional.ofNullable(clause.ended())
                .ifPresent(ended ->
                        result.add(
                                new Text(
                                        "契約は"
                                                + DateText.day(ended).ja()
                                                + "に終了しています。通知条項が存続するか確認してください。",
                                        "The contract ended on "
                                                + DateText.day(ended).en()
                                                + "; check whether the clause survives.")));
        return result;
    }

    private static List<Text> notes(
            NoticeClause clause, Due.@Nullable Deadline due, @Nullable Moment told) {
        if (due == null || told == null || !told.at().isAfter(due.at())) {
            return List.of();
        }
        Text came =
                told.onlyDay()
                        ? DateText.day(told.at().atZone(told.zone()).toLocalDate())
                        : DateText.time(told.at(), told.zone());
        return List.of(
                new Text(
                        clause.who() + "の通知(" + came.ja() + ")は契約の期限より後です。",
                        "The notice from "
                                + clause.who()
                                + " ("
                                + came.en()
                                + ") came after the time of the contract."));
    }

    private static String hours(NoticeClause clause) {
        double hours = clause.withinHours();
        return hours == Math.rint(hours) ? Long.toString((long) hours) : Double.toString(hours);
    }
}
