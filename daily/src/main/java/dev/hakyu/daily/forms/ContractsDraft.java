package dev.hakyu.daily.forms;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Access;
import dev.hakyu.model.network.Contract;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The first answer when a contractor was breached: every contract of the last years, ended ones
/// too, what was handed over, whether its erasure was proven, who it was entrusted on to, which
/// accounts are still open, and whom to call now.
public final class ContractsDraft {
    private final Network.Index index;
    private final ContractTables tables;
    private final int years;

    private ContractsDraft(Network network, LocalDate today, int years) {
        this.index = network.index();
        this.tables = new ContractTables(network, today, years);
        this.years = years;
    }

    /// The answer for some organisations.
    ///
    /// @param years how far back ended contracts are listed, 1 to 50
    /// @throws InputRejected when no organisation is given
    public static Draftable of(
            Network network,
            Set<OrganisationId> organisations,
            Instant asOf,
            java.time.ZoneId zone,
            int years,
            @Nullable String marking) {
        if (years < 1 || years > 50) {
            throw new IllegalArgumentException("years must be 1 to 50, got " + years);
        }
        if (organisations.isEmpty()) {
            throw new InputRejected(nobody());
        }
        ContractsDraft draft = new ContractsDraft(network, asOf.atZone(zone).toLocalDate(), years);
        List<Draftable.Section> sections = new ArrayList<>();
        sections.add(draft.answer(organisations));
        sections.add(draft.callNow(organisations));
        organisations.forEach(each -> sections.addAll(draft.sections(each)));
        String names = String.join("、", organisations.stream().map(draft.index::nameOf).toList());
        return new Draftable(
                "contracts",
                new Text(names + "との契約・委託データ・接続の状況", "Contracts, data and access: " + names),
                List.of(
                        DayWords.of(asOf, zone),
                        new Text(
                                "過去%d年の契約を、終了したものを含めて示します。登録のない契約は含まれません。".formatted(years),
                                "Contracts of the last %d years, ended ones too. What is not on record is not here."
                                        .formatted(years))),
                marking,
                List.of(),
                sections);
    }

    /// The answer in a sentence for each.
    private Draftable.Section answer(Set<OrganisationId> organisations) {
        List<Draftable.Block> lines = new ArrayList<>();
        for (OrganisationId id : organisations) {
            List<Contract> contracts = tables.contracts(id);
            long ended = contracts.stream().filter(tables::isEnded).count();
            int unproven = tables.unproven(id).size();
            String name = index.nameOf(id);
            lines.add(
                    new Draftable.Line(
                            new Text(
                                    "%s: 過去%d年の契約 %d件(うち終了 %d件)、預けたデータ %d件、消去証明を受け取るべきで未受領 %d件、開いたままの接続 %d件。"
                                            .formatted(
                                                    name,
                                                    years,
                                                    contracts.size(),
                                                    ended,
                                                    tables.holdings(id).size(),
                                                    unproven,
                                                    tables.accesses(id).size()),
                                    "%s: %d contracts of the last %d years (%d ended), %d data sets handed over, proof of erasure due and not received for %d, %d accesses still open."
                                            .formatted(
                                                    name,
                                                    contracts.size(),
                                                    years,
                                                    ended,
                                                    tables.holdings(id).size(),
                                                    unproven,
                                                    tables.accesses(id).size())),
                            Draftable.Mark.ITEM));
        }
        return new Draftable.Section("answer", new Text("要点", "In short"), lines);
    }

    private Draftable.Section callNow(Set<OrganisationId> organisations) {
        Map<String, Set<String>> reasons = new TreeMap<>();
        for (OrganisationId id : organisations) {
            for (Contract each : tables.contracts(id)) {
                add(reasons, each.department(), each.title() + "(" + each.id() + ")");
                if (each.department() == null) {
                    add(reasons, each.owner(), each.title() + "(" + each.id() + ")");
                }
            }
            for (Access each : tables.accesses(id)) {
                add(reasons, each.owner(), each.id() + " → " + index.nameOf(each.system()));
            }
            index.findOrganisation(id)
                    .ifPresent(each ->
                            add(
                                    reasons,
                                    each.ownerDepartment() == null
                                            ? each.buyer()
                                            : each.ownerDepartment(),
                                    each.name()));
        }
        List<Draftable.Block> lines = new ArrayList<>();
        reasons.forEach((department, why) ->
                lines.add(
                        new Draftable.Line(
                                Text.same(department + ": " + String.join("、", why)),
                                Draftable.Mark.ITEM)));
        if (lines.isEmpty()) {
            lines.add(
                    Draftable.Line.unknown(
                            new Text(
                                    "契約にも接続にも所管部署の記録がありません。",
                                    "No department is on record, neither of contracts nor of"
                                            + " access.")));
        }
        return new Draftable.Section(
                "call", new Text("いま連絡する部署", "Departments to call now"), lines);
    }

    private static void add(
            Map<String, Set<String>> reasons, @Nullable String department, String why) {
        if (department != null) {
            reasons.computeIfAbsent(department, key -> new LinkedHashSet<>()).add(why);
        }
    }

    private List<Draftable.Section> sections(OrganisationId id) {
        String name = index.nameOf(id);
        return List.of(
                new Draftable.Section(
                        "contracts-" + id,
                        new Text(name + "との契約", "Contracts with " + name),
                        tables.contractBlocks(id)),
                new Draftable.Section(
                        "holdings-" + id,
                        new Text(name + "に預けたデータ", "Data with " + name),
                        tables.holdingBlocks(id)),
                new Draftable.Section(
                        "accounts-" + id,
                        new Text(name + "の接続とアカウント", "Access and accounts of " + name),
                        tables.accessBlocks(id)),
                new Draftable.Section(
                        "subentrusted-" + id,
                        new Text(
                                name + "が再委託先となっている契約",
                                "Contracts that are entrusted on to " + name),
                        tables.subentrustedBlocks(id)));
    }

    private static Problem nobody() {
        return Problem.error(
                "no-contractor",
                Place.file("network"),
                new Text(
                        "この事案に当たる組織が、当社の一覧にありません。",
                        "None of our organisations is concerned by this incident."),
                new Text(
                        "--organisation で組織IDを指定してください。",
                        "Name the organisation with --organisation."));
    }
}
