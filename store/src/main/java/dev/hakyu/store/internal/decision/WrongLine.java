package dev.hakyu.store.internal.decision;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import org.jspecify.annotations.Nullable;

/// Why a line is no decision.
public final class WrongLine extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 200;

    private final @Nullable String key;
    private final @Nullable String value;
    private final transient Text message;
    private final transient Text remedy;

    WrongLine(@Nullable String key, @Nullable String value, Text message, Text remedy) {
        super(message.en());
        this.key = key;
        this.value =
                value == null || value.length() <= MOST_SHOWN
                        ? value
                        : value.substring(0, MOST_SHOWN);
        this.message = message;
        this.remedy = remedy;
    }

    public Problem at(String file, int line) {
        return Problem.error(
                "decision-line", new Place(file, null, line, key, value), message, remedy);
    }
}
