package dev.hakyu.store.api;

/// A version of the network that is kept.
///
/// @param number 1 or more, counting up
public record NetworkVersion(long number, NetworkChange change) {}
