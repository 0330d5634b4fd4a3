package dev.hakyu.reader.internal.labels;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Writes JSON (RFC 8259), indented by one space per level.
final class JsonWriter {
    private final StringBuilder out = new StringBuilder();
    private int depth;
    private boolean first = true;

    String text() {
        return out.toString();
    }

    void beginObject() {
        begin('{');
    }

    void endObject() {
        end('}');
    }

    void key(String name) {
        next();
        string(name);
        out.append(": ");
    }

    void field(String name, @Nullable String value) {
        key(name);
        string(value);
    }

    void field(String name, @Nullable Number value) {
        key(name);
        out.append(value instanceof BigDecimal exact ? exact.toPlainString() : value);
    }

    /// Writes each item by itself; an empty list as `[]`.
    <T> void array(List<T> items, BiConsumer<JsonWriter, T> item) {
        if (items.isEmpty()) {
            out.append("[]");
            return;
        }
        begin('[');
        for (T each : items) {
            next();
            item.accept(this, each);
        }
        end(']');
    }

    void strings(String name, List<String> values) {
        key(name);
        array(values, JsonWriter::string);
    }

    /// A text in quotes, or `null`. Controls, quotes, line and paragraph separators and surrogates
    /// without a partner are escaped; all else stays.
    void string(@Nullable String value) {
        if (value == null) {
            out.append("null");
            return;
        }
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean pair =
                    Character.isHighSurrogate(c)
                            && i + 1 < value.length()
                            && Character.isLowSurrogate(value.charAt(i + 1));
            if (pair) {
                out.append(c).append(value.charAt(++i));
            } else {
                character(c);
            }
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' '
                        || c == '\u007F'
                        || c == '\u2028'
                        || c == '\u2029'
                        || Character.isSurrogate(c)) {
                    out.append("\\u%04x".formatted((int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }

    private void begin(char bracket) {
        out.append(bracket);
        depth++;
        first = true;
    }

    private void end(char bracket) {
        depth--;
        out.append('\n').append(" ".repeat(depth)).append(bracket);
        first = false;
    }

    private void next() {
        out.append(first ? "\n" : ",\n").append(" ".repeat(depth));
        first = false;
    }
}
