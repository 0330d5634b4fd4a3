package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Dates of an incident that became known or were moved.
///
/// @param now the day that dates are told from
record DateChanges(Incident old, Incident incident, LocalDate now) {

    /// Clocks run from these: that one was moved is never silent. That the hour became known moves
    /// none.
    List<Text> starts() {
        List<Text> lines = new ArrayList<>();
        for (DateRole role : List.of(DateRole.DETECTED, DateRole.VICTIM_TOLD, DateRole.DISCLOSED)) {
            PartialDate then = old.date(role).orElse(null);
            PartialDate date = incident.date(role).orElse(null);
            if (then != null && date != null && !then.equals(date) && !date.isFinerThan(then)) {
                Text from = Wording.date(then, now);
                Text to = Wording.date(date, now);
                lines.add(
                        new Text(
                                "%sの日時が変わりました: %s → %s"
                                        .formatted(role.label().ja(), from.ja(), to.ja()),
                                "%s: moved from %s to %s"
                                        .formatted(role.label().en(), from.en(), to.en())));
            }
        }
        return lines;
    }

    /// That a day was reached: contained, resumed, back to normal.
    List<Text> reached(DateRole role) {
        PartialDate then = old.date(role).orElse(null);
        PartialDate date = incident.date(role).orElse(null);
        if (date == null || Objects.equals(then, date)) {
            return List.of();
        }
        Text day = Wording.date(date, now);
        return List.of(
                new Text(role.label().ja() + ": " + day.ja(), role.label().en() + ": " + day.en()));
    }
}
