package dev.hakyu.network.internal.settings;

import dev.hakyu.model.Money;
import dev.hakyu.model.Place;
import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.network.internal.files.CellText;
import dev.hakyu.network.internal.files.ColumnType;
import dev.hakyu.network.internal.files.DateCell;
import dev.hakyu.network.internal.files.Finding;
import dev.hakyu.network.internal.files.Findings;
import dev.hakyu.network.internal.files.FlagCell;
import dev.hakyu.network.internal.files.ListCell;
import dev.hakyu.network.internal.files.Nearest;
import dev.hakyu.network.internal.files.NumberCell;
import dev.hakyu.network.internal.files.Parsed;
import dev.hakyu.network.internal.files.Shown;
import dev.hakyu.network.internal.files.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads one mapping of a YAML file by key and type, tells what is wrong with a value, and at the
/// end which keys are none. A null is "not said".
public final class YamlCursor {
    private final String file;
    private final String path;
    private final YamlNode.Mapping mapping;
    private final Text example;
    private final Findings findings;
    private final Set<String> known = new LinkedHashSet<>();
    private boolean good = true;

    /// Reads the root of a file.
    ///
    /// @param example where a person finds how such a file is written
    public YamlCursor(String file, YamlNode.Mapping root, Text example, Findings findings) {
        this(file, "", root, example, findings);
    }

    private YamlCursor(
            String file, String path, YamlNode.Mapping mapping, Text example, Findings findings) {
        this.file = file;
        this.path = path;
        this.mapping = mapping;
        this.example = example;
        this.findings = findings;
    }

    /// Whether everything asked for so far could be read.
    public boolean isGood() {
        return good;
    }

    /// The value of a key, which is known from now on; null when it is missing or empty.
    public @Nullable YamlNode node(String key) {
        known.add(key);
        YamlNode.Entry entry = mapping.entries().get(key);
        if (entry == null || (entry.value() instanceof YamlNode.Scalar s && s.isEmpty())) {
            return null;
        }
        return entry.value();
    }

    public @Nullable String text(String key) {
        YamlNode node = node(key);
        if (node == null) {
            return null;
        }
        if (node instanceof YamlNode.Scalar scalar) {
            return CellText.clean(scalar.text());
        }
        fail(key, shape("1つの値", "one value"));
        return null;
    }

    /// Reads a word with a parser for cells.
    public <T> @Nullable T read(String key, Function<String, Parsed<T>> parser) {
        String value = text(key);
        if (value == null || CellText.saysUnknown(value)) {
            return null;
        }
        return switch (parser.apply(CellText.narrow(value))) {
            case Parsed.Known<T>(T known, Finding doubt) -> {
                warn(key, doubt);
                yield known;
            }
            case Parsed.Unknown<T>(Finding doubt) -> {
                if (doubt != null) {
                    fail(key, doubt);
                }
                yield null;
            }
            case Parsed.Bad<T>(Finding finding) -> {
                fail(key, finding);
                yield null;
            }
        };
    }

    /// A parser of whole numbers from `least` to `most`.
    public static Function<String, Parsed<Long>> wholeNumber(long least, long most) {
        return value -> Range.parse(value, least, most);
    }

    public @Nullable Boolean flag(String key) {
        return read(key, FlagCell::parse);
    }

    public @Nullable Double number(String key) {
        return read(key, value -> NumberCell.number(value, ColumnType.NUMBER));
    }

    public @Nullable Integer count(String key) {
        return read(key, NumberCell::count);
    }

    public @Nullable Double share(String key) {
        return read(key, value -> NumberCell.share(value, null));
    }

    public @Nullable LocalDate date(String key, boolean ends) {
        return read(key, value -> DateCell.parse(value, ends));
    }

    public @Nullable Money money(String key, Currency currency) {
        return read(key, value -> NumberCell.money(value, null, currency));
    }

    public <T extends Enum<T> & Term> @Nullable T term(String key, Class<T> words) {
        return read(key, value -> Vocabulary.of(words).parse(value));
    }

    /// A list, or one value that holds several.
    public List<String> list(String key) {
        YamlNode node = node(key);
        if (node instanceof YamlNode.Items items) {
            List<String> words = new ArrayList<>();
            for (YamlNode item : items.items()) {
                if (item instanceof YamlNode.Scalar scalar) {
                    words.add(CellText.clean(scalar.text()));
                } else {
                    fail(key, shape("語の一覧", "a list of words"));
                }
            }
            return words;
        }
        String text = text(key);
        return text == null ? List.of() : ListCell.split(text);
    }

    /// The mapping of a key.
    public @Nullable YamlCursor child(String key) {
        YamlNode node = node(key);
        if (node == null) {
            return null;
        }
        if (node instanceof YamlNode.Mapping child) {
            return new YamlCursor(file, join(key), child, example, findings);
        }
        fail(key, shape("「キー: 値」の組", "keys with values"));
        return null;
    }

    /// The mappings of a key that holds a list of them, or one.
    public List<YamlCursor> children(String key) {
        YamlNode node = node(key);
        List<YamlNode> items =
                switch (node) {
                    case null -> List.of();
                    case YamlNode.Items list -> list.items();
                    case YamlNode.Mapping one -> List.of(one);
                    case YamlNode.Scalar scalar -> List.of(scalar);
                };
        List<YamlCursor> children = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof YamlNode.Mapping child) {
                children.add(
                        new YamlCursor(file, join(key) + "[" + i + "]", child, example, findings));
            } else {
                fail(key, shape("「キー: 値」の組の一覧", "a list of keys with values"));
            }
        }
        return children;
    }

    /// The keys as they stand, all of which are known from now on.
    public Set<String> keys() {
        known.addAll(mapping.entries().keySet());
        return mapping.entries().keySet();
    }

    /// Tells each key that was never asked for, with the nearest one that was.
    public void requireKnownKeys() {
        for (Map.Entry<String, YamlNode.Entry> entry : mapping.entries().entrySet()) {
            if (!known.contains(entry.getKey())) {
                good = false;
                findings.error(
                        new Place(file, null, entry.getValue().line(), join(entry.getKey()), null),
                        unknownKey(entry.getKey()));
            }
        }
    }

    /// An error below counts as one here.
    public void take(YamlCursor child) {
        good &= child.good;
    }

    /// Tells what is wrong with a value.
    public void fail(String key, Finding finding) {
        good = false;
        findings.error(place(key), finding);
    }

    /// Tells what is wrong with a value that must not be shown.
    public void failUnshown(String key, Finding finding) {
        good = false;
        Place place = place(key);
        findings.error(new Place(file, null, place.row(), place.column(), null), finding);
    }

    /// Tells a doubt about a value.
    public void warn(String key, @Nullable Finding doubt) {
        if (doubt != null) {
            findings.warn(place(key), doubt);
        }
    }

    /// Where a key stands, or the mapping when it lacks the key.
    public Place place(String key) {
        YamlNode.Entry entry = mapping.entries().get(key);
        int line = entry == null ? mapping.line() : entry.line();
        String value =
                entry != null && entry.value() instanceof YamlNode.Scalar scalar
                        ? Shown.value(scalar.text())
                        : null;
        return new Place(file, null, line, join(key), value);
    }

    private String join(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private Finding shape(String ja, String en) {
        return Finding.of(
                "yaml-shape",
                "ここには" + ja + "が必要です。",
                "This must be " + en + ".",
                ja + "を書いてください。" + example.ja(),
                "Write " + en + ". " + example.en());
    }

    private Finding unknownKey(String key) {
        String near = Nearest.of(key, known).orElse(null);
        return new Finding(
                "unknown-key",
                new Text(
                        "キー「" + Shown.value(key) + "」はありません。",
                        "There is no key '" + Shown.value(key) + "'."),
                new Text(
                        (near == null ? "" : "「" + near + "」のことでしょうか。")
                                + "使えるキー: "
                                + String.join("、", known),
                        (near == null ? "" : "Maybe '" + near + "'. ")
                                + "Known keys: "
                                + String.join(", ", known)));
    }
}
