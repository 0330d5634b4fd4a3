package dev.hakyu.cli;

import dev.hakyu.model.Text;

/// An option that can be read and still cannot be used; ends with [ExitStatus#USAGE].
final class WrongOption extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Text what;

    private WrongOption(Text what) {
        super(what.en());
        this.what = what;
    }

    Text what() {
        return what;
    }

    static WrongOption moment(String option, String given) {
        return new WrongOption(
                new Text(
                        "%s の「%s」は日時として読めません。2026-11-18T07:00 のように書いてください。"
                                .formatted(option, given),
                        "%s: '%s' is not a moment; write it like 2026-11-18T07:00."
                                .formatted(option, given)));
    }

    /// Refuses a number outside a range, both ends of which are allowed.
    static void unlessWithin(String option, long given, long least, long most) {
        if (given < least || given > most) {
            throw new WrongOption(
                    new Text(
                            "%s には %,d から %,d までの数を指定してください(指定された値: %d)。"
                                    .formatted(option, least, most, given),
                            "%s must be %,d to %,d, got %d."
                                    .formatted(option, least, most, given)));
        }
    }
}
