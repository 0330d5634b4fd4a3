package dev.hakyu.network.api;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.network.internal.files.CsvText;
import dev.hakyu.network.internal.files.FileKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes a network to the files it is read from. The same network always gives the same bytes, and
/// reading them gives the same network, so that it can live in git.
///
/// Cells that a spreadsheet would take for a formula (`= + - @` first) get an apostrophe, which
/// reading takes off. Columns that the model does not carry (those of other files than
/// organisations, sites and systems) are not written.
public final class NetworkWriter {
    private final CsvText form;

    private NetworkWriter(CsvText form) {
        this.form = form;
    }

    /// UTF-8, LF, English column names and ids: the form for git and programs.
    public static NetworkWriter forPrograms() {
        return new NetworkWriter(new CsvText(Lang.EN, false));
    }

    /// UTF-8 with byte order mark, CRLF, headers and words in a language: the form for
    /// spreadsheets.
    public static NetworkWriter forPeople(Lang lang) {
        return new NetworkWriter(new CsvText(lang, true));
    }

    /// The content of each file that has rows, by its name in `network/`.
    public Map<String, byte[]> write(Network network) {
        return form.write(network);
    }

    /// Writes the files into the `network` folder of a workspace, all of them or none. A file that
    /// has no rows any more keeps its header only.
    ///
    /// @throws InputRejected when a workbook `network.xlsx` holds the network there
    public void write(Network network, Path workspace) throws IOException {
        Path folder = workspace.resolve("network");
        if (Files.exists(folder.resolve("network.xlsx"))) {
            throw new InputRejected(workbookThere());
        }
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        write(network).forEach((name, bytes) -> contents.put(folder.resolve(name), bytes));
        for (FileKind kind : FileKind.values()) {
            Path file = folder.resolve(kind.fileName());
            if (!contents.containsKey(file) && Files.exists(file)) {
                contents.put(file, form.writeHeader(kind));
            }
        }
        AtomicFiles.write(contents);
    }

    private static Problem workbookThere() {
        return Problem.error(
                "workbook-in-place",
                Place.file("network/network.xlsx"),
                new Text(
                        "network.xlsx があるため CSV を書き込めません。",
                        "There is a network.xlsx, so CSV files cannot be written beside it."),
                new Text("network.xlsx を別の場所に移してください。", "Move network.xlsx to another place."));
    }
}
