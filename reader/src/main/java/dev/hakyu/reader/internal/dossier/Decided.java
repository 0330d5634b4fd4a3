package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.decision.IncidentRef;
import dev.hakyu.model.decision.Overridden;
import dev.hakyu.model.decision.ReportRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What people decided on the accounts of one reading: which are one event and which are not.
///
/// A decision speaks of the accounts of its reports, in whatever version, that name the victim as
/// it did; of a report that told of one event only, of its one account, whatever the victim is
/// called now. The latest decision is laid down first. An earlier one is followed as far as the
/// later ones leave room; where they leave none it is overridden, and that is told.
final class Decided {
    private final List<Sighting> sightings;
    private final Map<ReportRef, List<Integer>> byReport = new HashMap<>();
    private final Parts parts;
    private final List<Union> unions = new ArrayList<>();
    private final Map<Decision, Overridden> overridden = new LinkedHashMap<>();
    private final List<Decision> followed = new ArrayList<>();
    private final Map<Decision, Set<Integer>> touched = new HashMap<>();

    /// Two accounts that a person put together.
    record Union(int first, int second, Text reason) {}

    private Decided(List<Sighting> sightings) {
        this.sightings = sightings;
        this.parts = new Parts(sightings.size());
    }

    /// Lays the decisions down on accounts in a fixed order.
    static Decided on(List<Sighting> sightings, Decisions decisions) {
        Decided decided = new Decided(sightings);
        for (Decision decision : decisions.effective().reversed()) {
            switch (decision) {
                case Decision.Merge merge -> decided.merge(merge);
                case Decision.Split split -> decided.split(split);
                case Decision.Confirm ignored -> {}
                case Decision.Dismiss ignored -> {}
                case Decision.NotOurs ignored -> {}
                case Decision.Alias ignored -> {}
                case Decision.Done ignored -> {}
                case Decision.Submitted ignored -> {}
                case Decision.StartDeclared ignored -> {}
                case Decision.Undo ignored -> {}
            }
        }
        return decided;
    }

    Parts parts() {
        return parts;
    }

    List<Union> unions() {
        return List.copyOf(unions);
    }

    List<Overridden> overridden() {
        return overridden.values().stream()
                .sorted((a, b) -> Decision.OLDEST_FIRST.compare(a.decision(), b.decision()))
                .toList();
    }

    private void merge(Decision.Merge merge) {
        List<Integer> firsts = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        for (IncidentRef incident : merge.incidents()) {
            List<Integer> accounts = accounts(incident, incident.reports());
            accounts.stream().findFirst().ifPresent(firsts::add);
            all.addAll(accounts);
        }
        touch(merge, all);
        firsts.forEach(first -> unite(merge, firsts.getFirst(), first));
        all.forEach(account -> unite(merge, all.getFirst(), account));
    }

    private void split(Decision.Split split) {
        List<Integer> apart = accounts(split.incident(), split.apart());
        List<Integer> rest = accounts(split.incident(), split.rest());
        rest.removeAll(apart);
        touch(split, apart);
        touch(split, rest);
        for (int a : apart) {
            for (int b : rest) {
                if (!parts.separate(a, b)) {
                    giveWay(split, a);
                }
            }
        }
        apart.forEach(account -> unite(split, apart.getFirst(), account));
        rest.forEach(account -> unite(split, rest.getFirst(), account));
    }

    private void touch(Decision decision, List<Integer> accounts) {
        touched.computeIfAbsent(
                        decision,
                        first -> {
                            followed.add(first);
                            return new HashSet<>();
                        })
                .addAll(accounts);
    }

    private void unite(Decision decision, int first, int second) {
        if (first == second) {
            return;
        }
        if (parts.join(first, second)) {
            unions.add(new Union(first, second, reason(decision, first, second)));
        } else {
            giveWay(decision, second);
        }
    }

    /// The earliest of the later decisions on this account stands in the way; there is one, since
    /// the rules have not spoken yet.
    private void giveWay(Decision decision, int account) {
        followed.reversed().stream()
                .filter(later -> !later.equals(decision))
                .filter(later -> touched.getOrDefault(later, Set.of()).contains(account))
                .findFirst()
                .ifPresent(later -> overridden.put(decision, new Overridden(decision, later)));
    }

    /// The accounts of these reports that tell of the incident.
    private List<Integer> accounts(IncidentRef incident, List<ReportRef> reports) {
        Set<String> names = new HashSet<>();
        incident.names().forEach(name -> names.add(NameKey.of(name).key()));
        List<Integer> accounts = new ArrayList<>();
        for (ReportRef report : reports) {
            List<Integer> all = byReport.computeIfAbsent(report, this::accountsOf);
            List<Integer> named =
                    all.stream().filter(i -> calls(incident, names, sightings.get(i))).toList();
            boolean only = named.isEmpty() && !report.shared() && all.size() == 1;
            accounts.addAll(only ? all : named);
        }
        return new ArrayList<>(accounts.stream().distinct().sorted().toList());
    }

    private static boolean calls(IncidentRef incident, Set<String> names, Sighting sighting) {
        return incident.names(sighting.victim().name())
                || (sighting.isNamed()
                        && (names.contains(sighting.name().key())
                                || sighting.keys().stream().anyMatch(names::contains)));
    }

    private List<Integer> accountsOf(ReportRef report) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < sightings.size(); i++) {
            if (report.means(sightings.get(i).report())) {
                all.add(i);
            }
        }
        return all;
    }

    private Text reason(Decision decision, int first, int second) {
        String one = sightings.get(first).victim().name();
        String other = sightings.get(second).victim().name();
        boolean differ = !NameKey.of(one).key().equals(NameKey.of(other).key());
        String who = "%s、%s、%s".formatted(decision.by(), decision.day(), decision.id());
        String whoEn = "%s, %s, %s".formatted(decision.by(), decision.day(), decision.id());
        boolean silent = decision.reason().isBlank();
        return new Text(
                "担当者の判断で一つの事案としました(%s)。%s%s"
                        .formatted(
                                who,
                                silent ? "" : "理由: " + decision.reason() + "。",
                                differ
                                        ? "被害組織の名前は「%s」と「%s」で異なり、規則では別の事案です。".formatted(one, other)
                                        : "")
                        .replace("。。", "。"),
                "Decided by a person to be one incident (%s).%s%s"
                        .formatted(
                                whoEn,
                                silent ? "" : " Reason: " + decision.reason() + ".",
                                differ
                                        ? " The victims' names differ (%s, %s); by the rules these are two."
                                                .formatted(one, other)
                                        : "")
                        .replace("..", "."));
    }
}
