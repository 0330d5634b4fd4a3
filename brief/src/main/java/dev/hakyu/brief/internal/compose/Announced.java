package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.PartnerRequest;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What the two sides of an incident announce to others: the day that the attackers threaten with,
/// and what the victim asks its partners to do. Each once, on the surest words that say it.
final class Announced {
    static final Text REQUEST = new Text("取引先などへの依頼", "Asks partners to");
    private static final Text SUREST = new Text("最も確かな記載を採りました。", "The surest statement stands.");

    private Announced() {}

    /// The days of threats, the earliest first.
    static List<Resolved<PartialDate>> deadlines(Incident incident) {
        return surest(
                        incident,
                        each ->
                                each.what() instanceof Assertion.Ultimatum(PartialDate date)
                                        ? Optional.of(date)
                                        : Optional.empty())
                .stream()
                .sorted(Comparator.comparing(Resolved::value))
                .toList();
    }

    static List<Resolved<PartnerRequest>> requests(Incident incident) {
        return surest(
                        incident,
                        each ->
                                each.what() instanceof Assertion.Requested(PartnerRequest what)
                                        ? Optional.of(what)
                                        : Optional.empty())
                .stream()
                .sorted(Comparator.comparing(Resolved::value))
                .toList();
    }

    /// What is asked for, with the day and hour that the sentence names.
    static Text told(Resolved<PartnerRequest> request, LocalDate now) {
        Text what = request.value().label();
        return RequestedDay.in(request.basis().quote().text(), now)
                .map(end -> {
                    boolean wholeDay = end.toLocalTime().equals(LocalTime.MIDNIGHT);
                    Text day = Wording.day((wholeDay ? end.minusDays(1) : end).toLocalDate());
                    Text by =
                            wholeDay
                                    ? day
                                    : new Text(
                                            "%s%d:%02d"
                                                    .formatted(
                                                            day.ja(),
                                                            end.getHour(),
                                                            end.getMinute()),
                                            "%s, %02d:%02d"
                                                    .formatted(
                                                            day.en(),
                                                            end.getHour(),
                                                            end.getMinute()));
                    return new Text(
                            "%s(%sまで)".formatted(what.ja(), by.ja()),
                            "%s (by %s)".formatted(what.en(), by.en()));
                })
                .orElse(what);
    }

    private static <T> List<Resolved<T>> surest(
            Incident incident, Function<Statement, Optional<T>> value) {
        Map<T, List<Statement>> byValue = new LinkedHashMap<>();
        for (Statement statement : incident.statements()) {
            if (statement.certainty().affirms()) {
                value.apply(statement)
                        .ifPresent(each ->
                                byValue.computeIfAbsent(each, _ -> new ArrayList<>())
                                        .add(statement));
            }
        }
        List<Resolved<T>> resolved = new ArrayList<>();
        byValue.forEach((each, said) -> {
            List<Statement> sorted =
                    said.stream().sorted(Comparator.comparing(Statement::certainty)).toList();
            resolved.add(new Resolved<>(each, sorted.getFirst(), List.of(), List.of(), SUREST));
        });
        return resolved;
    }
}
