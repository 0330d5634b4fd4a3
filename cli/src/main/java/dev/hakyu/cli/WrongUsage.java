package dev.hakyu.cli;

import dev.hakyu.model.Text;
import java.io.Serial;

/// An option whose value is well formed and still cannot be used; ends with [ExitStatus#USAGE].
final class WrongUsage extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient Text text;

    WrongUsage(Text text) {
        super(text.en());
        this.text = text;
    }

    Text text() {
        return text;
    }

    /// @throws WrongUsage when the value of the option is outside the range
    static void unlessInRange(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new WrongUsage(
                    new Text(
                            "%s: 「%d」は使えません。%d〜%d で指定してください。".formatted(option, value, least, most),
                            "%s: '%d' cannot be used; write %d to %d."
                                    .formatted(option, value, least, most)));
        }
    }
}
