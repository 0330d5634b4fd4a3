package dev.hakyu.network.internal.names;

import dev.hakyu.network.internal.Tsv;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is added to a group's name to name another company of the group, and names that say nothing
/// alone.
final class Affixes {
    private static final String PATH = "/dev/hakyu/network/names/";
    private static final Map<String, String> JAPANESE = read("ja");
    private static final Map<String, String> ENGLISH = read("en");
    private static final Map<String, String> SHOWN = shown();
    private static final int LONGEST = 16;
    private static final Set<String> TRADES = trades();
    private static final Set<String> GENERIC = generic();

    private Affixes() {}

    /// A name split into what its group shares and what is this company's own.
    ///
    /// @param stem what is left; the whole name when nothing could be taken off
    /// @param taken what was taken off, in the order of the name
    record Split(String stem, List<String> taken) {}

    static Split split(NormalName name) {
        return name.isLatin() ? splitWords(name.words()) : splitText(name.loose());
    }

    /// The loose name without the line of business at its end; the whole when nothing else is left.
    /// 山田工業 and 山本工業 are not near each other: what they share says little.
    static String withoutTrade(NormalName name) {
        String loose = name.loose();
        if (name.isLatin()) {
            return loose;
        }
        for (int length = Math.min(LONGEST, loose.length() - 1); length > 1; length--) {
            if (TRADES.contains(loose.substring(loose.length() - length))) {
                return loose.substring(0, loose.length() - length);
            }
        }
        return loose;
    }

    /// True for an affix that names a line of business: 販売, logistics.
    static boolean isRole(String affix) {
        return "role".equals(JAPANESE.getOrDefault(affix, ENGLISH.get(affix)));
    }

    /// An affix as a person writes it.
    static String shown(String affix) {
        return SHOWN.getOrDefault(affix, affix);
    }

    static boolean isGeneric(String loose, boolean latin) {
        if (loose.length() < 2 || GENERIC.contains(loose)) {
            return true;
        }
        if ((latin ? ENGLISH : JAPANESE).containsKey(loose)) {
            return true;
        }
        return loose.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Split splitText(String loose) {
        String stem = loose;
        List<String> taken = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            String affix = longestAtEnd(stem);
            if (affix.isEmpty()) {
                break;
            }
            stem = stem.substring(0, stem.length() - affix.length());
            taken.add(affix);
        }
        Collections.reverse(taken);
        String prefix = longestPlaceAtStart(stem);
        if (!prefix.isEmpty()) {
            stem = stem.substring(prefix.length());
            taken.addFirst(prefix);
        }
        return new Split(stem, taken);
    }

    private static String longestAtEnd(String stem) {
        for (int length = Math.min(LONGEST, stem.length() - 2); length > 0; length--) {
            String end = stem.substring(stem.length() - length);
            if (JAPANESE.containsKey(end) && canStandAlone(stem, stem.length() - length)) {
                return end;
            }
        }
        return "";
    }

    private static boolean canStandAlone(String stem, int end) {
        return !isGeneric(stem.substring(0, end), false);
    }

    private static String longestPlaceAtStart(String stem) {
        for (int length = Math.min(LONGEST, stem.length() - 2); length > 1; length--) {
            String start = stem.substring(0, length);
            if ("place".equals(JAPANESE.get(start)) && !isGeneric(stem.substring(length), false)) {
                return start;
            }
        }
        return "";
    }

    private static Split splitWords(List<String> words) {
        int end = words.size();
        while (end > 1 && ENGLISH.containsKey(words.get(end - 1))) {
            end--;
        }
        int start = 0;
        if (end > 1 && "place".equals(ENGLISH.get(words.get(0)))) {
            start = 1;
        }
        String stem = String.join("", words.subList(start, end));
        if (stem.length() < 3 || isGeneric(stem, true)) {
            return new Split(String.join("", words), List.of());
        }
        List<String> taken = new ArrayList<>(words.subList(0, start));
        taken.addAll(words.subList(end, words.size()));
        return new Split(stem, taken);
    }

    private static Map<String, String> read(String language) {
        Map<String, String> affixes = new HashMap<>();
        for (List<String> row : Tsv.rows(PATH + "affixes.tsv", 3)) {
            if (row.get(2).equals(language)) {
                affixes.put(Letters.loosen(Letters.fold(row.get(0))), row.get(1));
            }
        }
        return affixes;
    }

    private static Map<String, String> shown() {
        Map<String, String> shown = new HashMap<>();
        for (List<String> row : Tsv.rows(PATH + "affixes.tsv", 3)) {
            shown.put(Letters.loosen(Letters.fold(row.get(0))), row.get(0));
        }
        return shown;
    }

    private static Set<String> trades() {
        Set<String> trades = new HashSet<>();
        BusinessWords.japanese().forEach(word -> trades.add(Letters.loosen(word)));
        return trades;
    }

    private static Set<String> generic() {
        Set<String> names = new HashSet<>();
        for (List<String> row : Tsv.rows(PATH + "generic-names.tsv", 1)) {
            names.add(Letters.loosen(Letters.fold(row.get(0)).replace(" ", "")));
        }
        names.addAll(TRADES);
        return names;
    }
}
