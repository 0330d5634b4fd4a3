package dev.hakyu.daily.alert;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.IncidentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a message knows besides the brief.
///
/// @param since the moment of the last brief
/// @param newReports how many reports reached us since, edited ones included
/// @param failedSources how many sources could not be fetched
/// @param gaps what could not be fetched or delivered, one line each
/// @param folder of the brief, as a person finds it
/// @param watch what the watch has to say, by incident
/// @param closed incidents whose watch a person has ended; told only when something changes
/// @param ids every id that an incident or advisory has had, by the one it has now
/// @param putAside incidents of the last brief that a person has put aside since
/// @param earlierStops the likely stops that lay ahead at the last brief, the most urgent incident
///   first
public record News(
        Instant since,
        int newReports,
        int failedSources,
        List<Text> gaps,
        String folder,
        Map<IncidentId, List<Text>> watch,
        Set<IncidentId> closed,
        Map<IncidentId, Set<IncidentId>> ids,
        List<PutAside> putAside,
        List<EarlierStop> earlierStops) {
    public News {
        earlierStops = List.copyOf(earlierStops);
        putAside = List.copyOf(putAside);
        gaps = List.copyOf(gaps);
        watch = Map.copyOf(watch);
        closed = Set.copyOf(closed);
        ids = Map.copyOf(ids);
    }

    /// With nothing put aside.
    public News(
            Instant since,
            int newReports,
            int failedSources,
            List<Text> gaps,
            String folder,
            Map<IncidentId, List<Text>> watch,
            Set<IncidentId> closed,
            Map<IncidentId, Set<IncidentId>> ids) {
        this(
                since,
                newReports,
                failedSources,
                gaps,
                folder,
                watch,
                closed,
                ids,
                List.of(),
                List.of());
    }

    /// Every id that it has had.
    Set<IncidentId> idsOf(IncidentId incident) {
        return ids.getOrDefault(incident, Set.of(incident));
    }

    /// The likely stops of an incident that lay ahead at the last brief, as its page had them.
    List<EarlierStop> earlierStopsOf(IncidentId incident) {
        Set<IncidentId> all = idsOf(incident);
        return earlierStops.stream().filter(each -> all.contains(each.incident())).toList();
    }

    List<Text> ofWatch(IncidentId incident) {
        return watch.getOrDefault(incident, List.of());
    }
}
