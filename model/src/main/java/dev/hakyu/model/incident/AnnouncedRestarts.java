package dev.hakyu.model.incident;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The restarts that were announced and have a day, oldest first.
///
/// @param standing the sites that stand still, by their names
public record AnnouncedRestarts(
        List<Resolved<Assertion.ResumptionForecast>> all, List<String> standing) {
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
    private static final List<String> LINES = List.of(" line ", " lines ");

    public AnnouncedRestarts {
        all = List.copyOf(all);
        standing = List.copyOf(standing);
    }

    public static AnnouncedRestarts of(Incident incident) {
        return new AnnouncedRestarts(
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
    /// for a line, at a share of the normal output, or for one of the sites that stand, ends no
    /// stop: null.
    public @Nullable Resolved<Assertion.ResumptionForecast> last() {
        List<Resolved<Assertion.ResumptionForecast>> ofSites =
                all.stream().filter(each -> isOfSite(each.value())).toList();
        return ofWhole().reversed().stream()
                .findFirst()
                .or(() ->
                        ofSites.stream()
                                .filter(_ ->
                                        standing.stream().allMatch(site -> isIn(ofSites, site)))
                                .max(Comparator.comparing(each -> each.value().date())))
                .orElse(null);
    }

    /// Those for all that stopped, all of it.
    public List<Resolved<Assertion.ResumptionForecast>> ofWhole() {
        return all.stream()
                .filter(each -> each.value().shareOfNormal() == null)
                .filter(each -> !isOfSite(each.value()) && !isOfLine(each.value().portion()))
                .toList();
    }

    /// The newest at a share of the normal output.
    public Optional<Resolved<Assertion.ResumptionForecast>> atShare() {
        return all.reversed().stream()
                .filter(each -> each.value().shareOfNormal() != null)
                .findFirst();
    }

    /// True for a line, and for a site while others stand still: that it runs again ends no stop.
    public boolean isOnlyAPart(String portion) {
        return isOfLine(portion)
                || (isSite(portion) && standing.stream().anyMatch(site -> !portion.contains(site)));
    }

    private static boolean isIn(List<Resolved<Assertion.ResumptionForecast>> plans, String site) {
        return plans.stream()
                .map(each -> each.value().portion())
                .anyMatch(portion -> portion != null && portion.contains(site));
    }

    private static boolean isOfSite(Assertion.ResumptionForecast plan) {
        String portion = plan.portion();
        return portion != null
                && plan.shareOfNormal() == null
                && isSite(portion)
                && !isOfLine(portion);
    }

    private static boolean isSite(String portion) {
        return SITES.stream().anyMatch(portion.toLowerCase(Locale.ROOT)::endsWith);
    }

    private static boolean isOfLine(@Nullable String portion) {
        return portion != null
                && (portion.endsWith("ライン")
                        || LINES.stream()
                                .anyMatch(
                                        (" " + portion.toLowerCase(Locale.ROOT) + " ")::contains));
    }
}
