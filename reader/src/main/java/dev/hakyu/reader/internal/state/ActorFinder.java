package dev.hakyu.reader.internal.state;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.ActorNames;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import java.util.LinkedHashSet;
import java.util.Set;

/// States who did it: groups known by name, and names beside を名乗る or a gang called.
final class ActorFinder {
    private final Passage passage;
    private final Set<String> seen = new LinkedHashSet<>();

    ActorFinder(Passage passage) {
        this.passage = passage;
    }

    void state(StatementList statements) {
        for (Sentence sentence : passage.sentences()) {
            for (Mark mark : passage.marks().in(WordKind.ACTOR, sentence.start(), sentence.end())) {
                String name = passage.substring(mark.start(), versionEnd(mark.end()));
                add(statements, name, mark.id(), mark.start(), sentence);
            }
            named(statements, sentence);
        }
    }

    /// LockBit 2.0
    private int versionEnd(int end) {
        String text = passage.text();
        int at = end;
        if (at + 3 < text.length()
                && text.charAt(at) == ' '
                && Character.isDigit(text.charAt(at + 1))
                && text.charAt(at + 2) == '.'
                && Character.isDigit(text.charAt(at + 3))) {
            return at + 4;
        }
        return at;
    }

    private void named(StatementList statements, Sentence sentence) {
        for (ActorNames.Name name : passage.actorsIn(sentence.start(), sentence.end())) {
            add(statements, name.name(), name.name(), name.start(), sentence);
        }
    }

    private void add(StatementList statements, String name, String id, int at, Sentence sentence) {
        Scope scope = passage.scopeAt(at);
        if (scope.use() == Scope.Use.ADVICE || !seen.add(id)) {
            return;
        }
        boolean claimed =
                passage.marks().has(WordKind.MODALITY, "claimed", sentence.start(), sentence.end())
                        || scope.speaker() == Speaker.ATTACKER;
        statements.add(new Assertion.Actor(name, claimed), at, scope);
    }
}
