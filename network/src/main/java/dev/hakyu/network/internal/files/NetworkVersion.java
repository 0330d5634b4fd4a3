package dev.hakyu.network.internal.files;

import dev.hakyu.model.Lang;
import dev.hakyu.model.network.Network;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;

/// The version of a network: a hash of what it says, not of how its files are laid out.
final class NetworkVersion {
    private static final int DIGITS = 16;

    private NetworkVersion() {}

    static Network stamp(Network network) {
        Map<String, byte[]> files = new CsvText(Lang.EN, false).write(network);
        return new Network(
                files.isEmpty() ? Network.empty().version() : versionOf(files),
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

    private static String versionOf(Map<String, byte[]> files) {
        MessageDigest digest = StableId.digest();
        files.forEach((name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }
}
