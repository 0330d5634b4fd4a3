package dev.hakyu.network.internal.compile;

/// A supplier outside the network that delivers the rest of one item, unaffected.
///
/// @param node its number in the engine
record Outside(int node, ItemGroup group) {}
