package dev.hakyu.model.incident;

import java.util.List;

/// A report and what was found in it.
///
/// @param accounts one per event, in the order of the text; empty when it tells of none
/// @param former true for an earlier version of a page that is read beside it, only for what was
///   established then; it is no report of its own
public record Reading(Report report, List<Account> accounts, boolean former) {
    public Reading {
        accounts = List.copyOf(accounts);
    }

    /// Of a report as it stands.
    public Reading(Report report, List<Account> accounts) {
        this(report, accounts, false);
    }
}
