package dev.hakyu.daily.inquiry;

/// What a day in an answer is the day of.
enum DayKind {
    /// When the form was filled.
    ANSWERED,
    /// Something that has happened, such as a test.
    PAST,
    /// Something that is still to come when we ask, such as a restart.
    TO_COME
}
