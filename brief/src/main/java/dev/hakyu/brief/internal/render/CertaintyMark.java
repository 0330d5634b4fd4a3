package dev.hakyu.brief.internal.render;

import dev.hakyu.model.incident.Certainty;

/// The shape beside the word, so that certainty is never told by colour alone.
public final class CertaintyMark {
    private CertaintyMark() {}

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
