package dev.hakyu.daily.alert;

import dev.hakyu.model.Text;
import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Japanese names that an English message still has, since nobody gave an English one. Quotations
/// and who recorded something are left out.
final class LeftNames {
    private static final int MOST_NAMED = 3;
    private static final int SHORTEST = 2;
    private static final String QUOTATION = "\"";
    private static final Set<UnicodeScript> JAPANESE =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private LeftNames() {}

    /// Which they are, those met most often first, and where to add theirs.
    static Optional<Text> of(Digest digest) {
        Map<String, Integer> met = new LinkedHashMap<>();
        lines(digest)
                .map(Text::en)
                .filter(each -> !each.contains(QUOTATION))
                .forEach(each -> count(each, met));
        if (met.isEmpty()) {
            return Optional.empty();
        }
        List<String> names =
                met.entrySet().stream()
                        .sorted(
                                Map.Entry.comparingByValue(
                                        Comparator.<Integer>naturalOrder().reversed()))
                        .map(Map.Entry::getKey)
                        .limit(MOST_NAMED)
                        .toList();
        String more = met.size() > names.size() ? "ほか" : "";
        return Optional.of(
                new Text(
                        "英語名のない名称: %s%s".formatted(String.join("、", names), more),
                        "Without an English name: %s%s. Add one in column name_en or under english_names in hakyu.yaml."
                                .formatted(
                                        String.join(", ", names),
                                        more.isEmpty() ? "" : " and others")));
    }

    private static Stream<Text> lines(Digest digest) {
        return Stream.of(
                        digest.lead().stream(),
                        digest.quiet().stream(),
                        digest.entries().stream()
                                .flatMap(each ->
                                        Stream.concat(
                                                each.changes().stream(),
                                                each.lines().stream()
                                                        .filter(line ->
                                                                !line.label()
                                                                        .equals(HandedIn.LABEL))
                                                        .map(Digest.Line::value))))
                .flatMap(each -> each);
    }

    private static void count(String line, Map<String, Integer> met) {
        int from = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean japanese = i < line.length() && isJapanese(line.charAt(i));
            if (japanese && from < 0) {
                from = i;
            } else if (!japanese && from >= 0) {
                if (i - from >= SHORTEST) {
                    met.merge(line.substring(from, i), 1, Integer::sum);
                }
                from = -1;
            }
        }
    }

    private static boolean isJapanese(char one) {
        return one == 'ー' || JAPANESE.contains(UnicodeScript.of(one));
    }
}
