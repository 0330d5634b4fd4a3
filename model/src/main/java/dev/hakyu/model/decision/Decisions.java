package dev.hakyu.model.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All that was decided, and what of it holds: an undone decision does not, and of two that
/// contradict each other the later one does. The order in which they are given changes nothing.
/// Immutable; safe to share between threads.
///
/// Merges and splits are weighed against each other where the reports are, in the reader; they are
/// never overridden here.
public final class Decisions {
    /// How far the clocks of two machines may be apart: a decision that is dated further ahead of
    /// the moment it is read at has a wrong date, and does not count until then.
    public static final Duration MOST_AHEAD = Duration.ofMinutes(10);

    public static final Decisions NONE = of(List.of());

    private final List<Decision> all;
    private final List<Decision> effective;
    private final List<Overridden> overridden;
    private final Set<DecisionId> undone;
    private final Instant now;

    private Decisions(List<Decision> all, Instant now) {
        this.all = all;
        this.now = now;
        List<Decision> said = all.stream().filter(this::isSaid).toList();
        this.undone = undone(said, all);
        List<Decision> standing =
                said.stream()
                        .filter(decision -> !(decision instanceof Decision.Undo))
                        .filter(decision -> !undone.contains(decision.id()))
                        .toList();
        List<Overridden> losers = new ArrayList<>();
        List<Decision> winners = new ArrayList<>();
        Map<String, List<Decision>> later = new HashMap<>();
        for (Decision decision : standing.reversed()) {
            Optional<Decision> newer =
                    Contradiction.keys(decision).stream()
                            .flatMap(key -> later.getOrDefault(key, List.of()).stream())
                            .filter(each -> Contradiction.overrides(each, decision))
                            .max(Decision.OLDEST_FIRST);
            newer.ifPresentOrElse(
                    by -> losers.add(new Overridden(decision, by)), () -> winners.add(decision));
            Contradiction.keys(decision)
                    .forEach(key ->
                            later.computeIfAbsent(key, each -> new ArrayList<>()).add(decision));
        }
        this.effective = List.copyOf(winners.reversed());
        this.overridden = List.copyOf(losers.reversed());
    }

    /// The set of these decisions; a decision that is given twice counts once.
    ///
    /// @throws IllegalArgumentException if two different decisions have one id
    public static Decisions of(Collection<? extends Decision> decisions) {
        return of(decisions, Instant.MAX);
    }

    /// As [#of(Collection)], of which those dated after a moment by more than [#MOST_AHEAD] do not
    /// count: they hold nothing, beat nothing and undo nothing.
    ///
    /// @param now by the clock of whoever reads
    public static Decisions of(Collection<? extends Decision> decisions, Instant now) {
        Map<DecisionId, Decision> byId = new HashMap<>();
        for (Decision decision : decisions) {
            Decision known = byId.putIfAbsent(decision.id(), decision);
            if (known != null && !known.equals(decision)) {
                throw new IllegalArgumentException(
                        "two different decisions have the id " + decision.id());
            }
        }
        return new Decisions(byId.values().stream().sorted(Decision.OLDEST_FIRST).toList(), now);
    }

    /// Everything that was said, oldest first, undone and overridden ones too.
    public List<Decision> all() {
        return all;
    }

    /// What holds, oldest first; undos are not among it.
    public List<Decision> effective() {
        return effective;
    }

    /// What holds of one kind, oldest first.
    public <T extends Decision> List<T> list(Class<T> kind) {
        return effective.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// What gave way to a later decision, oldest first.
    public List<Overridden> overridden() {
        return overridden;
    }

    public boolean isUndone(DecisionId id) {
        return undone.contains(id);
    }

    public Optional<Decision> find(DecisionId id) {
        return all.stream().filter(decision -> decision.id().equals(id)).findFirst();
    }

    /// The decisions whose id begins so; an id in full names only its own.
    public List<Decision> listByPrefix(String prefix) {
        List<Decision> exact =
                all.stream().filter(each -> each.id().value().equals(prefix)).toList();
        return exact.isEmpty()
                ? all.stream().filter(each -> each.id().beginsWith(prefix)).toList()
                : exact;
    }

    /// Only what had been said by a moment.
    public Decisions asOf(Instant moment) {
        return new Decisions(all.stream().filter(each -> !each.at().isAfter(moment)).toList(), now);
    }

    /// Only those with one of these ids.
    public Decisions only(Set<DecisionId> ids) {
        return new Decisions(all.stream().filter(each -> ids.contains(each.id())).toList(), now);
    }

    /// What is dated in the future and does not count yet, oldest first; without what somebody took
    /// back.
    public List<Decision> notYet() {
        return all.stream().filter(each -> !isSaid(each) && !isUndone(each.id())).toList();
    }

    /// The latest that counts; empty when there is none.
    public Optional<Decision> latest() {
        return all.stream().filter(this::isSaid).max(Decision.OLDEST_FIRST);
    }

    private boolean isSaid(Decision decision) {
        return !decision.at().minus(MOST_AHEAD).isAfter(now);
    }

    /// Undos of decisions that are not there: a file is missing, or an id was mistyped.
    public List<Decision.Undo> listUndosOfNothing() {
        Set<DecisionId> known = new HashSet<>();
        all.forEach(decision -> known.add(decision.id()));
        return all.stream()
                .filter(Decision.Undo.class::isInstance)
                .map(Decision.Undo.class::cast)
                .filter(undo -> !known.contains(undo.decision()))
                .toList();
    }

    /// An undo holds unless an undo that holds takes it back; the latest are judged first. Of a
    /// ring of undos, which only a hand can write, the latest holds.
    ///
    /// @param said those whose undos count
    private static Set<DecisionId> undone(List<Decision> said, List<Decision> all) {
        Map<DecisionId, List<Decision.Undo>> undos = new HashMap<>();
        for (Decision decision : said.reversed()) {
            if (decision instanceof Decision.Undo undo) {
                undos.computeIfAbsent(undo.decision(), id -> new ArrayList<>()).add(undo);
            }
        }
        Map<DecisionId, Boolean> known = new HashMap<>();
        for (Decision decision : all.reversed()) {
            judge(decision.id(), undos, known);
        }
        Set<DecisionId> undone = new HashSet<>();
        known.forEach((id, isUndone) -> {
            if (isUndone) {
                undone.add(id);
            }
        });
        return undone;
    }

    private static boolean judge(
            DecisionId id,
            Map<DecisionId, List<Decision.Undo>> undos,
            Map<DecisionId, Boolean> known) {
        Boolean before = known.putIfAbsent(id, false);
        if (before != null) {
            return before;
        }
        boolean isUndone = false;
        for (Decision.Undo undo : undos.getOrDefault(id, List.of())) {
            isUndone |= !judge(undo.id(), undos, known);
        }
        known.put(id, isUndone);
        return isUndone;
    }
}
