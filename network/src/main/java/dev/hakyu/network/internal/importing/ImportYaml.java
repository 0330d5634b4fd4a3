package dev.hakyu.network.internal.importing;

import dev.hakyu.model.Text;
import dev.hakyu.network.api.ImportMapping;
import dev.hakyu.network.internal.files.ColumnTable;
import dev.hakyu.network.internal.files.FileKind;
import dev.hakyu.network.internal.files.Finding;
import dev.hakyu.network.internal.files.Findings;
import dev.hakyu.network.internal.files.Nearest;
import dev.hakyu.network.internal.settings.YamlCursor;
import dev.hakyu.network.internal.settings.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads and writes `import.yaml`.
public final class ImportYaml {
    public static final String FILE = "import.yaml";
    private static final Text EXAMPLE =
            new Text(
                    "import.yaml を別の場所に移して hakyu import をもう一度実行すると、新しく作られます。",
                    "Move import.yaml away and run hakyu import again to have a new one made.");
    private static final List<FileKind> KINDS = List.of(FileKind.ORGANISATIONS, FileKind.SITES);

    private ImportYaml() {}

    /// The mapping of a workspace; empty when it has none, or none that can be used.
    public static Optional<ImportMapping> read(Path workspace, Findings findings)
            throws IOException {
        Path file = workspace.resolve(FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Optional<YamlCursor> root = YamlFile.open(file, FILE, EXAMPLE, findings);
        return root.flatMap(ImportYaml::read);
    }

    private static Optional<ImportMapping> read(YamlCursor root) {
        String sheet = root.text("sheet");
        Long row = root.read("header_row", YamlCursor.wholeNumber(0, 1_000_000));
        String hidden = root.text("hidden_rows");
        if (hidden != null && !hidden.equals("read") && !hidden.equals("skip")) {
            root.fail("hidden_rows", oneOf("read", "skip"));
        }
        String role = root.text("role");
        String source = root.text("source");
        Map<String, String> columns = new LinkedHashMap<>();
        YamlCursor each = root.child("columns");
        if (each == null) {
            root.fail("columns", noColumns());
        } else {
            for (String header : each.keys()) {
                String target = each.text(header);
                columns.put(header, target == null ? ImportMapping.IGNORE : target);
                if (!isTarget(columns.get(header))) {
                    each.fail(header, unknownTarget(String.valueOf(target)));
                }
            }
            root.take(each);
        }
        root.requireKnownKeys();
        if (!root.isGood()) {
            return Optional.empty();
        }
        return Optional.of(
                new ImportMapping(
                        sheet,
                        row == null ? 1 : row.intValue(),
                        !"skip".equals(hidden),
                        role == null ? "supplier" : role,
                        source == null ? "list" : source,
                        columns));
    }

    /// The text of the file.
    public static String write(ImportMapping mapping) {
        StringBuilder text = new StringBuilder();
        text.append("version: 1\n");
        text.append("# 取引先一覧の読み方 / how the list is read (hakyu import)\n");
        if (mapping.sheet() != null) {
            text.append("sheet: ").append(quoted(mapping.sheet())).append('\n');
        }
        text.append("header_row: ").append(mapping.headerRow()).append('\n');
        text.append("hidden_rows: ").append(mapping.hiddenRows() ? "read" : "skip").append('\n');
        text.append("role: ").append(quoted(mapping.role())).append('\n');
        text.append("source: ").append(quoted(mapping.source())).append('\n');
        text.append("# organisations.*, sites.*, keep (そのまま残す), ignore (使わない)\n");
        text.append("columns:\n");
        mapping.columns()
                .forEach((header, target) ->
                        text.append("  ")
                                .append(quoted(header))
                                .append(": ")
                                .append(quoted(target))
                                .append('\n'));
        return text.toString();
    }

    /// Whether a mapping may name this as a target.
    static boolean isTarget(@Nullable String target) {
        return target != null && targets().contains(target);
    }

    private static List<String> targets() {
        List<String> targets = new ArrayList<>(List.of(ImportMapping.KEEP, ImportMapping.IGNORE));
        for (FileKind kind : KINDS) {
            ColumnTable.shipped()
                    .listColumns(kind)
                    .forEach(column -> targets.add(kind.id() + "." + column.id()));
        }
        return targets;
    }

    private static String quoted(String value) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append(String.format(java.util.Locale.ROOT, "\\x%02x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.append('"').toString();
    }

    private static Finding unknownTarget(String target) {
        String near = Nearest.of(target, targets()).orElse("organisations.name");
        return Finding.of(
                "unknown-target",
                "「" + target + "」という取り込み先はありません。",
                "There is no target '" + target + "'.",
                "「" + near + "」のことでしょうか。ほかに keep(残す)と ignore(使わない)が使えます。",
                "Maybe '" + near + "'; keep and ignore can be used too.");
    }

    private static Finding oneOf(String first, String second) {
        return Finding.of(
                "unknown-word",
                "「" + first + "」でも「" + second + "」でもありません。",
                "It is neither '" + first + "' nor '" + second + "'.",
                "どちらかを書いてください。",
                "Write one of them.");
    }

    private static Finding noColumns() {
        return Finding.of(
                "missing-key",
                "columns がありません。",
                "There is no 'columns'.",
                "import.yaml を消して、もう一度 hakyu import を実行してください。",
                "Delete import.yaml and run hakyu import again.");
    }
}
