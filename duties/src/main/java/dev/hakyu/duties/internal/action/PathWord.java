package dev.hakyu.duties.internal.action;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// What a `{name}` in the text of an action stands for.
public enum PathWord {
    ORGANISATION,
    ACCESS,
    CHANNEL,
    SYSTEM,
    SYSTEMS,
    KILL_SWITCH,
    ITEMS,
    SITE,
    CONTRACT,
    DEPARTMENT,
    DATA_SETS,
    SUPPLIERS,
    PRODUCT;

    /// The word as texts write it, without brackets.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Set<String> ids() {
        Set<String> ids = new HashSet<>();
        for (PathWord word : values()) {
            ids.add(word.id());
        }
        return ids;
    }
}
