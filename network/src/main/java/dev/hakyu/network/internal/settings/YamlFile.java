package dev.hakyu.network.internal.settings;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
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
    ///
    /// @param example where a person finds how such a file is written
    public static Optional<YamlCursor> open(
            Path path, String shown, Text example, Findings findings) throws IOException {
        try {
            return parse(TextFile.readAll(path, shown, MAX_BYTES), shown, example, findings);
        } catch (Unreadable e) {
            Problem problem = e.problem();
            findings.error(problem.place(), forYaml(e.finding(), example));
            return Optional.empty();
        }
    }

    /// What is wrong with a file of any kind, with the advice for this kind.
    private static Finding forYaml(Finding finding, Text example) {
        return switch (finding.code()) {
            case "not-text", "encoding", "file-too-large" ->
                    new Finding(
                            finding.code(),
                            finding.message(),
                            new Text(
                                    "別のファイルを指していないか確かめ、YAML(UTF-8 のテキスト)として保存してください。"
                                            + example.ja(),
                                    "Check that it is not another file, and save it as YAML (text in"
                                            + " UTF-8). "
                                            + example.en()));
            default -> finding;
        };
    }

    /// The same over a text.
    public static Optional<YamlCursor> parse(
            String text, String shown, Text example, Findings findings) throws Unreadable {
        YamlNode root = YamlParser.parse(text, shown);
        if (!(root instanceof YamlNode.Mapping mapping)) {
            findings.error(Place.row(shown, root.line()), noMapping(example));
            return Optional.empty();
        }
        YamlCursor cursor = new YamlCursor(shown, mapping, example, findings);
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

    private static Finding noMapping(Text example) {
        return new Finding(
                "yaml-shape",
                new Text("「キー: 値」の形になっていません。", "The file does not consist of keys with values."),
                new Text(
                        "「キー: 値」の行で書いてください。" + example.ja(),
                        "Write lines of 'key: value'. " + example.en()));
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
