package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Portion;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When the sites of a house that stood are back, each by itself.
///
/// Where nobody knows which of them makes our goods, one that is back is nothing to us while
/// another stands; with the last of all of them, ours is back too.
record SitesBack(Incident incident) {
    private record End(Set<String> sites, PartialDate date) {}

    /// True where a site that is not among those of the portion stood.
    boolean isOneOfSeveral(String portion) {
        Set<String> told = new Portion(portion).sites();
        return !told.isEmpty() && !told.containsAll(stood());
    }

    /// True while of one of them no restart of the whole is told or planned.
    boolean isOneOpen() {
        return last().isEmpty();
    }

    /// True for the restart, or the plan, with which all of them run.
    boolean isLast(Statement told) {
        Optional<PartialDate> last = last();
        return last.isPresent() && end(told).map(End::date).equals(last);
    }

    private Optional<PartialDate> last() {
        List<End> ends = ends();
        List<Optional<PartialDate>> each =
                stood().stream()
                        .map(site ->
                                ends.stream()
                                        .filter(end -> end.sites().contains(site))
                                        .map(End::date)
                                        .max(Comparator.naturalOrder()))
                        .toList();
        return each.stream().allMatch(Optional::isPresent)
                ? each.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private Set<String> stood() {
        Set<String> stood = new LinkedHashSet<>();
        incident.sites().stream()
                .map(Resolved::value)
                .filter(each -> !each.runs())
                .forEach(each -> stood.addAll(new Portion(each.site()).sites()));
        return stood;
    }

    private List<End> ends() {
        return Stream.concat(
                        incident.statements().stream()
                                .filter(each -> each.what() instanceof Assertion.Resumed),
                        incident.forecasts().stream().map(Resolved::basis))
                .filter(each -> each.certainty().affirms())
                .flatMap(each -> end(each).stream())
                .toList();
    }

    /// That of whole sites by a day.
    private static Optional<End> end(Statement told) {
        return switch (told.what()) {
            case Assertion.Resumed restart
                    when !restart.partial() && restart.shareOfNormal() == null ->
                    end(restart.portion(), restart.date());
            case Assertion.ResumptionForecast plan
                    when !plan.partial() && plan.shareOfNormal() == null ->
                    end(plan.portion(), plan.date());
            default -> Optional.empty();
        };
    }

    private static Optional<End> end(@Nullable String portion, PartialDate date) {
        return portion == null || !date.hasDay() || new Portion(portion).isLine()
                ? Optional.empty()
                : Optional.of(new End(new Portion(portion).sites(), date));
    }
}
