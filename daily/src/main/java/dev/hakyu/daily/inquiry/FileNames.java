package dev.hakyu.daily.inquiry;

import dev.hakyu.model.network.OrganisationId;
import java.nio.charset.StandardCharsets;

/// Names files after suppliers, whose ids may hold anything.
final class FileNames {
    private static final int LONGEST = 40;
    private static final int HASH_CHARS = 8;

    private FileNames() {}

    /// The id itself when it is a plain name, else its plain characters and a hash.
    static String of(OrganisationId id) {
        String value = id.value();
        StringBuilder plain = new StringBuilder();
        value.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_')
                .limit(LONGEST)
                .forEach(plain::appendCodePoint);
        boolean same = plain.toString().equals(value) && !value.startsWith("-");
        return same
                ? value
                : "s"
                        + plain
                        + "-"
                        + FormSeal.sha256(value.getBytes(StandardCharsets.UTF_8))
                                .substring(0, HASH_CHARS);
    }
}
