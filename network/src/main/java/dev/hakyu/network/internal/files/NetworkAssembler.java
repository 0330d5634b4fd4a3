package dev.hakyu.network.internal.files;

import dev.hakyu.model.Place;
import dev.hakyu.model.network.Access;
import dev.hakyu.model.network.CalendarDay;
import dev.hakyu.model.network.Contract;
import dev.hakyu.model.network.Control;
import dev.hakyu.model.network.Holding;
import dev.hakyu.model.network.Need;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.ProductUse;
import dev.hakyu.model.network.Site;
import dev.hakyu.model.network.Supply;
import dev.hakyu.model.network.SystemNode;
import dev.hakyu.network.api.Settings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts the tables together to a network whose references resolve. Rows with an error are told and
/// left out, and so are rows that refer to them.
final class NetworkAssembler {
    private final Map<FileKind, Table> tables;
    private final Findings findings;
    private final Settings settings;
    private final References references = new References();

    NetworkAssembler(Map<FileKind, Table> tables, Findings findings, Settings settings) {
        this.tables = tables;
        this.findings = findings;
        this.settings = settings;
    }

    Network assemble() {
        List<Organisation> organisations =
                readAll(
                        FileKind.ORGANISATIONS,
                        new OrganisationRows(references, settings.company().id()));
        List<Site> sites = readAll(FileKind.SITES, new SiteRows(references));
        List<SystemNode> systems = readSystems();
        List<Contract> contracts = readAll(FileKind.CONTRACTS, new ContractRows(references));
        List<Holding> holdings = readAll(FileKind.HOLDINGS, new HoldingRows(references, contracts));
        List<Supply> supplies = readAll(FileKind.SUPPLIES, new SupplyRows(references));
        List<Need> needs = readAll(FileKind.NEEDS, new NeedRows(references));
        List<Access> accesses = readAll(FileKind.ACCESS, new AccessRows(references));
        SmallRows small = new SmallRows(references);
        List<ProductUse> uses = readAll(FileKind.USES, small::readUse);
        List<Control> controls = readAll(FileKind.CONTROLS, small::readControl);
        List<CalendarDay> calendar = readAll(FileKind.CALENDAR, small::readDay);
        Network network =
                new Network(
                        "unversioned",
                        organisations,
                        sites,
                        systems,
                        supplies,
                        needs,
                        accesses,
                        contracts,
                        holdings,
                        uses,
                        controls,
                        calendar);
        new NetworkChecks(findings).check(network, settings.company().id());
        return NetworkVersion.stamp(network);
    }

    private <T> List<T> readAll(FileKind kind, RowReader<T> reader) {
        List<T> records = new ArrayList<>();
        Table table = tables.get(kind);
        if (table != null) {
            for (Sheet.SheetRow row : table.rows()) {
                reader.read(cursor(table, row)).ifPresent(records::add);
            }
            warnUnkeptColumns(kind, table);
        }
        return records;
    }

    private List<SystemNode> readSystems() {
        Table table = tables.get(FileKind.SYSTEMS);
        if (table == null) {
            return List.of();
        }
        SystemRows reader = new SystemRows(references);
        List<Sheet.SheetRow> announced = new ArrayList<>();
        for (Sheet.SheetRow row : table.rows()) {
            RowCursor cursor = cursor(table, row);
            reader.announce(cursor);
            if (cursor.isGood()) {
                announced.add(row);
            }
        }
        List<SystemNode> systems = new ArrayList<>();
        for (Sheet.SheetRow row : announced) {
            Optional<SystemNode> system = reader.read(cursor(table, row));
            system.ifPresent(systems::add);
        }
        return withoutLostHosts(systems);
    }

    /// A system whose host was left out further below is left out too, and so on.
    private List<SystemNode> withoutLostHosts(List<SystemNode> systems) {
        List<SystemNode> kept = new ArrayList<>(systems);
        boolean changed = true;
        while (changed) {
            Set<NodeId> ids = new HashSet<>();
            kept.forEach(system -> ids.add(system.id()));
            changed = kept.removeIf(system -> lostHost(system, ids));
        }
        return kept;
    }

    private boolean lostHost(SystemNode system, Set<NodeId> ids) {
        if (system.hostedOn() == null || ids.contains(system.hostedOn())) {
            return false;
        }
        Place place = system.origin().place();
        if (references.resolve(system.hostedOn().value(), References.Target.SYSTEM)
                instanceof Parsed.Bad<NodeId>(Finding finding)) {
            findings.error(place, finding);
        }
        references.leaveOut(system.id().value(), place);
        return true;
    }

    private RowCursor cursor(Table table, Sheet.SheetRow row) {
        return new RowCursor(table, row, findings, settings.currency());
    }

    /// Organisations, sites and systems carry columns that are not ours into the network, where
    /// they are shown; of the other tables they stay in the file only.
    private void warnUnkeptColumns(FileKind kind, Table table) {
        boolean keeps =
                switch (kind) {
                    case ORGANISATIONS, SITES, SYSTEMS -> true;
                    case CONTRACTS, HOLDINGS, SUPPLIES, NEEDS, ACCESS, USES, CONTROLS, CALENDAR ->
                            false;
                };
        if (!keeps && !table.extraHeaders().isEmpty()) {
            String names = Shown.value(String.join("、", table.extraHeaders()));
            findings.warn(
                    new Place(table.sheet().file(), table.sheet().name(), 0, null, null),
                    Finding.of(
                            "extra-columns",
                            "列「" + names + "」は Hakyu の列ではないため、計算にも表示にも使いません。ファイルには残ります。",
                            "The columns '"
                                    + names
                                    + "' are none of Hakyu's: they are neither computed with nor"
                                    + " shown, and stay in your file.",
                            "意味の合う列があれば見出しを変えてください。なければそのままで構いません。",
                            "Rename them if one of ours means the same; else leave them."));
        }
    }
}
