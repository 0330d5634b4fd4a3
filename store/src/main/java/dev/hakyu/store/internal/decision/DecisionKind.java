package dev.hakyu.store.internal.decision;

import dev.hakyu.model.decision.Decision;

/// What a line says under `kind`.
enum DecisionKind {
    CONFIRM("confirm"),
    DISMISS("dismiss"),
    NOT_OURS("not-ours"),
    MERGE("merge"),
    SPLIT("split"),
    ALIAS("alias"),
    DONE("done"),
    SUBMITTED("submitted"),
    START("start"),
    UNDO("undo");

    private final String id;

    DecisionKind(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    static DecisionKind of(Decision decision) {
        return switch (decision) {
            case Decision.Confirm ignored -> CONFIRM;
            case Decision.Dismiss ignored -> DISMISS;
            case Decision.NotOurs ignored -> NOT_OURS;
            case Decision.Merge ignored -> MERGE;
            case Decision.Split ignored -> SPLIT;
            case Decision.Alias ignored -> ALIAS;
            case Decision.Done ignored -> DONE;
            case Decision.Submitted ignored -> SUBMITTED;
            case Decision.StartDeclared ignored -> START;
            case Decision.Undo ignored -> UNDO;
        };
    }
}
