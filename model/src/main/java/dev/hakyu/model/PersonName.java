package dev.hakyu.model;

import java.util.Optional;
import java.util.OptionalInt;

/// What may stand in a name that a person types: of whoever decides, signs, knows or signs in.
///
/// A name is one line. Characters that nobody sees may not stand in it: they turn the line around
/// or make two names look alike (Unicode TR36). Nor may the sign that stands for a character that
/// could not be read. Joiners that some scripts need (U+200C, U+200D) may.
public final class PersonName {
    private static final int REPLACEMENT = 0xFFFD;
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    private PersonName() {}

    /// Whether a text can be a name.
    ///
    /// @param longest in UTF-16 units
    public static boolean isName(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && find(text).isEmpty();
    }

    /// A name that was kept before such characters were refused, without them.
    public static String withoutHidden(String text) {
        StringBuilder seen = new StringBuilder();
        text.codePoints().filter(c -> !isUnfit(c)).forEach(seen::appendCodePoint);
        return seen.toString().strip();
    }

    /// The first character that may not stand in a name, as `U+202E`.
    public static Optional<String> find(String text) {
        OptionalInt first = text.codePoints().filter(PersonName::isUnfit).findFirst();
        return first.isEmpty()
                ? Optional.empty()
                : Optional.of("U+%04X".formatted(first.getAsInt()));
    }

    private static boolean isUnfit(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            case Character.FORMAT -> c != NON_JOINER && c != JOINER;
            default -> c == REPLACEMENT;
        };
    }
}
