package dev.hakyu.model.product;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A version of a product, in the order of versions: `7.2` equals `7.2.0`, comes before `7.2.1` and
/// `7.10`, after `7.2-rc1`; `1.0.2k` comes after `1.0.2`.
///
/// @param parts numbers and words in order
public record Version(List<String> parts) implements Comparable<Version> {
    private static final int MAX_CHARS = 60;
    private static final int MAX_DIGITS = 18;
    private static final Set<String> BEFORE =
            Set.of("alpha", "beta", "rc", "pre", "preview", "snapshot", "dev");
    private static final List<String> PREFIXES =
            List.of("version", "バージョン", "ver.", "ver", "v.", "v");

    public Version {
        parts = List.copyOf(parts);
    }

    /// Reads a version; empty when the text is none, such as a name.
    public static Optional<Version> parse(String text) {
        String left =
                Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        for (String prefix : PREFIXES) {
            if (left.startsWith(prefix)) {
                left = left.substring(prefix.length()).strip();
                break;
            }
        }
        if (left.isEmpty() || left.length() > MAX_CHARS || !isDigit(left.charAt(0))) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < left.length(); i++) {
            char c = left.charAt(i);
            if (!isDigit(c) && !isLetter(c) && ".-_".indexOf(c) < 0) {
                break;
            }
            boolean stops = ".-_".indexOf(c) >= 0;
            boolean turns = part.length() > 0 && isDigit(part.charAt(0)) != isDigit(c);
            if (stops || turns) {
                flush(part, parts);
            }
            if (!stops) {
                part.append(c);
            }
        }
        flush(part, parts);
        return parts.stream().anyMatch(each -> each.length() > MAX_DIGITS)
                ? Optional.empty()
                : Optional.of(new Version(parts));
    }

    private static void flush(StringBuilder part, List<String> parts) {
        if (part.length() > 0) {
            parts.add(part.toString());
            part.setLength(0);
        }
    }

    @Override
    public int compareTo(Version other) {
        int most = Math.max(parts.size(), other.parts.size());
        for (int i = 0; i < most; i++) {
            int order = compare(partAt(i), other.partAt(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private String partAt(int index) {
        return index < parts.size() ? parts.get(index) : "0";
    }

    private static int compare(String a, String b) {
        boolean numberA = isDigit(a.charAt(0));
        boolean numberB = isDigit(b.charAt(0));
        if (numberA && numberB) {
            return new BigInteger(a).compareTo(new BigInteger(b));
        }
        if (!numberA && !numberB) {
            return a.compareTo(b);
        }
        return numberA ? -rank(b, a) : rank(a, b);
    }

    /// A word against a number: before it when it announces a release, else after zero.
    private static int rank(String word, String number) {
        if (BEFORE.contains(word)) {
            return -1;
        }
        return new BigInteger(number).signum() == 0 ? 1 : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    @Override
    public String toString() {
        StringBuilder shown = new StringBuilder();
        boolean wordBefore = true;
        for (String part : parts) {
            boolean word = isLetter(part.charAt(0));
            shown.append(wordBefore || word ? "" : ".").append(part);
            wordBefore = word;
        }
        return shown.toString();
    }
}
