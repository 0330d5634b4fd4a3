package dev.hakyu.network.internal.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/// An id that a name always gets: the same name in every list and every year has the same one.
///
/// Never change what these functions return: people's decisions are filed under the ids.
public final class StableId {
    private static final String[][] FORMS = {
        {"(株)", "株式会社"}, {"(有)", "有限会社"}, {"(同)", "合同会社"}, {"(資)", "合資会社"},
        {"(名)", "合名会社"}, {"(財)", "財団法人"}, {"(社)", "社団法人"}, {"(独)", "独立行政法人"},
    };

    private StableId() {}

    /// `org-` and ten hexadecimal digits of the SHA-256 of the normalised name.
    public static String ofName(String name) {
        return "org-" + sha256(normalise(name)).substring(0, 10);
    }

    /// NFKC, lower case, without blanks, with ㈱ and (株) written out. The place of the legal form is
    /// kept: 株式会社A and A株式会社 are different companies.
    public static String normalise(String name) {
        String text =
                Normalizer.normalize(CellText.clean(name), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT);
        StringBuilder squeezed = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(squeezed::appendCodePoint);
        String normal = squeezed.toString();
        for (String[] form : FORMS) {
            normal = normal.replace(form[0], form[1]);
        }
        return normal;
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
