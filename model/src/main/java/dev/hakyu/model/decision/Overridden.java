package dev.hakyu.model.decision;

/// A decision that gave way to a later one that says otherwise.
public record Overridden(Decision decision, Decision by) {}
