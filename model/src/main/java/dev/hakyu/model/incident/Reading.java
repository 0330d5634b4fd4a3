package dev.hakyu.model.incident;

import java.util.List;

/// A report and what was found in it.
///
/// @param accounts one per event, in the order of the text; empty when it tells of none
public record Reading(Report report, List<Account> accounts) {
    public Reading {
        accounts = List.copyOf(accounts);
    }
}
