package dev.hakyu.daily.inquiry;

import dev.hakyu.daily.watch.Watch;
import dev.hakyu.daily.watch.WatchLog;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.network.OrganisationId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What was put to organisations that were hit, over all inquiries on their incident, whichever id
/// it had at the time: at most [Questions#MOST_FOR_A_VICTIM] questions in the first 24 hours.
final class VictimLoad {
    private static final Duration FIRST_DAY = Duration.ofHours(24);
    private final List<PastInquiry> same;

    private VictimLoad(List<PastInquiry> same) {
        this.same = List.copyOf(same);
    }

    /// @param past other inquiries of the workspace
    static VictimLoad of(Path workspace, Cause cause, List<PastInquiry> past) throws IOException {
        if (!(cause instanceof Cause.OfIncident own)) {
            return new VictimLoad(List.of());
        }
        Set<IncidentId> ids =
                new Watch(new WatchLog(workspace).read()).idsOf(new IncidentId(own.incident()));
        return new VictimLoad(
                past.stream()
                        .filter(each ->
                                each.inquiry().cause() instanceof Cause.OfIncident other
                                        && ids.contains(new IncidentId(other.incident())))
                        .toList());
    }

    /// When it was first asked.
    Optional<Instant> first(OrganisationId supplier) {
        return same.stream()
                .map(each -> each.put().get(supplier))
                .flatMap(each -> Optional.ofNullable(each).stream())
                .min(Instant::compareTo);
    }

    /// Why it cannot be asked this many more questions now, when it cannot.
    Optional<Problem> tooMuch(
            OrganisationId supplier, String name, Place place, int count, Instant now) {
        boolean firstDay =
                first(supplier).map(each -> each.plus(FIRST_DAY).isAfter(now)).orElse(true);
        int before =
                same.stream()
                        .filter(each -> each.put().containsKey(supplier))
                        .flatMap(each -> each.inquiry().find(supplier).stream())
                        .mapToInt(own -> own.rows().size())
                        .sum();
        return firstDay && before + count > Questions.MOST_FOR_A_VICTIM
                ? Optional.of(problem(name, place, before, count))
                : Optional.empty();
    }

    private static Problem problem(String name, Place place, int before, int count) {
        int most = Questions.MOST_FOR_A_VICTIM;
        return Problem.error(
                "too-many-questions",
                place,
                new Text(
                        "%sは被害組織です。最初の24時間の質問は%d問までですが、%d問(すでに照会済み%d問)になります。"
                                .formatted(name, most, before + count, before),
                        "%s was hit: at most %d questions in the first 24 hours, this makes %d (%d were put already)."
                                .formatted(name, most, before + count, before)),
                new Text("質問を減らすか、24時間後に照会してください。", "Ask less, or ask after 24 hours."));
    }
}
