package dev.hakyu.reader.internal.state;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.reader.internal.scope.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Collects statements with their quotes; the same assertion is kept once, in its surest form.
final class StatementList {
    private final Report report;
    private final Passage passage;
    private final Map<Assertion, Statement> statements = new LinkedHashMap<>();

    StatementList(Report report, Passage passage) {
        this.report = report;
        this.passage = passage;
    }

    void add(Assertion what, int at) {
        add(what, at, passage.scopeAt(at));
    }

    void add(Assertion what, int at, Scope scope) {
        boolean leak =
                what instanceof Assertion.Exposed || what.equals(new Assertion.HarmDone(Harm.LEAK));
        boolean open =
                leak
                        && scope.modality() == Modality.ASSERTED
                        && LeakTopic.isOpen(passage, passage.sentenceAt(at));
        add(what, at, scope.speaker(), open ? Modality.POSSIBLE : scope.modality(), null);
    }

    void add(Assertion what, int at, Speaker speaker, Modality modality, @Nullable String name) {
        Statement statement = new Statement(what, speaker, modality, name, quote(at));
        Statement before = statements.get(what);
        if (before == null || statement.certainty().compareTo(before.certainty()) < 0) {
            statements.put(what, statement);
        }
    }

    /// Where a leak is only likely, so is what leaked, and of how many.
    void doubtData() {
        Statement leak = statements.get(new Assertion.HarmDone(Harm.LEAK));
        if (leak != null && leak.modality() == Modality.POSSIBLE) {
            statements.replaceAll((_, told) -> told.inDoubt());
        }
    }

    /// The data and the figures of the sentence at a place are taken back with it.
    void takeBackData(int at) {
        Quote sentence = quote(at);
        statements.replaceAll((what, told) ->
                (what instanceof Assertion.Exposed || what instanceof Assertion.Count)
                                && told.quote().equals(sentence)
                        ? new Statement(
                                what,
                                told.speaker(),
                                Modality.WITHDRAWN,
                                told.speakerName(),
                                told.quote())
                        : told);
    }

    /// The sentence at a place.
    Quote quote(int at) {
        var sentence = passage.sentenceAt(at);
        int start = passage.marked().normal().originalStart(sentence.start());
        int end = Math.max(start, passage.marked().normal().originalEnd(sentence.end()));
        return new Quote(report.id(), start, end, report.text().substring(start, end));
    }

    void remove(Assertion what) {
        statements.remove(what);
    }

    void removeIf(Predicate<Statement> unwanted) {
        statements.values().removeIf(unwanted);
    }

    /// The same words say something else.
    void replace(Assertion what, Assertion other) {
        Statement told = statements.remove(what);
        if (told != null) {
            statements.putIfAbsent(
                    other,
                    new Statement(
                            other,
                            told.speaker(),
                            told.modality(),
                            told.speakerName(),
                            told.quote()));
        }
    }

    boolean has(Class<? extends Assertion> kind) {
        return statements.keySet().stream().anyMatch(kind::isInstance);
    }

    List<Statement> all() {
        return new ArrayList<>(statements.values());
    }
}
