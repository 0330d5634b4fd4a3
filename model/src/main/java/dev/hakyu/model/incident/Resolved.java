package dev.hakyu.model.incident;

import dev.hakyu.model.Text;
import java.util.List;

/// The value of a field after weighing all statements on it.
///
/// @param value what stands
/// @param basis the statement it stands on
/// @param superseded statements on the same field that gave way, newest first
/// @param conflicting those of `superseded` that contradict rather than precede it
/// @param why the rule that decided, for a person to read
public record Resolved<T>(
        T value,
        Statement basis,
        List<Statement> superseded,
        List<Statement> conflicting,
        Text why) {
    public Resolved {
        superseded = List.copyOf(superseded);
        conflicting = List.copyOf(conflicting);
    }

    public Certainty certainty() {
        return basis.certainty();
    }
}
