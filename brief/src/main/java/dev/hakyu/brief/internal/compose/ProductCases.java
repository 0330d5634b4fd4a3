package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.brief.api.Phrase;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.brief.api.ProductAdvisories;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.AdvisoryRulings;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.incident.Advisory;
import dev.hakyu.network.api.ExposureFinder;
import dev.hakyu.network.api.ProductUsers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The advisories of a moment: those on a product that we or our partners use, and the others.
///
/// Nothing is simulated for them: a weakness stops nobody. When an organisation is broken into
/// through it, that is an incident of its own.
public final class ProductCases {
    private static final int MOST_OTHERS = 20;
    private static final Comparator<ProductCase> URGENCY =
            Comparator.comparing((ProductCase each) -> !each.exploited())
                    .thenComparing(each -> each.own().isEmpty())
                    .thenComparing(each -> each.advisory().id().value());
    private final List<ProductCase> concerning = new ArrayList<>();
    private final List<ProductCase> others = new ArrayList<>();
    private final ProductWords words;
    private final AdvisoryChanges changes;

    public ProductCases(
            BriefRequest request,
            Known before,
            Known now,
            ExposureFinder exposures,
            FirstHeard firstHeard,
            ReportShelf shelf,
            PutAsideList putAside,
            NearNames nearNames) {
        this.words =
                new ProductWords(
                        request.network(),
                        shelf,
                        firstHeard,
                        request.workspace(),
                        request.asOf(),
                        request.zone());
        this.changes = new AdvisoryChanges(before, now);
        AdvisoryRulings rulings =
                AdvisoryRulings.of(request.decisions(), now.advisories(), now.reports());
        ProductUsers products = ProductUsers.of(request.network());
        for (Advisory advisory : now.advisories()) {
            ProductCase one = ProductCase.of(advisory, products, exposures, rulings);
            Optional<Decision.Dismiss> dismissal = rulings.findDismissal(advisory);
            if (!one.concernsUs()) {
                if (dismissal.isEmpty()) {
                    others.add(one);
                    one.near().forEach(each -> nearNames.add(advisory, each));
                }
            } else if (dismissal.isEmpty()
                    || !putAside.keeps(advisory, one.nodes(), dismissal.get())) {
                concerning.add(one);
            }
        }
        concerning.sort(URGENCY);
    }

    /// As the brief tells them.
    public ProductAdvisories told() {
        Set<Text> lines = new LinkedHashSet<>();
        others.reversed().stream().map(words::other).limit(MOST_OTHERS).forEach(lines::add);
        int more = others.size() - lines.size();
        if (more > 0) {
            lines.add(
                    new Text(
                            "ほか%d件の製品の脆弱性に、該当はありません。".formatted(more),
                            "%d more product vulnerabilities concern nobody on record."
                                    .formatted(more)));
        }
        return new ProductAdvisories(
                concerning.stream().map(words::entry).toList(), List.copyOf(lines));
    }

    /// For those who send the brief on.
    public List<PreparedBrief.Notice> notices() {
        return concerning.stream()
                .map(each ->
                        new PreparedBrief.Notice(
                                each.advisory(), words.entry(each), changes.of(each.advisory())))
                .toList();
    }

    /// What changed of those that concern us, each line beginning with the product.
    public List<Text> changeLines() {
        List<Text> lines = new ArrayList<>();
        for (ProductCase each : concerning) {
            String name = each.advisory().shown();
            changes.of(each.advisory())
                    .forEach(change ->
                            lines.add(
                                    new Text(
                                            name + ": " + change.what().ja(),
                                            name + ": " + change.what().en())));
        }
        return lines;
    }

    /// The conclusion with one quiet sentence on products behind it.
    public List<Phrase> after(List<Phrase> headline) {
        if (concerning.isEmpty()) {
            return headline;
        }
        ProductCase first = concerning.getFirst();
        Text kind = ProductWords.kind(first.advisory());
        Text who = ProductWords.summary(first);
        int count = concerning.size();
        List<Phrase> all = new ArrayList<>(headline);
        all.add(
                Phrase.plain(
                        "\n製品の脆弱性が%d件あります。%s%s(%s)は、%s"
                                .formatted(
                                        count,
                                        count == 1 ? "" : "うち",
                                        first.advisory().shown(),
                                        kind.ja(),
                                        who.ja()),
                        "\n%s %s, %s. %s"
                                .formatted(
                                        count == 1
                                                ? "One product vulnerability concerns us."
                                                : count
                                                        + " product vulnerabilities concern us; first",
                                        first.advisory().shown(),
                                        kind.en(),
                                        who.en())));
        return List.copyOf(all);
    }
}
