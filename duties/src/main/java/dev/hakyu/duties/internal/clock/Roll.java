package dev.hakyu.duties.internal.clock;

/// Where a deadline moves that falls on a day when the authority is closed.
public enum Roll {
    NONE,
    /// The next day on which Japanese government offices are open.
    JP_GOV,
    /// 12:00 of the next working day of the rule's calendar.
    NOON_NEXT_WORKING_DAY,
    /// The same, not for entities that the act excludes (Delegated Regulation 2025/301 art. 5(5)).
    NOON_NEXT_WORKING_DAY_UNLESS_5_5
}
