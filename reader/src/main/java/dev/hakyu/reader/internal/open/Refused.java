package dev.hakyu.reader.internal.open;

import dev.hakyu.model.Problem;

/// A file that is not read, and why. Carries no stack.
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
