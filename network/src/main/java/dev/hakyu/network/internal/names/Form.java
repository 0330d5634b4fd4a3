package dev.hakyu.network.internal.names;

import dev.hakyu.model.decision.Decision;
import org.jspecify.annotations.Nullable;

/// One way in which the network names an organisation.
///
/// @param organisation index into the index's organisations
/// @param kind which of its names it is
/// @param written as the network has it
/// @param learned the decision of a person that it rests on, or null when it stands in the files
record Form(int organisation, Kind kind, String written, Decision.@Nullable Alias learned) {

    /// Which of an organisation's names; declared from the most to the least telling.
    enum Kind {
        NAME,
        ENGLISH,
        ALIAS,
        KANA
    }
}
