package dev.hakyu.daily.forms;

import dev.hakyu.duties.api.Consequences;
import dev.hakyu.duties.api.Draft;
import dev.hakyu.duties.api.LeakScope;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Rulings;
import dev.hakyu.model.duty.Consequence;
import dev.hakyu.model.duty.DraftItem;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.Holding;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.ExposureFinder;
import dev.hakyu.network.api.WorkspaceFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// All that drafts on one incident are made from.
///
/// @param reports those of the incident
public record CaseMaterial(
        WorkspaceFiles files,
        Incident incident,
        List<Exposure> exposures,
        List<Report> reports,
        Instant asOf) {
    public CaseMaterial {
        exposures = List.copyOf(exposures);
        reports = List.copyOf(reports);
    }

    /// Material on an incident at a moment.
    ///
    /// @param all reports, of which those of the incident are kept
    /// @param rulings what people decided about names
    public static CaseMaterial of(
            WorkspaceFiles files,
            Incident incident,
            List<Report> all,
            Rulings rulings,
            Instant asOf) {
        LocalDate today = asOf.atZone(files.settings().zone()).toLocalDate();
        return new CaseMaterial(
                files,
                incident,
                ExposureFinder.over(files.network(), today, rulings).find(incident).exposures(),
                all.stream().filter(each -> incident.reports().contains(each.id())).toList(),
                asOf);
    }

    public Network network() {
        return files.network();
    }

    public LocalDate today() {
        return asOf.atZone(files.settings().zone()).toLocalDate();
    }

    public String victim() {
        return incident.victim().value().name();
    }

    /// Ourselves, as we write it.
    public Text company() {
        List<Organisation> self = network().self();
        if (!self.isEmpty()) {
            String en = self.getFirst().nameEn();
            String name = self.getFirst().name();
            return new Text(name, en == null ? name : en);
        }
        String said = files.settings().company().name();
        return said == null ? new Text("当社", "our company") : Text.same(said);
    }

    /// The organisations of ours that the incident concerns.
    public Set<OrganisationId> concerned() {
        Set<OrganisationId> ids = new LinkedHashSet<>();
        for (Exposure exposure : exposures) {
            network()
                    .index()
                    .findOwner(exposure.concerned())
                    .filter(each -> !each.isSelf())
                    .map(Organisation::id)
                    .ifPresent(ids::add);
        }
        return ids;
    }

    /// Data of ours that those hold.
    public List<Holding> holdings() {
        Set<Holding> holdings = new LinkedHashSet<>();
        for (Exposure exposure : exposures) {
            exposure.listPaths(ExposurePath.Entrusted.class)
                    .forEach(path -> holdings.addAll(path.holdings()));
        }
        return List.copyOf(holdings);
    }

    /// What is likely to follow from the data.
    public List<Consequence> consequences() {
        return holdings().isEmpty()
                ? List.of()
                : Consequences.standard().of(LeakScope.from(incident, exposures));
    }

    /// Whether it happened to ourselves.
    public boolean isOurs() {
        return exposures.stream()
                .anyMatch(each -> each.findPath(ExposurePath.Ourselves.class).isPresent());
    }

    /// What was entrusted to those that the incident concerns.
    public List<ExposurePath.Entrusted> entrusted() {
        return exposures.stream()
                .flatMap(each -> each.listPaths(ExposurePath.Entrusted.class).stream())
                .distinct()
                .toList();
    }

    /// The nine items of the commission's form, in words that may leave us. A title alone is no
    /// statement on an item where a sentence is there.
    public List<DraftItem> nineItems() {
        OutgoingWords outgoing = new OutgoingWords(network());
        Set<String> titles =
                reports.stream().map(each -> each.title().strip()).collect(Collectors.toSet());
        return Draft.nineItems(incident, exposures, network(), consequences(), reports).stream()
                .map(each ->
                        new DraftItem(
                                each.item(),
                                sentences(each.theirWords(), titles),
                                outgoing.clean(each.ourKnowledge()),
                                each.ask()))
                .toList();
    }

    /// One item of the nine.
    DraftItem nineItem(DraftItem.Item item) {
        return nineItems().stream()
                .filter(each -> each.item() == item)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no item " + item.id()));
    }

    private static List<Quote> sentences(List<Quote> quotes, Set<String> titles) {
        List<Quote> sentences =
                quotes.stream().filter(each -> !titles.contains(each.text().strip())).toList();
        return sentences.isEmpty() ? quotes : sentences;
    }
}
