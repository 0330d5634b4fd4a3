package dev.hakyu.reader.internal.state;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import dev.hakyu.reader.internal.split.Line;
import java.util.HashSet;
import java.util.Set;

/// States other organisations that suffer: plants that stop in turn, co-victims, customers.
final class AffectedFinder {
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
            if (!named || authority || victim.covers(mention.start()) || !suffers(mention)) {
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
                    || after.startsWith("などにも影響")
                    || after.startsWith("にも影響");
        }
        String before = passage.substring(sentence.start(), mention.start());
        boolean client =
                before.contains("clients such as")
                        || before.contains("clients including")
                        || before.contains("customers such as")
                        || before.contains("customers including");
        return client || stop;
    }
}
