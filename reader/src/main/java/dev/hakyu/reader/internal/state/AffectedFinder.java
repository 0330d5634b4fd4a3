package dev.hakyu.reader.internal.state;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Quantity;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import dev.hakyu.reader.internal.split.Line;
import java.util.HashSet;
import java.util.Set;

/// States other organisations that suffer: plants that stop in turn, co-victims, customers.
final class AffectedFinder {
    private static final int LONGEST_LIST = 6;
    private static final int LIST_GAP = 16;
    private static final int COUNT_GAP = 6;

    private final Passage passage;
    private final Organisations organisations;
    private final Organisation victim;
    private final Set<Organisation> seen = new HashSet<>();

    AffectedFinder(
            Passage passage,
            Organisations organisations,
            Organisation victim,
            Set<Organisation> via) {
        this.passage = passage;
        this.organisations = organisations;
        this.victim = victim;
        seen.add(victim);
        seen.addAll(via);
    }

    void state(StatementList statements) {
        for (Mention mention : passage.mentions()) {
            boolean named =
                    mention.form() != Mention.Form.QUOTED && mention.form() != Mention.Form.BARE;
            boolean authority =
                    passage.marks().has(WordKind.AUTHORITY, mention.start(), mention.end());
            boolean harmed = named && !authority && !victim.covers(mention.start());
            if (!harmed || !suffersWithOthers(mention)) {
                continue;
            }
            organisations
                    .at(mention.start())
                    .filter(seen::add)
                    .ifPresent(other ->
                            statements.add(
                                    new Assertion.Affected(other.asName()), mention.start()));
        }
    }

    /// AやBは, A, B and C: what is said of the last of a list is said of all.
    private boolean suffersWithOthers(Mention mention) {
        Mention last = mention;
        for (int i = 0; i < LONGEST_LIST; i++) {
            if (suffers(last)) {
                return true;
            }
            Mention next = null;
            for (Mention other : passage.mentionsIn(last.end(), last.end() + LIST_GAP)) {
                if (isListed(passage.substring(last.end(), other.start()))) {
                    next = other;
                    break;
                }
            }
            if (next == null) {
                return false;
            }
            last = next;
        }
        return false;
    }

    private boolean isListed(String between) {
        if (passage.japanese()) {
            return !between.isEmpty() && "や、と・".indexOf(between.charAt(0)) >= 0;
        }
        return between.equals(", ") || between.equals(" and ") || between.equals(", and ");
    }

    private boolean suffers(Mention mention) {
        Sentence sentence = passage.sentenceAt(mention.start());
        Scope scope = passage.scopeAt(mention.start());
        if (scope.use() == Scope.Use.ADVICE || scope.use() == Scope.Use.STATISTIC) {
            return false;
        }
        if (sentence.line().is(Line.Kind.SOURCE)) {
            return mention.form() == Mention.Form.LEGAL;
        }
        String front = passage.substring(mention.start() - 20, mention.start());
        boolean subsidiary =
                front.endsWith("子会社")
                        || front.endsWith("子会社の")
                        || front.endsWith("グループ会社の")
                        || front.endsWith("傘下の")
                        || front.endsWith("連結子会社の")
                        || front.endsWith("subsidiary ")
                        || front.endsWith(" unit ")
                        || front.endsWith("systems of ")
                        || front.endsWith("division ");
        if (subsidiary) {
            return true;
        }
        int end = mention.end();
        int limit = Math.min(sentence.end(), end + (passage.japanese() ? 40 : 70));
        boolean stop =
                passage.marks().has(WordKind.STOP, end, limit)
                        && passage.marks().has(WordKind.STOPPED, end, limit);
        if (passage.japanese()) {
            boolean subject =
                    passage.startsWithAny(end, "は", "が", "も", "の工場", "などに", "のネット", "の出荷");
            String after = passage.substring(end, limit);
            return (subject && (stop || after.contains("影響が及")))
                    || isCounted(mention)
                    || isClient(after)
                    || after.startsWith("などにも影響")
                    || after.startsWith("にも影響");
        }
        String before = passage.substring(sentence.start(), mention.start());
        boolean client =
                before.contains("clients such as")
                        || before.contains("clients, including")
                        || before.contains("customers, including")
                        || before.contains("companies including")
                        || before.contains("organisations including")
                        || before.contains("organizations including")
                        || before.contains("clients including")
                        || before.contains("customers such as")
                        || before.contains("customers including");
        return client || stop;
    }

    /// 森永乳業が約34万件: a count of its own in a clause of exposure.
    private boolean isCounted(Mention mention) {
        if (!passage.startsWithAny(mention.end(), "が", "は", "で")) {
            return false;
        }
        Sentence sentence = passage.sentenceAt(mention.start());
        for (Quantity quantity : passage.marked().quantities()) {
            int gap = quantity.start() - mention.end();
            if (gap >= 1 && gap <= COUNT_GAP) {
                return passage.marks().has(WordKind.LEAK, "leak", sentence.start(), sentence.end());
            }
        }
        return false;
    }

    /// Aから業務を受託, Aから預かった: the customers of a contractor that was hit.
    private static boolean isClient(String after) {
        if (!after.startsWith("から") && !after.startsWith("より")) {
            return false;
        }
        String near = after.substring(0, Math.min(after.length(), 18));
        return near.contains("委託を受け")
                || near.contains("受託")
                || near.contains("預か")
                || near.contains("請け負")
                || near.contains("委託され");
    }
}
