package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.lexicon.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which plant, line or goods a stretch of text speaks of, in its own words: 第二工場, 一部の製品, its Leeds
/// plant.
final class RestartPortion {
    private static final int LONGEST_JA = 24;
    private static final int MOST_WORDS_EN = 6;
    private static final List<String> OF_A_PART = List.of("一部の", "主力の", "残りの", "他の");
    private static final String AMONG = "うち";
    private static final String OF_THESE = "のうち";
    private static final String SITE = "工場";
    private static final Pattern NUMBERED = Pattern.compile("^(?:第|[0-9A-Z])");
    private static final Pattern ONLY_A_LINE = Pattern.compile("^(?:第|[0-9A-Z])[^の工]*ライン$");
    private static final Pattern TOPIC =
            Pattern.compile(
                    "([\\p{Han}\\p{Katakana}ー0-9A-Za-z]{1,16}(?:工場|製作所|製造所|事業所))(?:は|も|で|に|:|につきまして|について)");
    private static final Pattern A_LINE = Pattern.compile("^[^の工]*ライン$");
    private static final Pattern PLANT_AT_HEAD =
            Pattern.compile(
                    "^[・●○■□◆◇※*|\\- ]*([\\p{Han}\\p{Katakana}ー0-9A-Za-z]{1,16}(?:工場|製作所|製造所|事業所))[ ::]");
    private static final List<String> AND = List.of("および", "及び", "ならびに", "並びに", "と", "・", "、");
    private static final Pattern ORDINAL_BEFORE =
            Pattern.compile(
                    "(?:^|[^0-9A-Za-z])((?:第[0-9一二三四五六七八九十]{1,2}|[0-9]{1,2}|[A-Z])(?:号)?(?:・|、|と|および|及び|から|~|〜) ?)$");
    private static final Pattern PLANT_BEFORE =
            Pattern.compile("^[・●○■□◆◇※*|\\- ]*([\\p{Han}\\p{Katakana}ー]{1,12}) +$");
    private static final Pattern LINES_EN =
            Pattern.compile(
                    "(?:^|[^A-Za-z])((?i:(?:assembly |production )?lines? )[0-9A-Z]{1,2}(?:(?:, | and |, and )[0-9A-Z]{1,2}\\b)*"
                            + "(?: (?:of|at) (?:its |the |their )?(?:[A-Z][A-Za-z'-]+ ){1,3}(?:plant|works|factory|mill))?)");
    private static final Set<String> NUMBERS =
            Set.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final Set<String> INNER =
            Set.of("of", "its", "their", "the", "some", "other", "remaining", "main", "largest");
    private static final Set<String> LEADING = Set.of("of", "its", "their", "the", "in", "at");

    private RestartPortion() {}

    /// The part that is named; null when none is, or when it is all of them.
    static @Nullable String in(String stretch, boolean japanese) {
        return japanese ? japanese(stretch) : english(stretch);
    }

    private static @Nullable String japanese(String stretch) {
        int from = -1;
        int to = -1;
        for (int at = 0; at < stretch.length(); at++) {
            String kind = suffixAt(stretch, at);
            if (kind == null) {
                continue;
            }
            int end = at + kind.length();
            int start = wordStart(stretch, at, Math.max(0, to));
            boolean named = start < at && !isEvery(stretch, start);
            if (from < 0 && named) {
                from = start;
                to = end;
            } else if (from >= 0
                    && named
                    && (AND.contains(stretch.substring(to, start))
                            || isInside(stretch, to, start))) {
                to = end;
            } else if (from >= 0 && named && stretch.substring(to, start).equals(OF_THESE)) {
                from = start;
                to = end;
            } else if (from >= 0 && named && isLineOf(stretch, to, start, end)) {
                return stretch.substring(from, to) + "の" + stretch.substring(start, end);
            }
            at = end - 1;
        }
        boolean fits = from >= 0 && to - from <= LONGEST_JA;
        return fits ? stretch.substring(from, to) : null;
    }

    /// 本社工場の第2ライン, 本社工場第1・第3ライン.
    private static boolean isInside(String stretch, int to, int start) {
        return List.of("の", "", " ").contains(stretch.substring(to, start))
                && NUMBERED.matcher(stretch.substring(start)).find();
    }

    /// 本社工場は21日に第2ラインを: a line of the plant that was named before it.
    private static boolean isLineOf(String stretch, int to, int start, int end) {
        return to >= SITE.length()
                && stretch.startsWith(SITE, to - SITE.length())
                && stretch.indexOf('、', to) < 0
                && !stretch.startsWith(OF_THESE, end)
                && ONLY_A_LINE.matcher(stretch.substring(start, end)).find();
    }

    /// 第2ライン of the plant that the words before it speak of or that stands before it at the front
    /// of its line (・大浜 第2ライン); as it is where they speak of none.
    static String withPlant(String portion, String before) {
        if (!ONLY_A_LINE.matcher(portion).find()) {
            Matcher head = PLANT_AT_HEAD.matcher(before);
            return A_LINE.matcher(portion).find() && head.find()
                    ? head.group(1) + "の" + portion
                    : portion;
        }
        String plant = "";
        Matcher front = PLANT_BEFORE.matcher(before);
        if (front.find()) {
            return front.group(1) + " " + portion;
        }
        Matcher topic = TOPIC.matcher(before);
        while (topic.find()) {
            plant = topic.group(1) + "の";
        }
        return plant + portion;
    }

    /// 全工場, すべての生産ライン: not a part.
    private static boolean isEvery(String stretch, int start) {
        return Phrase.EVERY.startsAt(stretch, start)
                || (start > 0
                        && stretch.charAt(start - 1) == 'の'
                        && Phrase.EVERY.endsAt(stretch, start - 1));
    }

    /// The longest word for a part that begins here.
    private static @Nullable String suffixAt(String stretch, int at) {
        String longest = null;
        for (String term : Phrase.PORTION.terms()) {
            boolean longer = longest == null || term.length() > longest.length();
            longest = longer && stretch.startsWith(term, at) ? term : longest;
        }
        return longest;
    }

    private static int wordStart(String stretch, int at, int least) {
        int start = run(stretch, at, least);
        for (String part : OF_A_PART) {
            if (start >= least + part.length() && stretch.startsWith(part, start - part.length())) {
                return run(stretch, start - part.length(), least);
            }
            if (start == at && stretch.substring(least, at).endsWith(part)) {
                return at - part.length();
            }
        }
        if (start == at && stretch.substring(least, at).endsWith(AMONG)) {
            return at - AMONG.length();
        }
        return start < at ? withOrdinals(stretch, start, least) : start;
    }

    /// 第1・第3組立ライン: the numbers before that of the last line.
    private static int withOrdinals(String stretch, int at, int least) {
        int start = at;
        if (!NUMBERED.matcher(stretch.substring(start)).find()) {
            return start;
        }
        Matcher before = ORDINAL_BEFORE.matcher(stretch.substring(least, start));
        while (before.find()) {
            start -= before.group(1).length();
            before = ORDINAL_BEFORE.matcher(stretch.substring(least, start));
        }
        return run(stretch, start, least);
    }

    private static int run(String stretch, int at, int least) {
        int start = at;
        while (start > least && isNamePart(stretch.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isNamePart(char c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.KATAKANA
                || c == 'ー'
                || Character.isDigit(c)
                || (c < 128 && Character.isLetter(c));
    }

    private static @Nullable String english(String stretch) {
        Matcher lines = LINES_EN.matcher(stretch);
        if (lines.find()) {
            return lines.group(1);
        }
        List<String> words =
                Arrays.stream(stretch.split("[\\s,;]+")).filter(word -> !word.isEmpty()).toList();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            if (Phrase.PORTION.has(word)) {
                String named = named(words, i);
                if (named != null) {
                    return named;
                }
            }
        }
        return null;
    }

    private static @Nullable String named(List<String> words, int at) {
        List<String> taken = new ArrayList<>();
        boolean telling = false;
        for (int i = at - 1; i >= 0 && taken.size() < MOST_WORDS_EN; i--) {
            String lower = words.get(i).toLowerCase(Locale.ROOT);
            boolean name = i > 0 && Character.isUpperCase(words.get(i).charAt(0));
            boolean number = NUMBERS.contains(lower) || Character.isDigit(lower.charAt(0));
            if (!name && !number && !INNER.contains(lower)) {
                break;
            }
            telling |= name || number || lower.equals("some") || lower.equals("remaining");
            taken.addFirst(words.get(i));
        }
        while (!taken.isEmpty() && LEADING.contains(taken.getFirst().toLowerCase(Locale.ROOT))) {
            taken.removeFirst();
        }
        if (taken.isEmpty() || !telling) {
            return null;
        }
        taken.add(words.get(at).replaceAll("[^\\p{L}]", ""));
        return String.join(" ", taken);
    }
}
