package dev.hakyu.duties.internal.clock;

import dev.hakyu.duties.internal.expression.Expression;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.LawReference;
import dev.hakyu.model.duty.Recipient;
import dev.hakyu.model.duty.RuleId;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One rule of a clock file.
///
/// @param n how many units, or null when the law gives no number
/// @param least lower end of a guidance range, or null
/// @param ifMalicious used instead of `n` for a malicious act, or null
/// @param dayOneIsStart the day of knowing is day 1
/// @param qualitative the number is guidance, not a deadline
/// @param wording how the law words it without a number, or null
/// @param calendar of working days
/// @param zone where the authority reads its clock
/// @param applies condition over the organisation
/// @param trigger condition over the case
/// @param triggerText the same for people, or null
/// @param contractorReleased the contractor is released by telling the entrusting party
public record ClockRule(
        RuleId id,
        String jurisdiction,
        List<Recipient> recipients,
        Text title,
        Start start,
        TimeUnit unit,
        @Nullable Integer n,
        @Nullable Integer least,
        @Nullable Integer ifMalicious,
        boolean dayOneIsStart,
        boolean qualitative,
        @Nullable Text wording,
        @Nullable Cap cap,
        Roll roll,
        String calendar,
        ZoneId zone,
        Expression applies,
        Expression trigger,
        @Nullable Text triggerText,
        boolean contractorReleased,
        LawReference law,
        List<Text> notes) {
    public ClockRule {
        recipients = List.copyOf(recipients);
        notes = List.copyOf(notes);
    }

    /// No number that could be missed.
    public boolean isQualitative() {
        return qualitative || n == null;
    }
}
