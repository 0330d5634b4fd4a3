package dev.hakyu.network.internal.names;

import dev.hakyu.network.internal.Tsv;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Legal forms of organisations, and which of them can be the same one in another language.
final class LegalForms {
    static final List<LegalForm> JAPANESE = read("ja");
    static final List<LegalForm> ENGLISH_END = read("en");
    static final List<LegalForm> ENGLISH_START = read("en-start");

    private LegalForms() {}

    /// A way to write a legal form.
    ///
    /// @param written folded; words of English forms are joined by one space
    /// @param classes what it may be; empty when it says nothing
    record LegalForm(String written, Set<String> classes) {}

    /// False when both names state a legal form and the two cannot be the same.
    static boolean compatible(Set<String> first, Set<String> second) {
        return first.isEmpty() || second.isEmpty() || first.stream().anyMatch(second::contains);
    }

    /// False when both write a Japanese legal form, one before the name and the other behind it:
    /// 株式会社X and X株式会社 are registered as different companies.
    static boolean samePlace(String first, String second) {
        return !(isBefore(first) && isBehind(second)) && !(isBehind(first) && isBefore(second));
    }

    private static boolean isBefore(String written) {
        String folded = Letters.fold(written).strip();
        return JAPANESE.stream().anyMatch(form -> folded.startsWith(form.written()));
    }

    private static boolean isBehind(String written) {
        String folded = Letters.fold(written).strip();
        return JAPANESE.stream().anyMatch(form -> folded.endsWith(form.written()));
    }

    private static List<LegalForm> read(String where) {
        List<LegalForm> forms = new ArrayList<>();
        for (List<String> row : Tsv.rows("/dev/hakyu/network/names/legal-forms.tsv", 3)) {
            if (row.get(2).equals(where)) {
                String classes = row.get(1).strip();
                forms.add(
                        new LegalForm(
                                Letters.fold(row.get(0)),
                                classes.isEmpty() ? Set.of() : Set.of(classes.split(" "))));
            }
        }
        forms.sort(Comparator.comparingInt((LegalForm form) -> -form.written().length()));
        return List.copyOf(forms);
    }
}
