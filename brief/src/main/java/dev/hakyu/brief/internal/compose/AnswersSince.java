package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Change;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.InquiryAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The answers to inquiries that are known at the moment of a brief.
///
/// @param byIncident those on each incident
/// @param since the moment of the brief before
public record AnswersSince(Map<IncidentId, List<InquiryAnswer>> byIncident, Instant since) {
    /// No supplier answered anything.
    public static final AnswersSince NONE = new AnswersSince(Map.of(), Instant.EPOCH);

    public AnswersSince {
        byIncident = Map.copyOf(byIncident);
    }

    /// What they tell of an incident since, see [AnswerNews].
    List<Change> news(Incident incident, boolean restartTold) {
        return AnswerNews.of(of(incident.id()), since, restartTold);
    }

    List<InquiryAnswer> of(IncidentId incident) {
        return byIncident.getOrDefault(incident, List.of());
    }
}
