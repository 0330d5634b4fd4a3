package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The restarts that were announced and have a day, oldest first.
record AnnouncedRestarts(List<Resolved<Assertion.ResumptionForecast>> all) {
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

    AnnouncedRestarts(Incident incident) {
        this(
                incident.forecasts().stream()
                        .filter(forecast -> forecast.certainty().affirms())
                        .filter(forecast -> forecast.value().date().hasDay())
                        .toList());
    }

    /// The one announced last; those before it stay in the incident. The newest plan for all that
    /// stopped; where each is for a site, the one that comes last.
    @Nullable Resolved<Assertion.ResumptionForecast> last() {
        return all.reversed().stream()
                .filter(each -> !isOfSite(each.value()))
                .findFirst()
                .or(() -> all.stream().max(Comparator.comparing(each -> each.value().date())))
                .orElse(null);
    }

    private static boolean isOfSite(Assertion.ResumptionForecast plan) {
        String portion = plan.portion();
        return portion != null
                && SITES.stream().anyMatch(portion.toLowerCase(Locale.ROOT)::endsWith);
    }
}
