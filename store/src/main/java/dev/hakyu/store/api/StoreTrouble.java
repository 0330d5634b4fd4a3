package dev.hakyu.store.api;

import dev.hakyu.model.Problem;
import org.jspecify.annotations.Nullable;

/// The store cannot do what was asked: it is held by another, cannot be written, is full, damaged
/// or newer than this program. What was acknowledged before stays; nothing is half done.
public final class StoreTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Kind {
        /// Another process holds the workspace.
        IN_USE,
        /// The folder is not there or is none.
        NO_WORKSPACE,
        /// Folder or file cannot be written or opened.
        NOT_WRITABLE,
        /// The database's server cannot be reached, or does not let us in.
        UNREACHABLE,
        /// No space is left.
        FULL,
        /// The database or a piece of evidence is damaged.
        DAMAGED,
        /// A newer version of this program wrote it.
        NEWER,
        /// An archive is damaged, or none of ours.
        BAD_ARCHIVE,
        /// Something stands where something is to be written.
        IN_THE_WAY,
        /// Reading or writing failed for another reason.
        FAILED
    }

    private final Kind kind;
    private final transient Problem problem;

    public StoreTrouble(Kind kind, Problem problem, @Nullable Throwable cause) {
        super(problem.message().en() + " " + problem.remedy().en(), cause);
        this.kind = kind;
        this.problem = problem;
    }

    public Kind kind() {
        return kind;
    }

    /// What is wrong and what to do, in both languages.
    public Problem problem() {
        return problem;
    }
}
