package dev.hakyu.store.api;

/// What was erased.
///
/// @param versions whose content and title are gone; location, hash and times stay
/// @param contents distinct contents erased
/// @param bytes their plain size
public record Forgotten(int versions, int contents, long bytes) {}
