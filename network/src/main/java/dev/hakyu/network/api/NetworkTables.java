package dev.hakyu.network.api;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.network.internal.files.FileKind;
import dev.hakyu.network.internal.files.TableBook;
import dev.hakyu.network.internal.files.TableText;
import dev.hakyu.network.internal.files.TextTables;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tables of a network as files for people: one CSV file each (UTF-8 with byte order mark), or
/// all of them as a workbook. Both can be imported again.
///
/// A cell that a spreadsheet would take for a formula is written so that it stays text.
public final class NetworkTables {
    private final Network network;
    private final Lang lang;
    private final @Nullable String title;

    /// The tables of a network.
    ///
    /// @param lang of headers and words
    /// @param title marking and edition, in a row above the header; null for none
    public NetworkTables(Network network, Lang lang, @Nullable String title) {
        this.network = network;
        this.lang = lang;
        this.title = title;
    }

    /// A table there can be.
    ///
    /// @param id such as `supplies`, also the name of its file
    /// @param rows how many the network has
    public record NetworkTable(String id, Text label, int rows) {}

    /// Every table, in the order of the files.
    public static List<NetworkTable> list(Network network) {
        return List.of(FileKind.values()).stream()
                .map(kind ->
                        new NetworkTable(
                                kind.id(),
                                TableText.label(kind),
                                TextTables.rows(kind, network, Lang.EN).size()))
                .toList();
    }

    /// One table as CSV; empty when there is no such table. One without rows has every header.
    public Optional<byte[]> csv(String table) {
        return Term.find(FileKind.class, table)
                .map(kind -> TableText.of(kind, network, lang).csv(title));
    }

    /// A workbook with a sheet for each table.
    public byte[] workbook() throws IOException {
        return TableBook.write(network, lang, title);
    }
}
