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
/// @param form the user's copy, beside the mapping
/// @param entries in file order
public record FormMapping(Path form, List<Entry> entries) {
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
        if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
            throw new InputRejected(
                    wrong(
                            shown,
                            "対応表のファイルがないか、大きすぎます。",
                            "There is no mapping, or it is too large."));
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
                        "hakyu draft が作る templates/form-*.yaml の例を参考にしてください。",
                        "See the examples templates/form-*.yaml that hakyu draft writes."));
    }
}
