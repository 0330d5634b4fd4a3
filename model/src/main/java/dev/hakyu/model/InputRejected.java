package dev.hakyu.model;

import java.util.List;

/// An input that cannot be used at all. The edge shows its problems and ends with status 1; nothing
/// of the input has been kept.
public final class InputRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    public InputRejected(List<Problem> problems) {
        super(problems.isEmpty() ? "rejected" : problems.getFirst().message().en());
        this.problems = List.copyOf(problems);
    }

    public InputRejected(Problem problem) {
        this(List.of(problem));
    }

    /// Every problem found, in reading order; at least one.
    public List<Problem> problems() {
        return problems;
    }
}
