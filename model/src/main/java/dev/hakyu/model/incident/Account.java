package dev.hakyu.model.incident;

import java.util.List;

/// What one report says about one event: a section of it, and the statements found there.
///
/// A roundup gives several accounts, a denial ("not a cyber attack") one that holds only
/// [Assertion.NoAttack], general advice none.
///
/// @param start offset in the report's text of the section
/// @param end offset after it
public record Account(ReportId report, int start, int end, List<Statement> statements) {
    public Account {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no such span: " + start + " to " + end);
        }
        statements = List.copyOf(statements);
    }
}
