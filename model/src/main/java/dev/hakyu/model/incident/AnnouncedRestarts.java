package dev.hakyu.model.incident;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The restarts that were announced and have a day, oldest first.
///
/// @param all those that hold; what was replaced or taken back is none
/// @param standing the sites that stand still, by their names
/// @param over plans that were published and hold no more, for other days than those that do; what
///   an answer takes back is not reckoned with again (ADR 128)
public record AnnouncedRestarts(
        List<Resolved<Assertion.ResumptionForecast>> all,
        List<String> standing,
        List<Statement> over) {
    public AnnouncedRestarts {
        all = List.copyOf(all);
        standing = List.copyOf(standing);
        over = List.copyOf(over);
    }

    public static AnnouncedRestarts of(Incident incident) {
        List<Resolved<Assertion.ResumptionForecast>> all =
                incident.forecasts().stream()
                        .filter(forecast -> forecast.certainty().affirms())
                        .filter(forecast -> forecast.value().date().hasDay())
                        .toList();
        return new AnnouncedRestarts(
                all,
                incident.sites().stream()
                        .map(Resolved::value)
                        .filter(site -> !site.runs() && !site.ofGoods())
                        .map(Assertion.SiteState::site)
                        .toList(),
                incident.statements().stream()
                        .filter(each -> each.speaker() != Speaker.ATTACKER)
                        .filter(each -> each.certainty().affirms() && isOver(each, all))
                        .toList());
    }

    private static boolean isOver(
            Statement told, List<Resolved<Assertion.ResumptionForecast>> standing) {
        return told.what() instanceof Assertion.ResumptionForecast plan
                && !told.quote().report().isAnswer()
                && plan.date().hasDay()
                && standing.stream().noneMatch(each -> each.value().date().agreesWith(plan.date()));
    }

    /// The plan that holds no more and was for the latest day.
    ///
    /// @param atShare only of those at a share of the normal output
    public Optional<Statement> lastOver(boolean atShare) {
        return over.stream()
                .filter(each -> !atShare || planOf(each).shareOfNormal() != null)
                .max(Comparator.comparing(each -> planOf(each).date()));
    }

    /// Of a statement of [#over].
    public static Assertion.ResumptionForecast planOf(Statement told) {
        return (Assertion.ResumptionForecast) told.what();
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
                || (new Portion(portion).isSite()
                        && standing.stream().anyMatch(site -> !portion.contains(site)));
    }

    private static boolean isIn(List<Resolved<Assertion.ResumptionForecast>> plans, String site) {
        Set<String> sites = new Portion(site).sites();
        return plans.stream()
                .map(each -> each.value().portion())
                .anyMatch(portion ->
                        portion != null
                                && (portion.contains(site)
                                        || (!sites.isEmpty()
                                                && new Portion(portion)
                                                        .sites()
                                                        .containsAll(sites))));
    }

    private static boolean isOfSite(Assertion.ResumptionForecast plan) {
        String portion = plan.portion();
        return portion != null && plan.shareOfNormal() == null && new Portion(portion).isSite();
    }

    private static boolean isOfLine(@Nullable String portion) {
        return portion != null && new Portion(portion).isLine();
    }
}
