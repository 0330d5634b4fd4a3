package dev.hakyu.server.rest;

import dev.hakyu.model.PersonName;
import dev.hakyu.model.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what a program asked for; what is wrong is named by its field.
public final class Asked {
    private Asked() {}

    /// One of a few words, or nothing.
    ///
    /// @throws ApiTrouble when it is another
    public static String oneOf(String field, String value, List<String> allowed) {
        if (value.isEmpty() || allowed.contains(value)) {
            return value;
        }
        String words = String.join(", ", allowed);
        throw ApiTrouble.field(
                field,
                Text.of("「%s」は使えません。", "'%s' is not one of the words.", shortened(value)),
                new Text(words + " のどれかにしてください。", "Use one of " + words + "."));
    }

    /// A text that must be there.
    ///
    /// @throws ApiTrouble when it is missing or too long
    public static String text(String field, @Nullable String value, int most) {
        if (value == null || value.isBlank()) {
            throw ApiTrouble.field(
                    field,
                    new Text("値がありません。", "It is missing."),
                    Text.of("1〜%,d文字にしてください。", "Give 1 to %,d characters.", most));
        }
        return optional(field, value, most);
    }

    /// A text that may be missing; then it is empty.
    ///
    /// @throws ApiTrouble when it is too long
    public static String optional(String field, @Nullable String value, int most) {
        if (value == null) {
            return "";
        }
        if (value.length() > most) {
            throw ApiTrouble.field(
                    field,
                    new Text("長すぎます。", "It is too long."),
                    Text.of("%,d文字までにしてください。", "At most %,d characters.", most));
        }
        return value.strip();
    }

    /// A name, given by [#text] or [#optional]: one line without hidden characters.
    ///
    /// @throws ApiTrouble naming the character
    public static String name(String field, String value) {
        PersonName.find(value)
                .ifPresent(hidden -> {
                    throw ApiTrouble.field(
                            field,
                            Text.of(
                                    "名前に使えない文字(%s)があります。",
                                    "It has a character that no name may have (%s).", hidden),
                            new Text(
                                    "1行にし、目に見えない文字を除いてください。",
                                    "Take line breaks and hidden characters out."));
                });
        return value;
    }

    /// A list that must be there.
    ///
    /// @throws ApiTrouble when it is missing, too short or too long
    public static List<String> list(
            String field, @Nullable List<String> values, int least, int most) {
        if (values == null || values.size() < least || values.size() > most) {
            throw ApiTrouble.field(
                    field,
                    new Text("件数が合いません。", "There are too few or too many."),
                    Text.of("%d〜%,d件にしてください。", "Give %d to %,d.", least, most));
        }
        return values;
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
