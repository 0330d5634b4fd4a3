package dev.hakyu.daily.forms;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Says which field goes where in a form of the user's own: a workbook's cells, a Word document's
/// table cells, or placeholders.
///
/// @param file the mapping itself
/// @param form the user's copy, beside the mapping
/// @param entries in file order
public record FormMapping(Path file, Path form, List<Entry> entries) {
    private static final int VERSION = 1;
    private static final long MAX_BYTES = 100_000;
    private static final int MOST_ENTRIES = 1_000;
    private static final Set<String> KEYS = Set.of("version", "form", "fill");
    private static final Set<String> ENTRY_KEYS = Set.of("at", "field", "text");

    public FormMapping {
        entries = List.copyOf(entries);
    }

    /// One place to fill.
    ///
    /// @param at `Sheet!C5` in a workbook; `table 1 row 2 column 3` or any text that stands in the
    ///   document
    /// @param field name of a field, or empty when `text` is written
    /// @param text fixed words
    public record Entry(String at, String field, String text) {}

    /// Reads a mapping.
    ///
    /// @throws InputRejected with what is wrong
    public static FormMapping read(Path file) throws IOException {
        String shown = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new InputRejected(
                    wrong(
                            String.valueOf(file),
                            "対応表(--map)のファイルがありません。",
                            "There is no mapping (--map) here."));
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new InputRejected(
                    wrong(
                            shown,
                            "対応表が大きすぎます(100 KB まで)。様式ではなく対応表(.yaml)を指定してください。",
                            "The mapping is larger than 100 KB; name the mapping (.yaml), not the"
                                    + " form."));
        }
        Object root;
        try {
            LoadSettings settings =
                    LoadSettings.builder()
                            .setLabel(shown)
                            .setMaxAliasesForCollections(0)
                            .setAllowDuplicateKeys(false)
                            .setCodePointLimit((int) MAX_BYTES)
                            .build();
            root = new Load(settings).loadFromString(Files.readString(file));
        } catch (YamlEngineException e) {
            throw new InputRejected(
                    wrong(
                            shown,
                            "YAML として読めません: " + e.getMessage(),
                            "It is no YAML: " + e.getMessage()));
        }
        if (!(root instanceof Map<?, ?> map)) {
            throw new InputRejected(
                    wrong(shown, "「キー: 値」の形になっていません。", "It does not consist of keys with values."));
        }
        requireKeys(map, KEYS, shown);
        if (!Integer.valueOf(VERSION).equals(map.get("version"))) {
            throw new InputRejected(wrong(shown, "version: 1 が必要です。", "It needs version: 1."));
        }
        if (!(map.get("form") instanceof String form) || form.isBlank()) {
            throw new InputRejected(
                    wrong(shown, "form に様式のファイル名が必要です。", "It needs the form's file under form."));
        }
        Path folder = file.toAbsolutePath().getParent();
        return new FormMapping(
                file,
                folder == null ? Path.of(form) : folder.resolve(form),
                entries(map.get("fill"), shown));
    }

    private static List<Entry> entries(@Nullable Object fill, String shown) {
        if (!(fill instanceof List<?> items) || items.isEmpty() || items.size() > MOST_ENTRIES) {
            throw new InputRejected(
                    wrong(
                            shown,
                            "fill に記入先の一覧(1〜1,000件)が必要です。",
                            "It needs a list of 1 to 1,000 places under fill."));
        }
        List<Entry> entries = new ArrayList<>();
        for (Object item : items) {
            if (!(item instanceof Map<?, ?> entry)
                    || !(entry.get("at") instanceof String at)
                    || at.isBlank()) {
                throw new InputRejected(
                        wrong(shown, "fill の各項目に at が必要です。", "Each place under fill needs at."));
            }
            requireKeys(entry, ENTRY_KEYS, shown);
            String field = entry.get("field") instanceof String name ? name : "";
            String text = entry.get("text") instanceof String words ? words : "";
            if (field.isEmpty() == text.isEmpty()) {
                throw new InputRejected(
                        wrong(
                                shown,
                                "「" + at + "」には field か text のどちらか一方が必要です。",
                                "'" + at + "' needs either field or text."));
            }
            entries.add(new Entry(at, field, text));
        }
        return entries;
    }

    private static void requireKeys(Map<?, ?> map, Set<String> known, String shown) {
        for (Object key : map.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                String names = String.join(", ", known.stream().sorted().toList());
                throw new InputRejected(
                        wrong(
                                shown,
                                "キー「" + key + "」はありません。使えるキー: " + names,
                                "There is no key '" + key + "'; known are " + names));
            }
        }
    }

    static Problem wrong(String shown, String ja, String en) {
        return Problem.error(
                "form-mapping",
                Place.file(shown),
                new Text(ja, en),
                new Text(
                        "書き方の例: fill: の下に、Excel は「- {at: \"様式!C5\", field: company}」、"
                                + "Word は「- {at: \"table 1 row 2 column 3\", field: cause.theirs}」。"
                                + "対応表のひな型は templates/form-ransomware.yaml と form-ddos.yaml です。",
                        "Below fill: write for Excel '- {at: \"Form!C5\", field: company}', for Word"
                                + " '- {at: \"table 1 row 2 column 3\", field: cause.theirs}'."
                                + " Samples are templates/form-ransomware.yaml and"
                                + " form-ddos.yaml."));
    }

    /// The form itself is not where the mapping says.
    static Problem noForm(Path mapping, Path form) {
        Path folder = form.toAbsolutePath().normalize().getParent();
        String place = String.valueOf(folder);
        String name = String.valueOf(form.getFileName());
        String table = String.valueOf(mapping.getFileName());
        return Problem.error(
                "form-missing",
                Place.file(String.valueOf(mapping)),
                new Text(
                        "記入する様式「" + name + "」が " + place + " にありません。様式は Hakyu に含まれていません。",
                        "The form to fill, "
                                + name
                                + ", is not in "
                                + place
                                + ". Hakyu ships no forms."),
                new Text(
                        "提出先のサイトから様式(.xlsx か .docx)を入手して、そのフォルダーに置いてください。次に "
                                + table
                                + " の form をそのファイル名に、at を記入先に合わせて直します(例: - {at: \"様式!C3\", field: today})。"
                                + "別の対応表は --map で指定できます。様式のいらない案は --form contracts、nine、notice、report です。",
                        "Get the form (.xlsx or .docx) from where it is handed in and put it into that"
                                + " folder. Then set form in "
                                + table
                                + " to its name and at to its places (such as - {at: \"Form!C3\", field:"
                                + " today}). Another mapping is named with --map. Drafts that need no"
                                + " form are --form contracts, nine, notice and report."));
    }
}
