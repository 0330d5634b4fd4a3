package dev.hakyu.network.api;

import dev.hakyu.model.Basis;
import dev.hakyu.model.Money;
import dev.hakyu.model.Origin;
import dev.hakyu.model.Place;
import dev.hakyu.model.Term;
import dev.hakyu.model.network.Access;
import dev.hakyu.model.network.AccessChannel;
import dev.hakyu.model.network.AccessId;
import dev.hakyu.model.network.BackupKind;
import dev.hakyu.model.network.CalendarDay;
import dev.hakyu.model.network.Contract;
import dev.hakyu.model.network.ContractId;
import dev.hakyu.model.network.Holding;
import dev.hakyu.model.network.Importance;
import dev.hakyu.model.network.MfaCoverage;
import dev.hakyu.model.network.Need;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.OrganisationRole;
import dev.hakyu.model.network.Privilege;
import dev.hakyu.model.network.ProductUse;
import dev.hakyu.model.network.SecondFactor;
import dev.hakyu.model.network.Site;
import dev.hakyu.model.network.SiteId;
import dev.hakyu.model.network.Supply;
import dev.hakyu.model.network.SystemId;
import dev.hakyu.model.network.SystemKind;
import dev.hakyu.model.network.SystemNode;
import dev.hakyu.model.network.SystemZone;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Networks for tests, one row per line: `site kariya of=us name=刈谷工場 shifts=2`.
///
/// `org ID`, `site ID of=`, `system ID by=`, `supply FROM -> TO ITEM`, `need WHO SYSTEM`, `access
/// ID ORG SYSTEM`, `contract ID ORG TITLE`, `holding ORG DATA`, `use ORG PRODUCT`, `closed DATE`.
/// Figures are measured unless `basis=` says otherwise. `_` in a value stands for a space.
final class NetworkText {
    private final Map<String, NodeId> ids = new HashMap<>();
    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Site> sites = new ArrayList<>();
    private final List<SystemNode> systems = new ArrayList<>();
    private final List<Supply> supplies = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();
    private final List<Access> accesses = new ArrayList<>();
    private final List<Contract> contracts = new ArrayList<>();
    private final List<Holding> holdings = new ArrayList<>();
    private final List<ProductUse> uses = new ArrayList<>();
    private final List<CalendarDay> calendar = new ArrayList<>();
    private int line;

    private NetworkText() {}

    static Network parse(String text) {
        NetworkText parser = new NetworkText();
        List<Row> rows = new ArrayList<>();
        text.lines()
                .map(String::strip)
                .filter(row -> !row.isEmpty())
                .forEach(row -> rows.add(Row.of(row)));
        rows.forEach(parser::name);
        rows.forEach(parser::add);
        return new Network(
                "test",
                parser.organisations,
                parser.sites,
                parser.systems,
                parser.supplies,
                parser.needs,
                parser.accesses,
                parser.contracts,
                parser.holdings,
                parser.uses,
                List.of(),
                parser.calendar);
    }

    private record Row(List<String> words, Map<String, String> values) {
        static Row of(String text) {
            List<String> words = new ArrayList<>();
            Map<String, String> values = new HashMap<>();
            for (String word : text.split(" +")) {
                int equals = word.indexOf('=');
                if (equals > 0) {
                    values.put(
                            word.substring(0, equals),
                            word.substring(equals + 1).replace('_', ' '));
                } else if (!word.equals("->")) {
                    words.add(word.replace('_', ' '));
                }
            }
            return new Row(words, values);
        }

        String get(String key) {
            return values.get(key);
        }

        String get(String key, String other) {
            return values.getOrDefault(key, other);
        }

        Double number(String key) {
            return values.containsKey(key) ? Double.valueOf(values.get(key)) : null;
        }

        Money money(String key) {
            return values.containsKey(key) ? Money.of(values.get(key), "JPY") : null;
        }

        LocalDate date(String key) {
            return values.containsKey(key) ? LocalDate.parse(values.get(key)) : null;
        }

        Boolean flag(String key) {
            return values.containsKey(key) ? Boolean.valueOf(values.get(key)) : null;
        }

        List<String> list(String key) {
            return values.containsKey(key) ? List.of(values.get(key).split(";")) : List.of();
        }

        <T extends Enum<T> & Term> T term(Class<T> type, String key, T other) {
            return values.containsKey(key)
                    ? Term.find(type, values.get(key).replace(' ', '_')).orElseThrow()
                    : other;
        }
    }

    private void name(Row row) {
        String id = row.words().size() > 1 ? row.words().get(1) : "";
        switch (row.words().getFirst()) {
            case "org" -> ids.put(id, new OrganisationId(id));
            case "site" -> ids.put(id, new SiteId(id));
            case "system" -> ids.put(id, new SystemId(id));
            default -> {
                // rows without an id of their own
            }
        }
    }

    private void add(Row row) {
        line++;
        List<String> w = row.words();
        switch (w.getFirst()) {
            case "org" -> organisations.add(organisation(w.get(1), row));
            case "site" -> sites.add(site(w.get(1), row));
            case "system" -> systems.add(system(w.get(1), row));
            case "supply" -> supplies.add(supply(w, row));
            case "need" -> needs.add(need(w, row));
            case "access" -> accesses.add(access(w, row));
            case "contract" -> contracts.add(contract(w, row));
            case "holding" -> holdings.add(holding(w, row));
            case "use" -> uses.add(new ProductUse(org(w.get(1)), w.get(2), origin("uses", row)));
            case "closed" ->
                    calendar.add(
                            new CalendarDay(
                                    LocalDate.parse(w.get(1)),
                                    row.get("who") == null ? null : node(row.get("who")),
                                    0,
                                    origin("calendar", row)));
            default -> throw new IllegalArgumentException("what is " + w);
        }
    }

    private Organisation organisation(String id, Row row) {
        List<OrganisationRole> roles =
                List.of(row.term(OrganisationRole.class, "role", OrganisationRole.SUPPLIER));
        return new Organisation(
                new OrganisationId(id),
                row.get("name", id),
                row.get("en"),
                row.get("kana"),
                row.list("aliases"),
                null,
                null,
                List.of(),
                row.get("country"),
                null,
                roles,
                null,
                row.get("buyer"),
                null,
                Organisation.Finance.UNKNOWN,
                null,
                Organisation.Contact.UNKNOWN,
                null,
                null,
                null,
                null,
                Map.of(),
                origin("organisations", row));
    }

    private Site site(String id, Row row) {
        Double shifts = row.number("shifts");
        Set<DayOfWeek> days =
                switch (row.get("days", "")) {
                    case "all" -> EnumSet.allOf(DayOfWeek.class);
                    case "weekdays" -> EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
                    default -> null;
                };
        return new Site(
                new SiteId(id),
                org(row.get("of")),
                row.get("name", id),
                "工場",
                "JP",
                null,
                row.number("output"),
                null,
                row.money("value_added"),
                days,
                shifts == null ? null : shifts.intValue(),
                null,
                Map.of(),
                origin("sites", row));
    }

    private SystemNode system(String id, Row row) {
        return new SystemNode(
                new SystemId(id),
                row.get("name", id),
                row.get("by") == null ? null : org(row.get("by")),
                SystemKind.OTHER,
                row.get("vendor"),
                row.get("product"),
                null,
                row.get("on") == null ? null : new SystemId(row.get("on")),
                null,
                row.term(SystemZone.class, "zone", null),
                null,
                null,
                BackupKind.UNKNOWN,
                MfaCoverage.UNKNOWN,
                null,
                null,
                Map.of(),
                origin("systems", row));
    }

    private Supply supply(List<String> w, Row row) {
        return new Supply(
                node(w.get(1)),
                node(w.get(2)),
                w.get(3),
                row.number("share"),
                row.term(Importance.class, "importance", null),
                row.number("stock"),
                row.number("transit"),
                row.money("value"),
                row.flag("single"),
                row.number("alternate_after"),
                row.number("alternate_share"),
                origin("supplies", row));
    }

    private Need need(List<String> w, Row row) {
        Double weight = row.number("weight");
        Double required = row.number("required");
        return new Need(
                node(w.get(1)),
                new SystemId(w.get(2)),
                row.get("group"),
                required == null ? 1 : required.intValue(),
                row.number("tolerance"),
                row.number("manual"),
                row.number("manual_hours"),
                row.number("ramp"),
                row.number("end"),
                weight == null ? 1 : weight,
                null,
                origin("needs", row));
    }

    private Access access(List<String> w, Row row) {
        return new Access(
                new AccessId(w.get(1)),
                org(w.get(2)),
                new SystemId(w.get(3)),
                row.term(AccessChannel.class, "channel", null),
                row.term(Privilege.class, "privilege", null),
                row.term(SecondFactor.class, "mfa", SecondFactor.UNKNOWN),
                row.flag("shared"),
                row.flag("standing"),
                null,
                null,
                null,
                row.number("kill"),
                null,
                origin("access", row));
    }

    private Contract contract(List<String> w, Row row) {
        return new Contract(
                new ContractId(w.get(1)),
                org(w.get(2)),
                w.get(3),
                null,
                null,
                null,
                row.date("to"),
                row.list("data"),
                List.of(),
                row.list("sub"),
                null,
                null,
                row.date("erased"),
                origin("contracts", row));
    }

    private Holding holding(List<String> w, Row row) {
        return new Holding(
                org(w.get(1)),
                w.get(2),
                row.get("contract") == null ? null : new ContractId(row.get("contract")),
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                row.date("retention"),
                row.date("erased"),
                origin("holdings", row));
    }

    private Origin origin(String file, Row row) {
        Basis basis = row.term(Basis.class, "basis", Basis.MEASURED);
        return new Origin(Place.row("network/" + file + ".csv", line), basis, null, null, null);
    }

    private OrganisationId org(String id) {
        if (!ids.containsKey(id)) {
            throw new IllegalArgumentException("no organisation " + id);
        }
        return new OrganisationId(id);
    }

    private NodeId node(String id) {
        NodeId node = ids.get(id);
        if (node == null) {
            throw new IllegalArgumentException("no node " + id);
        }
        return node;
    }
}
