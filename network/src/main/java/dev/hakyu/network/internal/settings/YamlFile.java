package dev.hakyu.network.internal.settings;

import dev.hakyu.model.Place;
import dev.hakyu.network.internal.files.Finding;
import dev.hakyu.network.internal.files.Findings;
import dev.hakyu.network.internal.files.TextFile;
import dev.hakyu.network.internal.files.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Opens a YAML file of a workspace for reading by keys.
public final class YamlFile {
    private static final int VERSION = 1;
    private static final long MAX_BYTES = 1 << 20;

    private YamlFile() {}

    /// A cursor over the root of the file, whose `version` has been checked; empty, with the
    /// problem told, when the file cannot be used.
    ///
    /// @param shown path for messages
    public static Optional<YamlCursor> open(Path path, String shown, Findings findings)
            throws IOException {
        try {
            String text = TextFile.readAll(path, shown, MAX_BYTES);
            return parse(text, shown, findings);
        } catch (Unreadable e) {
            findings.add(e.problem());
            return Optional.empty();
        }
    }

    /// The same over a text.
    public static Optional<YamlCursor> parse(String text, String shown, Findings findings)
            throws Unreadable {
        YamlNode root = YamlParser.parse(text, shown);
        if (!(root instanceof YamlNode.Mapping mapping)) {
            findings.error(Place.row(shown, root.line()), noMapping());
            return Optional.empty();
        }
        YamlCursor cursor = new YamlCursor(shown, mapping, findings);
        return checkVersion(cursor) ? Optional.of(cursor) : Optional.empty();
    }

    private static boolean checkVersion(YamlCursor cursor) {
        @Nullable String version = cursor.text("version");
        if (version == null) {
            cursor.warn("version", noVersion());
            return true;
        }
        if (!version.equals(String.valueOf(VERSION))) {
            cursor.fail("version", otherVersion(version));
            return false;
        }
        return true;
    }

    private static Finding noMapping() {
        return Finding.of(
                "yaml-shape",
                "「キー: 値」の形になっていません。",
                "The file does not consist of keys with values.",
                "hakyu init が作る hakyu.yaml を参考にしてください。",
                "hakyu init makes a hakyu.yaml with examples.");
    }

    private static Finding noVersion() {
        return Finding.of(
                "version-missing",
                "version がないため 1 として読みました。",
                "There is no version; it was read as 1.",
                "先頭に「version: 1」と書いてください。",
                "Write 'version: 1' at the top.");
    }

    private static Finding otherVersion(String version) {
        return Finding.of(
                "version-unknown",
                "version「" + version + "」には対応していません。",
                "The version '" + version + "' is not supported.",
                "version: 1 の形式で書くか、Hakyu を更新してください。",
                "Use the format of version 1, or update Hakyu.");
    }
}
