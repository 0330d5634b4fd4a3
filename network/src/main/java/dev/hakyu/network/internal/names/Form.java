package dev.hakyu.network.internal.names;

/// One way in which the network names an organisation.
///
/// @param organisation index into the index's organisations
/// @param kind which of its names it is
/// @param written as the network has it
record Form(int organisation, Kind kind, String written) {

    /// Which of an organisation's names; declared from the most to the least telling.
    enum Kind {
        NAME,
        ENGLISH,
        ALIAS,
        KANA
    }
}
