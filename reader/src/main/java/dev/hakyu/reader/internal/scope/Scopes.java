package dev.hakyu.reader.internal.scope;

import dev.hakyu.reader.internal.mark.Sentence;
import java.util.ArrayList;
import java.util.List;

/// The scopes of all clauses of a text.
public final class Scopes {
    private final List<Sentence.Clause> clauses = new ArrayList<>();
    private final List<Scope> scopes = new ArrayList<>();

    void add(Sentence.Clause clause, Scope scope) {
        clauses.add(clause);
        scopes.add(scope);
    }

    /// The scope of the clause in which an offset lies.
    public Scope at(int offset) {
        return scopes.get(indexAt(offset));
    }

    public Sentence.Clause clauseAt(int offset) {
        return clauses.get(indexAt(offset));
    }

    private int indexAt(int offset) {
        int low = 0;
        int high = clauses.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (clauses.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
