package dev.hakyu.network.internal.files;

import dev.hakyu.model.network.Network;

/// The version of a network: a hash of what it says, not of how its files are laid out.
final class NetworkVersion {
    private static final int DIGITS = 16;

    private NetworkVersion() {}

    static Network stamp(Network network) {
        return new Network(
                versionOf(network),
                network.organisations(),
                network.sites(),
                network.systems(),
                network.supplies(),
                network.needs(),
                network.accesses(),
                network.contracts(),
                network.holdings(),
                network.uses(),
                network.controls(),
                network.calendar());
    }

    private static String versionOf(Network network) {
        return StableId.sha256(network.toString()).substring(0, DIGITS);
    }
}
