package dev.hakyu.duties.internal.clock;

import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Due;

/// A due time as a sentence.
final class DueText {
    private DueText() {}

    static Text of(ClockRule rule, Due due) {
        return switch (due) {
            case Due.Deadline deadline -> deadline(deadline);
            case Due.Window window -> {
                Text wording = wording(rule);
                yield new Text(
                        wording.ja()
                                + "(目安 "
                                + DateText.day(window.from()).ja()
                                + "〜"
                                + DateText.day(window.to()).ja()
                                + ")",
                        wording.en()
                                + " (guidance "
                                + DateText.day(window.from()).en()
                                + " to "
                                + DateText.day(window.to()).en()
                                + ")");
            }
            case Due.WithoutNumber ignored -> wording(rule);
        };
    }

    static Text deadline(Due.Deadline deadline) {
        Text when =
                deadline.wholeDay()
                        ? DateText.day(deadline.day())
                        : DateText.time(deadline.at(), deadline.zone());
        return new Text(when.ja() + "まで", "by " + when.en());
    }

    /// What the clock waits for.
    static Text waiting(ClockRule rule) {
        Text amount = amount(rule);
        return switch (rule.start()) {
            case Start.At(var what) ->
                    new Text(
                            "「" + what.label().ja() + "」から" + amount.ja() + "(起点の記録がありません)",
                            amount.en() + " from: " + what.label().en() + " (not on record)");
            case Start.AfterSubmission(var previous, boolean latest) ->
                    new Text(
                            previous + "の提出から" + amount.ja(),
                            amount.en()
                                    + " from the "
                                    + (latest ? "latest " : "")
                                    + "submission of "
                                    + previous);
        };
    }

    static Text notInForce(ClockRule rule) {
        String status = rule.law().status().label().ja();
        Text amount = amount(rule);
        return rule.law()
                .findFrom()
                .map(from ->
                        new Text(
                                DateText.day(from).ja() + "施行(" + amount.ja() + ")",
                                "in force from "
                                        + DateText.day(from).en()
                                        + " ("
                                        + amount.en()
                                        + ")"))
                .orElse(
                        new Text(
                                status + "(" + amount.ja() + "。まだ義務ではありません)",
                                rule.law().status().label().en()
                                        + " ("
                                        + amount.en()
                                        + "; not yet a duty)"));
    }

    private static Text amount(ClockRule rule) {
        Integer n = rule.n();
        if (rule.isQualitative() || n == null) {
            return wording(rule);
        }
        return new Text(
                n + rule.unit().label().ja() + "以内",
                "within " + n + " " + rule.unit().label().en());
    }

    private static Text wording(ClockRule rule) {
        Text wording = rule.wording();
        return wording == null ? new Text("遅滞なく", "without delay") : wording;
    }
}
