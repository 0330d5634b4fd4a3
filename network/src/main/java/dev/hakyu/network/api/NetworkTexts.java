package dev.hakyu.network.api;

import dev.hakyu.model.network.Network;
import dev.hakyu.network.internal.files.FileKind;
import dev.hakyu.network.internal.files.Findings;
import dev.hakyu.network.internal.files.Sheet;
import dev.hakyu.network.internal.files.TextTables;
import dev.hakyu.network.internal.files.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// A network as the texts of its files, to be kept as a version and read again.
public final class NetworkTexts {
    private NetworkTexts() {}

    /// The text of each table that has rows, by the name of its file, in the form of
    /// [NetworkWriter#forPrograms()].
    public static Map<String, String> write(Network network) {
        Map<String, String> texts = new LinkedHashMap<>();
        NetworkWriter.forPrograms()
                .write(network)
                .forEach((file, bytes) ->
                        texts.put(file, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    /// The network of such texts. What cannot be read any more is left out; texts of other names
    /// are passed over.
    ///
    /// @param settings of the workspace: who we are, and the currency of amounts that name none
    public static Network read(Map<String, String> texts, Settings settings) {
        Map<FileKind, Sheet> sheets = new EnumMap<>(FileKind.class);
        texts.forEach((file, text) -> {
            for (FileKind kind : FileKind.values()) {
                if (kind.fileName().equals(file)) {
                    put(sheets, kind, text);
                }
            }
        });
        return sheets.isEmpty()
                ? Network.empty()
                : TextTables.assemble(sheets, settings, new Findings(1));
    }

    private static void put(Map<FileKind, Sheet> sheets, FileKind kind, String text) {
        try {
            sheets.put(kind, TextTables.sheet(text, "network/" + kind.fileName()));
        } catch (Unreadable e) {
            // Larger than a file may be now: as if it had not been kept.
        }
    }
}
