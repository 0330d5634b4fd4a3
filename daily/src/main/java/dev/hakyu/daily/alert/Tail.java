package dev.hakyu.daily.alert;

import dev.hakyu.model.Text;

/// Words behind others, in both languages; unlike a [Text] there may be none.
record Tail(String ja, String en) {
    static final Tail NONE = new Tail("", "");

    static Tail of(Text text) {
        return new Tail(text.ja(), text.en());
    }
}
