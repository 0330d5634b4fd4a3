package dev.hakyu.cli;

import dev.hakyu.model.Text;
import java.io.Serial;

/// A server that did not do what it was asked, in words for a person.
final class ServerTrouble extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient Text text;
    private final int exitStatus;

    /// @param exitStatus see [ExitStatus]
    ServerTrouble(Text text, int exitStatus) {
        super(text.en());
        this.text = text;
        this.exitStatus = exitStatus;
    }

    Text text() {
        return text;
    }

    int exitStatus() {
        return exitStatus;
    }
}
