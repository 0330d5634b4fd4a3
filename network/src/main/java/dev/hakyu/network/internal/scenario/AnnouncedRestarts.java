package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The restarts that were announced and have a day, oldest first.
///
/// @param standing the sites that stand still, by their names
record AnnouncedRestarts(List<Resolved<Assertion.ResumptionForecast>> all, List<String> standing) {
    private static final List<String> SITES =
            List.of(
                    "工場",
                    "製作所",
                    "製造所",
                    "事業所",
                    "センター",
                    "plant",
                    "works",
                    "factory",
                    "mill",
                    "warehouse");
    private static final List<String> LINES = List.of("ライン", " line", " lines");

    AnnouncedRestarts(Incident incident) {
        this(
                incident.forecasts().stream()
                        .filter(forecast -> forecast.certainty().affirms())
                        .filter(forecast -> forecast.value().date().hasDay())
                        .toList(),
                incident.sites().stream()
                        .map(Resolved::value)
                        .filter(site -> !site.runs())
                        .map(Assertion.SiteState::site)
                        .toList());
    }

    /// The one announced last; those before it stay in the incident. The newest plan for all that
    /// stopped; where each site that stands has a plan of its own, the one that comes last. A plan
    /// for a line, or for one of the sites that stand, ends no stop: null.
    @Nullable Resolved<Assertion.ResumptionForecast> last() {
        List<Resolved<Assertion.ResumptionForecast>> ofSites =
                all.stream().filter(each -> endsIn(each.value(), SITES)).toList();
        return all.reversed().stream()
                .filter(each -> !ofSites.contains(each) && !endsIn(each.value(), LINES))
                .findFirst()
                .or(() ->
                        ofSites.stream()
                                .filter(_ ->
                                        standing.stream().allMatch(site -> isIn(ofSites, site)))
                                .max(Comparator.comparing(each -> each.value().date())))
                .orElse(null);
    }

    private static boolean isIn(List<Resolved<Assertion.ResumptionForecast>> plans, String site) {
        return plans.stream()
                .map(each -> each.value().portion())
                .anyMatch(portion -> portion != null && portion.contains(site));
    }

    private static boolean endsIn(Assertion.ResumptionForecast plan, List<String> words) {
        String portion = plan.portion();
        return portion != null
                && words.stream().anyMatch(portion.toLowerCase(Locale.ROOT)::endsWith);
    }
}
