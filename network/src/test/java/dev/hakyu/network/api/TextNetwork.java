package dev.hakyu.network.api;

import dev.hakyu.model.Basis;
import dev.hakyu.model.Money;
import dev.hakyu.model.Origin;
import dev.hakyu.model.Place;
import dev.hakyu.model.network.BackupKind;
import dev.hakyu.model.network.CalendarDay;
import dev.hakyu.model.network.Importance;
import dev.hakyu.model.network.MfaCoverage;
import dev.hakyu.model.network.Need;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.OrganisationRole;
import dev.hakyu.model.network.Site;
import dev.hakyu.model.network.SiteId;
import dev.hakyu.model.network.Supply;
import dev.hakyu.model.network.SystemId;
import dev.hakyu.model.network.SystemKind;
import dev.hakyu.model.network.SystemNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A network as lines of text:
///
/// ```
/// org V-1 role=supplier buyer=購買一課
/// site P-1 of=US value=16000 hours=06:00-22:00 days=5
/// system SYS on=HOST
/// supply V-1 P-1 ブラケット share=0.7 stock=1.8 importance=essential basis=measured
/// need P-1 SYS tolerance=4 manual=0.3 for=24 end=0 group=g required=1
/// day 2026-11-23 P-1 0
/// ```
///
/// What is left out is unknown; the basis is measured unless said otherwise.
final class TextNetwork {
    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Site> sites = new ArrayList<>();
    private final List<SystemNode> systems = new ArrayList<>();
    private final List<Supply> supplies = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();
    private final List<CalendarDay> calendar = new ArrayList<>();
    private final Map<String, NodeId> ids = new HashMap<>();

    private TextNetwork() {}

    static Network parse(String text) {
        TextNetwork network = new TextNetwork();
        List<String[]> lines =
                text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> line.split(" +"))
                        .toList();
        lines.forEach(network::declare);
        lines.forEach(network::connect);
        return new Network(
                "text",
                network.organisations,
                network.sites,
                network.systems,
                network.supplies,
                network.needs,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                network.calendar);
    }

    private void declare(String[] words) {
        Map<String, String> of = values(words);
        switch (words[0]) {
            case "org" -> organisation(words[1], of);
            case "site" -> site(words[1], of);
            case "system" -> system(words[1], of);
            default -> {}
        }
    }

    private void connect(String[] words) {
        Map<String, String> of = values(words);
        switch (words[0]) {
            case "supply" ->
                    supplies.add(
                            new Supply(
                                    id(words[1]),
                                    id(words[2]),
                                    words[3],
                                    number(of, "share"),
                                    importance(of),
                                    number(of, "stock"),
                                    of.containsKey("lag") ? number(of, "lag") : Double.valueOf(0),
                                    money(of, "value"),
                                    of.containsKey("single") ? true : null,
                                    number(of, "alternate"),
                                    null,
                                    origin(of)));
            case "need" ->
                    needs.add(
                            new Need(
                                    id(words[1]),
                                    (SystemId) id(words[2]),
                                    of.get("group"),
                                    Integer.parseInt(of.getOrDefault("required", "1")),
                                    number(of, "tolerance"),
                                    number(of, "manual"),
                                    number(of, "for"),
                                    number(of, "ramp"),
                                    number(of, "end"),
                                    Double.parseDouble(of.getOrDefault("weight", "1")),
                                    null,
                                    origin(of)));
            case "day" ->
                    calendar.add(
                            new CalendarDay(
                                    LocalDate.parse(words[1]),
                                    words[2].equals("us") ? null : id(words[2]),
                                    Double.parseDouble(words[3]),
                                    origin(of)));
            default -> {}
        }
    }

    private void organisation(String id, Map<String, String> of) {
        OrganisationRole role =
                of.getOrDefault("role", "supplier").equals("self")
                        ? OrganisationRole.SELF
                        : OrganisationRole.SUPPLIER;
        OrganisationId known = new OrganisationId(id);
        ids.put(id, known);
        organisations.add(
                new Organisation(
                        known,
                        of.getOrDefault("name", id),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        List.of(role),
                        null,
                        of.get("buyer"),
                        null,
                        Organisation.Finance.UNKNOWN,
                        null,
                        Organisation.Contact.UNKNOWN,
                        null,
                        null,
                        null,
                        null,
                        Map.of(),
                        origin(of)));
    }

    private void site(String id, Map<String, String> of) {
        SiteId known = new SiteId(id);
        ids.put(id, known);
        String days = of.get("days");
        Set<DayOfWeek> week =
                days == null
                        ? null
                        : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.of(Integer.parseInt(days)));
        Double shifts = number(of, "shifts");
        sites.add(
                new Site(
                        known,
                        new OrganisationId(of.get("of")),
                        of.getOrDefault("name", id),
                        "plant",
                        null,
                        null,
                        number(of, "output"),
                        "台",
                        money(of, "value"),
                        week,
                        shifts == null ? null : shifts.intValue(),
                        null,
                        of.containsKey("hours")
                                ? Map.of("working_hours", of.get("hours"))
                                : Map.of(),
                        origin(of)));
    }

    private void system(String id, Map<String, String> of) {
        SystemId known = new SystemId(id);
        ids.put(id, known);
        systems.add(
                new SystemNode(
                        known,
                        id,
                        null,
                        SystemKind.OTHER,
                        null,
                        null,
                        null,
                        of.containsKey("on") ? new SystemId(of.get("on")) : null,
                        null,
                        null,
                        null,
                        null,
                        BackupKind.UNKNOWN,
                        MfaCoverage.UNKNOWN,
                        null,
                        null,
                        Map.of(),
                        origin(of)));
    }

    private NodeId id(String id) {
        NodeId known = ids.get(id);
        if (known == null) {
            throw new IllegalArgumentException("declare " + id + " first");
        }
        return known;
    }

    private static Map<String, String> values(String[] words) {
        Map<String, String> values = new HashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                values.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return values;
    }

    private static Double number(Map<String, String> of, String key) {
        return of.containsKey(key) ? Double.valueOf(of.get(key)) : null;
    }

    private static Importance importance(Map<String, String> of) {
        return of.containsKey("importance")
                ? Importance.valueOf(of.get("importance").toUpperCase(java.util.Locale.ROOT))
                : null;
    }

    private static Money money(Map<String, String> of, String key) {
        return of.containsKey(key)
                ? Money.of(of.get(key), of.getOrDefault("currency", "JPY"))
                : null;
    }

    private static Origin origin(Map<String, String> of) {
        Basis basis =
                Basis.valueOf(
                        of.getOrDefault("basis", "measured").toUpperCase(java.util.Locale.ROOT));
        return new Origin(Place.file("text"), basis, null, LocalDate.of(2026, 11, 16), null);
    }
}
