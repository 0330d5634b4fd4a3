package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The days that attackers threaten with, while they lie ahead: told in every message until then,
/// whether the victim denies the attack or not.
final class ThreatNews {
    private ThreatNews() {}

    /// The days from today on, the earliest first, as the attackers' own word.
    static Optional<Text> ahead(Concern concern, LocalDate today) {
        IncidentText words = new IncidentText(List.of(), today);
        List<Text> days =
                concern.incident().statements().stream()
                        .filter(each -> each.certainty().affirms())
                        .flatMap(each ->
                                each.what() instanceof Assertion.Ultimatum(PartialDate day)
                                        ? Stream.of(day)
                                        : Stream.empty())
                        .filter(day -> day.date().filter(date -> !date.isBefore(today)).isPresent())
                        .distinct()
                        .sorted()
                        .map(words::date)
                        .toList();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Text(
                                String.join("、", days.stream().map(Text::ja).toList())
                                        + "(攻撃者の主張、未確認)",
                                String.join("; ", days.stream().map(Text::en).toList())
                                        + " (the attackers' claim, unconfirmed)"));
    }

    /// Whether a change above tells of it.
    static boolean isTold(List<Text> changes) {
        return changes.stream()
                .anyMatch(each -> each.ja().contains(IncidentText.ATTACKERS_DEADLINE.ja()));
    }
}
