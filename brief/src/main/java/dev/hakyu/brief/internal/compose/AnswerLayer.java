package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.InquiryAnswer;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Answers to inquiries laid over the incidents that they were asked about.
///
/// @param incidents in the order that they came in
/// @param homes the answers on each of them
/// @param homeless answers whose incident is not among them
public record AnswerLayer(
        List<Incident> incidents,
        Map<IncidentId, List<InquiryAnswer>> homes,
        List<InquiryAnswer> homeless) {
    public AnswerLayer {
        incidents = List.copyOf(incidents);
        homes = Map.copyOf(homes);
        homeless = List.copyOf(homeless);
    }

    public static AnswerLayer over(
            List<Incident> incidents, List<Report> reports, List<InquiryAnswer> answers) {
        if (answers.isEmpty()) {
            return new AnswerLayer(incidents, Map.of(), List.of());
        }
        Map<ReportId, PartialDate> published = new HashMap<>();
        for (Report report : reports) {
            putDate(published, report);
        }
        answers.forEach(answer -> putDate(published, answer.report()));
        Map<IncidentId, Incident> byId = new LinkedHashMap<>();
        incidents.forEach(each -> byId.put(each.id(), each));
        Map<IncidentId, AnsweredIncident> answered = new LinkedHashMap<>();
        Map<IncidentId, List<InquiryAnswer>> homes = new LinkedHashMap<>();
        List<InquiryAnswer> homeless = new ArrayList<>();
        for (InquiryAnswer answer : inOrder(answers)) {
            Optional<Incident> home =
                    answer.incidents().stream()
                            .filter(byId::containsKey)
                            .findFirst()
                            .map(byId::get);
            home.ifPresentOrElse(
                    incident -> {
                        answered.computeIfAbsent(
                                        incident.id(),
                                        _ -> new AnsweredIncident(incident, published))
                                .take(answer);
                        homes.computeIfAbsent(incident.id(), _ -> new ArrayList<>()).add(answer);
                    },
                    () -> homeless.add(answer));
        }
        List<Incident> all = new ArrayList<>();
        for (Incident incident : incidents) {
            AnsweredIncident more = answered.get(incident.id());
            all.add(more == null ? incident : more.incident());
        }
        return new AnswerLayer(all, homes, homeless);
    }

    private static void putDate(Map<ReportId, PartialDate> published, Report report) {
        PartialDate date = report.published();
        if (date != null) {
            published.put(report.id(), date);
        }
    }

    private static List<InquiryAnswer> inOrder(List<InquiryAnswer> answers) {
        return answers.stream()
                .sorted(
                        Comparator.comparing(InquiryAnswer::received)
                                .thenComparing(each -> each.report().id().value()))
                .toList();
    }

    /// What the reader must know of answers that reached no incident.
    public List<Text> unseen() {
        Map<String, Integer> counts = new TreeMap<>();
        homeless.forEach(each -> counts.merge(each.inquiry(), 1, Integer::sum));
        List<Text> lines = new ArrayList<>();
        counts.forEach((inquiry, count) ->
                lines.add(
                        new Text(
                                "照会 %s への回答 %d件は、照会した事案が見つからないため反映していません".formatted(inquiry, count),
                                "Answers to inquiry %s: %d, not shown since the incident asked about is not there"
                                        .formatted(inquiry, count))));
        return lines;
    }
}
