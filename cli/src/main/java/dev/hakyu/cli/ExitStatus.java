package dev.hakyu.cli;

/// What the exit status of a command says.
public final class ExitStatus {
    /// Done; warnings may have been told.
    public static final int DONE = 0;

    /// An input was rejected; what was good was still processed where that makes sense.
    public static final int REJECTED = 1;

    /// The command line is not one.
    public static final int USAGE = 2;

    /// The command could not run: a folder cannot be written, an unexpected failure.
    public static final int CANNOT_RUN = 3;

    /// All was written, and a message could not be sent or it is not known whether it was.
    public static final int NOT_SENT = 4;

    private ExitStatus() {}
}
