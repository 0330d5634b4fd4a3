package dev.hakyu.model;

import java.util.Locale;

/// One text in both languages, as equals.
///
/// @param ja natural Japanese (です・ます), not blank
/// @param en English, not blank
public record Text(String ja, String en) {
    public Text {
        if (ja.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException(
                    "a text needs both languages, got ja='" + ja + "' en='" + en + "'");
        }
    }

    /// Both languages with the same values in their places.
    ///
    /// @param ja as [String#format(java.util.Locale, String, Object...)] takes it; so is `en`
    @SuppressWarnings("AnnotateFormatMethod") // the annotation knows one format string, not two
    public static Text of(String ja, String en, Object... values) {
        return new Text(
                String.format(Locale.ROOT, ja, values), String.format(Locale.ROOT, en, values));
    }

    /// The same characters in both languages: names, codes and figures.
    public static Text same(String value) {
        return new Text(value, value);
    }

    public String in(Lang lang) {
        return switch (lang) {
            case JA -> ja;
            case EN -> en;
        };
    }
}
