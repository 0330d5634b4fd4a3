package dev.hakyu.duties.internal.yaml;

import dev.hakyu.model.Text;
import java.util.Collection;

/// What is wrong with a key or its value, in words.
record Fault(String code, Text message, Text remedy) {

    static Fault duplicateKey() {
        return of(
                "duplicate-key",
                "同じキーが2回あります。",
                "The key occurs twice.",
                "1つにしてください。",
                "Keep one.");
    }

    static Fault missing(String key) {
        return of(
                "missing-key",
                "「" + key + "」がありません。",
                "'" + key + "' is missing.",
                "値を書いてください。",
                "Give it a value.");
    }

    /// @param ja what the value should be
    /// @param en the same
    static Fault wrong(String key, String ja, String en) {
        return of(
                "wrong-value",
                "「" + key + "」の値が読めません。",
                "The value of '" + key + "' cannot be read.",
                ja + "を書いてください。",
                "Give " + en + ".");
    }

    static Fault unknownWord(String value, Collection<String> allowed) {
        String near = Nearest.of(value, allowed).orElse("");
        return of(
                "unknown-value",
                "「" + value + "」は使えません。",
                "'" + value + "' cannot be used.",
                near.isEmpty()
                        ? "次のどれかにしてください:" + String.join("、", allowed)
                        : "「" + near + "」ではありませんか。",
                near.isEmpty() ? "Use one of: " + String.join(", ", allowed) : "Maybe " + near);
    }

    static Fault unknownKey(String key, Collection<String> known) {
        String near = Nearest.of(key, known).orElse("");
        return of(
                "unknown-key",
                "「" + key + "」は知らないキーです。",
                "The key '" + key + "' is not known.",
                near.isEmpty() ? "消してください。" : "「" + near + "」ではありませんか。",
                near.isEmpty() ? "Remove it." : "Maybe '" + near + "'.");
    }

    private static Fault of(String code, String ja, String en, String remedyJa, String remedyEn) {
        return new Fault(code, new Text(ja, en), new Text(remedyJa, remedyEn));
    }
}
