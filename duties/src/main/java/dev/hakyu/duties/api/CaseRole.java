package dev.hakyu.duties.api;

/// What we are to the data of a case; decides who must report.
public enum CaseRole {
    /// Our own incident with data that nobody entrusted to us.
    ALONE,
    /// Our data was with a contractor, and it happened there.
    ENTRUSTING,
    /// It happened here with data that others entrusted to us.
    CONTRACTOR
}
