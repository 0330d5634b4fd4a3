package dev.hakyu.store.internal.decision;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One JSON object of a line, read key by key; a key nobody asked for is an error.
final class Fields {
    private final JsonNode object;
    private final String where;
    private final Set<String> known = new LinkedHashSet<>();

    /// @param where the key it stands under, for messages; empty for the line itself
    Fields(JsonNode object, String where) throws WrongLine {
        this.object = object;
        this.where = where;
        if (!object.isObject()) {
            throw new WrongLine(
                    where.isEmpty() ? null : where,
                    object.toString(),
                    new Text("JSON のオブジェクト({…})ではありません。", "Not a JSON object ({…})."),
                    new Text("1行に1つのオブジェクトを書いてください。", "Write one object."));
        }
    }

    boolean has(String key) {
        known.add(key);
        return object.hasNonNull(key);
    }

    String text(String key) throws WrongLine {
        String value = findText(key);
        if (value == null) {
            throw new WrongLine(
                    path(key),
                    null,
                    new Text(
                            "「%s」がありません。".formatted(path(key)),
                            "'%s' is missing.".formatted(path(key))),
                    new Text(
                            "この行に %s を加えてください。ほかの行は有効です。".formatted(example(key)),
                            "Add %s to this line. The other lines hold.".formatted(example(key))));
        }
        return value;
    }

    /// A key with a value as it is written.
    private static String example(String key) {
        String value =
                switch (key) {
                    case "at" -> "2026-11-18T07:00:00+09:00";
                    case "id" -> "d-0123456789";
                    case "by" -> "佐藤";
                    case "kind" -> "dismiss";
                    default -> "…";
                };
        return "\"%s\": \"%s\"".formatted(key, value);
    }

    @Nullable String findText(String key) throws WrongLine {
        known.add(key);
        JsonNode value = object.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw wrong(key, value.toString(), "文字列", "a string");
        }
        return value.stringValue();
    }

    boolean flag(String key) throws WrongLine {
        known.add(key);
        JsonNode value = object.get(key);
        if (value == null || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw wrong(key, value.toString(), "true か false", "true or false");
        }
        return value.booleanValue();
    }

    int number(String key) throws WrongLine {
        known.add(key);
        JsonNode value = object.get(key);
        if (value == null || !value.isInt()) {
            throw wrong(key, String.valueOf(value), "整数", "a whole number");
        }
        return value.intValue();
    }

    /// A word of a closed vocabulary.
    <T> T word(String key, List<T> words, Function<T, String> id) throws WrongLine {
        return word(key, text(key), words, id);
    }

    private <T> T word(String key, String given, List<T> words, Function<T, String> id)
            throws WrongLine {
        for (T word : words) {
            if (id.apply(word).equals(given)) {
                return word;
            }
        }
        List<String> ids = words.stream().map(id).toList();
        String near = NearWord.of(given, ids);
        String shown = near == null ? String.join(", ", ids) : near;
        throw new WrongLine(
                path(key),
                given,
                new Text(
                        "「%s」に「%s」という値はありません。".formatted(path(key), given),
                        "'%s' cannot be '%s'.".formatted(path(key), given)),
                near == null
                        ? new Text("使える値: " + shown, "One of: " + shown)
                        : new Text(
                                "「%s」の誤りですか。".formatted(shown),
                                "Did you mean '%s'?".formatted(shown)));
    }

    <T extends Enum<T> & Term> Set<T> words(String key, Class<T> vocabulary) throws WrongLine {
        Set<T> found = new HashSet<>();
        for (String given : texts(key)) {
            found.add(word(key, given, Arrays.asList(vocabulary.getEnumConstants()), Term::id));
        }
        return found;
    }

    List<String> texts(String key) throws WrongLine {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : items(key)) {
            if (!item.isString()) {
                throw wrong(key, item.toString(), "文字列の並び", "a list of strings");
            }
            texts.add(item.stringValue());
        }
        return texts;
    }

    Fields object(String key) throws WrongLine {
        known.add(key);
        JsonNode value = object.get(key);
        if (value == null || value.isNull()) {
            text(key);
        }
        return new Fields(java.util.Objects.requireNonNull(value), path(key));
    }

    List<Fields> objects(String key) throws WrongLine {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode item : items(key)) {
            objects.add(new Fields(item, path(key)));
        }
        return objects;
    }

    private List<JsonNode> items(String key) throws WrongLine {
        known.add(key);
        JsonNode value = object.get(key);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrong(key, value.toString(), "並び([…])", "a list ([…])");
        }
        return List.copyOf(value.values());
    }

    /// After the last key was asked for.
    void refuseOthers() throws WrongLine {
        for (String key : object.propertyNames()) {
            if (!known.contains(key)) {
                String near = NearWord.of(key, known);
                throw new WrongLine(
                        path(key),
                        key,
                        new Text(
                                "「%s」という項目はありません。".formatted(path(key)),
                                "There is no key '%s'.".formatted(path(key))),
                        near == null
                                ? new Text(
                                        "使える項目: " + String.join(", ", known),
                                        "Known keys: " + String.join(", ", known))
                                : new Text(
                                        "「%s」の誤りですか。".formatted(near),
                                        "Did you mean '%s'?".formatted(near)));
            }
        }
    }

    WrongLine wrong(String key, String value, String ja, String en) {
        return new WrongLine(
                path(key),
                value,
                new Text(
                        "「%s」の値が正しくありません。".formatted(path(key)),
                        "'%s' has a wrong value.".formatted(path(key))),
                new Text(ja + "で書いてください。", "Write " + en + "."));
    }

    private String path(String key) {
        return where.isEmpty() ? key : where + "." + key;
    }
}
