package dev.hakyu.server.shell;

import dev.hakyu.model.incident.Certainty;

/// The shape that stands for a certainty; the word always stands beside it.
public final class Marks {
    private Marks() {}

    public static String of(Certainty certainty) {
        return switch (certainty) {
            case CONFIRMED -> "●";
            case REPORTED -> "◐";
            case POSSIBLE -> "◔";
            case CLAIMED -> "◌";
            case DENIED, WITHDRAWN -> "⊘";
        };
    }
}
