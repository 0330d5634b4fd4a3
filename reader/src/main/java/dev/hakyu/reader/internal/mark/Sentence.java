package dev.hakyu.reader.internal.mark;

import dev.hakyu.reader.internal.split.Line;
import java.util.List;

/// A sentence, the line it stands in and its clauses.
///
/// @param clauses spans that together cover the sentence, in order
public record Sentence(int start, int end, Line line, List<Clause> clauses) {
    public Sentence {
        clauses = List.copyOf(clauses);
    }

    /// A stretch of a sentence with its own predicate.
    public record Clause(int start, int end) {}

    /// The clause in which an offset lies.
    public Clause clauseAt(int offset) {
        for (Clause clause : clauses) {
            if (offset < clause.end()) {
                return clause;
            }
        }
        return clauses.getLast();
    }
}
