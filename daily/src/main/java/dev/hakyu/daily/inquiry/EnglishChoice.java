package dev.hakyu.daily.inquiry;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Yes and no in a few English words: `no impact`, `we are partly affected`.
///
/// Each word besides the thing asked about must be known not to change the answer: `no direct
/// impact`, `no impact at present`, `attempted breach` and `never affected` are neither.
final class EnglishChoice {
    private static final int MOST_WORDS = 7;
    private static final Set<String> NEGATIVE = Set.of("no", "not", "none", "nothing");
    private static final Set<String> BETWEEN = Set.of("any", "been", "data", "supply", "are", "is");
    private static final Set<String> SUSPECTED = Set.of("suspected", "possible", "potential");
    private static final Set<String> SUSPECTS_OF = Set.of("a", "data", "information");
    private static final Set<String> ENDINGS =
            Set.of("", "s", "es", "d", "ed", "ing", "age", "ion", "ions");

    /// Words before the thing asked about that leave a yes a yes.
    private static final Set<String> YES =
            Set.of(
                    "yes",
                    "we",
                    "we're",
                    "are",
                    "is",
                    "it",
                    "there",
                    "a",
                    "an",
                    "the",
                    "also",
                    "some",
                    "partly",
                    "partially",
                    "slightly",
                    "heavily",
                    "severely",
                    "our",
                    "your",
                    "data",
                    "information",
                    "supply",
                    "deliveries",
                    "delivery",
                    "products");

    /// An impact that was need be none any more; a leak that was is one.
    private static final Set<String> PAST = Set.of("was", "were", "been", "has", "have");

    /// Words around the thing asked about that leave a no a no.
    private static final Set<String> NO =
            Set.of(
                    "we",
                    "are",
                    "is",
                    "there",
                    "has",
                    "have",
                    "been",
                    "remain",
                    "remains",
                    "any",
                    "the",
                    "our",
                    "your",
                    "you",
                    "us",
                    "to",
                    "on",
                    "of",
                    "for",
                    "from",
                    "by",
                    "this",
                    "it",
                    "incident",
                    "data",
                    "information",
                    "supply",
                    "supplies",
                    "delivery",
                    "deliveries",
                    "shipments",
                    "product",
                    "products",
                    "at",
                    "all",
                    "completely");

    private EnglishChoice() {}

    /// `yes` or `no`; empty when the words say neither for sure.
    ///
    /// @param asked beginnings of the words for the thing asked about
    static Optional<String> read(String raw, List<String> asked) {
        String text =
                Normalizer.normalize(raw, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replace('’', '\'')
                        .strip();
        List<String> words = words(text);
        boolean denied = words.size() > 1 && text.startsWith("no,");
        List<String> said = denied ? words.subList(1, words.size()) : words;
        if (said.isEmpty() || said.size() > MOST_WORDS) {
            return Optional.empty();
        }
        if (said.getLast().equals("unaffected") && asked.contains("affect")) {
            return NO.containsAll(said.subList(0, said.size() - 1))
                    ? Optional.of(Choice.NO)
                    : Optional.empty();
        }
        int about = indexOf(said, asked);
        long negatives = said.stream().filter(NEGATIVE::contains).count();
        if (about < 0 || negatives > 1) {
            return Optional.empty();
        }
        if (negatives == 1) {
            return saysNo(said, about) ? Optional.of(Choice.NO) : Optional.empty();
        }
        boolean yes =
                !denied
                        && about == said.size() - 1
                        && said.subList(0, about).stream()
                                .allMatch(each ->
                                        YES.contains(each)
                                                || (!asked.contains("impact")
                                                        && PAST.contains(each)));
        return yes ? Optional.of(Choice.YES) : Optional.empty();
    }

    /// Whether the words only suspect what is asked about: `suspected leak`.
    static boolean suspects(String raw, List<String> asked) {
        List<String> said =
                words(Normalizer.normalize(raw, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        int about = indexOf(said, asked);
        return about > 0
                && about == said.size() - 1
                && said.subList(0, about).stream().filter(SUSPECTED::contains).count() == 1
                && said.subList(0, about).stream()
                        .allMatch(each -> SUSPECTED.contains(each) || SUSPECTS_OF.contains(each));
    }

    private static boolean saysNo(List<String> said, int about) {
        if (about == 0) {
            return false;
        }
        int at = about - 1;
        at = at > 0 && BETWEEN.contains(said.get(at)) ? at - 1 : at;
        if (!NEGATIVE.contains(said.get(at))) {
            return false;
        }
        for (int i = 0; i < said.size(); i++) {
            if (i != at && i != about && !NO.contains(said.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[^a-z']+", -1)).filter(e -> !e.isEmpty()).toList();
    }

    /// Where the thing asked about is first named; -1 when it is not.
    private static int indexOf(List<String> said, List<String> asked) {
        for (int i = 0; i < said.size(); i++) {
            String word = said.get(i);
            if (asked.stream()
                    .anyMatch(each ->
                            word.startsWith(each)
                                    && ENDINGS.contains(word.substring(each.length())))) {
                return i;
            }
        }
        return -1;
    }
}
