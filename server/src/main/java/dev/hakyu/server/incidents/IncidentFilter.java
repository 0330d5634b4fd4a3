package dev.hakyu.server.incidents;

import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Industry;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.server.workspace.Snapshot;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Which incidents a list shows; stands in the address, so that it can be kept and sent.
///
/// @param words of the victim, an affected organisation or a third party; empty shows all
/// @param touch `us`, `verify` (a near name) or empty
/// @param attack id of a kind of attack, or empty
/// @param industry id of a line of business, or empty
/// @param place `home`, `abroad` or empty
/// @param via `yes` when it came through a third party, or empty
/// @param certainty id of a certainty, or empty
/// @param state `open`, `accepted`, `snoozed`, `aside`, `mine` or empty
public record IncidentFilter(
        String words,
        String touch,
        String attack,
        String industry,
        String place,
        String via,
        String certainty,
        String state) {
    /// The states that can be chosen.
    public static final List<String> STATES =
            List.of("open", "accepted", "snoozed", "aside", "mine");

    private static final String HOME_UNLESS_SAID = "JP";
    private static final int LONGEST = 200;

    public IncidentFilter {
        if (words.length() > LONGEST) {
            words = words.substring(0, LONGEST);
        }
    }

    /// What the parameters of an address say.
    static IncidentFilter of(UnaryOperator<String> parameters) {
        return new IncidentFilter(
                parameters.apply("q"),
                parameters.apply("touch"),
                parameters.apply("attack"),
                parameters.apply("industry"),
                parameters.apply("place"),
                parameters.apply("via"),
                parameters.apply("certainty"),
                parameters.apply("state"));
    }

    /// What it needs to know beside the incident.
    ///
    /// @param names present and former, of whoever looks: whose incidents `mine` are
    record Sight(Snapshot now, Standings standings, Set<String> names) {}

    List<Incident> of(Sight sight) {
        return sight.now().incidents().stream().filter(each -> matches(each, sight)).toList();
    }

    public boolean isEmpty() {
        return query().isEmpty();
    }

    /// As the query of an address; empty parts are left out.
    public String query() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("q", words.strip());
        parts.put("touch", touch);
        parts.put("attack", attack);
        parts.put("industry", industry);
        parts.put("place", place);
        parts.put("via", via);
        parts.put("certainty", certainty);
        parts.put("state", state);
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part ->
                        part.getKey()
                                + "="
                                + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// The address of a page of the list.
    public String page(int number) {
        String query = query();
        return "/incidents?" + (query.isEmpty() ? "" : query + "&") + "page=" + number;
    }

    /// How many fields beside the words and the concern are set.
    public int further() {
        int set = 0;
        for (String each : List.of(attack, industry, place, via, certainty)) {
            set += each.isEmpty() ? 0 : 1;
        }
        return set;
    }

    /// The kinds of attack that can be chosen.
    public static List<AttackKind> attacks() {
        return List.of(AttackKind.values());
    }

    public static List<Industry> industries() {
        return List.of(Industry.values());
    }

    public static List<Certainty> certainties() {
        return List.of(Certainty.values());
    }

    private boolean matches(Incident incident, Sight sight) {
        return matchesTouch(incident, sight.now())
                && matchesKind(incident)
                && matchesPlace(incident, sight.now())
                && matchesState(incident, sight)
                && matchesWords(incident);
    }

    private boolean matchesTouch(Incident incident, Snapshot now) {
        return switch (touch) {
            case "us" -> now.findingsOf(incident).concernsUs();
            case "verify" ->
                    !now.findingsOf(incident).concernsUs()
                            && !now.findingsOf(incident).proposals().isEmpty();
            default -> true;
        };
    }

    private boolean matchesKind(Incident incident) {
        boolean attacked =
                attack.isEmpty()
                        || incident.attacks().stream()
                                .anyMatch(each -> each.value().id().equals(attack));
        Industry line = incident.industry();
        return attacked
                && (industry.isEmpty() || (line != null && line.id().equals(industry)))
                && (via.isEmpty() || !incident.via().isEmpty())
                && (certainty.isEmpty() || IncidentText.certainty(incident).id().equals(certainty));
    }

    private boolean matchesPlace(Incident incident, Snapshot now) {
        if (place.isEmpty() || incident.country() == null) {
            return place.isEmpty();
        }
        boolean isHome = incident.country().equals(home(now));
        return place.equals("home") == isHome;
    }

    private static String home(Snapshot now) {
        String said = now.settings().company().country();
        return said != null
                ? said
                : now.network().self().stream()
                        .map(Organisation::country)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(HOME_UNLESS_SAID);
    }

    private boolean matchesState(Incident incident, Sight sight) {
        if (state.isEmpty()) {
            return true;
        }
        boolean isAside = sight.now().rulings().findDismissal(incident.id()).isPresent();
        Standing standing = sight.standings().of(incident, sight.now());
        return switch (state) {
            case "open" -> !isAside && !standing.isAccepted() && !standing.isSnoozed();
            case "accepted" -> standing.isAccepted();
            case "snoozed" -> standing.isSnoozed();
            case "aside" -> isAside;
            case "mine" ->
                    standing.assignee() != null && sight.names().contains(standing.assignee());
            default -> true;
        };
    }

    private boolean matchesWords(Incident incident) {
        if (words.isBlank()) {
            return true;
        }
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return contains(incident.victim().value().name(), wanted)
                || incident.victim().value().aliases().stream()
                        .anyMatch(alias -> contains(alias, wanted))
                || incident.affected().stream()
                        .anyMatch(each -> contains(each.value().name(), wanted))
                || incident.via().stream()
                        .map(each -> each.value().organisation())
                        .anyMatch(each -> each != null && contains(each.name(), wanted));
    }

    private static boolean contains(String name, String wanted) {
        return name.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
