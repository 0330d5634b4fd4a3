package dev.hakyu.network.internal.files;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;

/// A file, or the rest of one, that cannot be read. It never leaves this module: it becomes a
/// problem of its file and the other files are read.
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Place place;
    private final transient Finding finding;

    public Unreadable(Place place, Finding finding) {
        super(finding.message().en());
        this.place = place;
        this.finding = finding;
    }

    public Problem problem() {
        return Problem.error(finding.code(), place, finding.message(), finding.remedy());
    }

    public Finding finding() {
        return finding;
    }
}
