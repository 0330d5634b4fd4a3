package dev.hakyu.reader.internal.advisory;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Identifiers of weaknesses as texts write them.
public final class Weaknesses {
    private static final Pattern CVE =
            Pattern.compile("(?i)CVE[-‐–‑ ]?((?:19|20)[0-9]{2})[-‐–‑]([0-9]{4,9})");
    private static final Pattern OTHER =
            Pattern.compile(
                    "(?i)\\b(?:JVN#?|JVNVU#?|JVNDB-?|VU#|GHSA-|ZDI-|KB|CWE-)[0-9a-z][0-9a-z#-]*");

    /// ABC-2026-0118 ExampleGate: the number of an advisory before what it is about.
    private static final Pattern NUMBERED =
            Pattern.compile("^[A-Z]{2,8}(?:-[A-Z]{2,8})?-(?:19|20)?[0-9]{2}-[0-9]{2,6}\\b");

    private Weaknesses() {}

    /// CVE ids, upper case, in reading order; one may occur twice.
    static List<String> in(String text) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = CVE.matcher(text);
        while (matcher.find()) {
            ids.add(("CVE-" + matcher.group(1) + "-" + matcher.group(2)).toUpperCase(Locale.ROOT));
        }
        return ids;
    }

    /// The text with identifiers blanked out, as long as before.
    static String without(String text) {
        return blank(OTHER, blank(CVE, text));
    }

    /// Whether a name is nothing but an identifier of a weakness, and so no organisation.
    public static boolean isIdentifier(String name) {
        String bare = name.strip();
        return CVE.matches(bare)
                || NUMBERED.matcher(bare).find()
                || OTHER.matches(bare)
                || bare.equalsIgnoreCase("CVE")
                || bare.equalsIgnoreCase("JVN");
    }

    private static String blank(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder left = new StringBuilder(text);
        while (matcher.find()) {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                left.setCharAt(i, ' ');
            }
        }
        return left.toString();
    }
}
