package dev.hakyu.reader.internal.mark;

import static dev.hakyu.reader.internal.mark.JapaneseLetters.isNameChar;

import dev.hakyu.reader.internal.lexicon.Lexicon;
import dev.hakyu.reader.internal.lexicon.Marks;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Where a name begins of which only the end is kanji or katakana: みなと精工, いすゞ部品, さくらネット.
///
/// The hiragana before it are grammar, name, or first the one and then the other (取引先のみなと精工が). What
/// the text says of the same name elsewhere decides first (株式会社みなと精工; みなと精工、停止), then words that
/// names are made of, then what is left behind particles and verb endings.
final class KanaFronts {
    private static final int LONGEST = 12;
    private static final int LONGEST_TOKEN = 8;
    private static final int MOST_PLACES = 50;
    private static final String PARTICLES = "のがはをにへともでや";
    private static final String REGIONS = "県府都道";
    private static final String NO_STEM_END = "県府都道市町村区国社部課室員者年月日時分";
    private static final String ATTRIBUTES = "いなるたうくすつむぶぬて";

    private final String text;
    private final Marks marks;
    private final Lexicon lexicon;
    private final Map<String, Set<String>> elsewhere = new HashMap<>();

    KanaFronts(String text, Marks marks, Lexicon lexicon) {
        this.text = text;
        this.marks = marks;
        this.lexicon = lexicon;
    }

    static boolean isKana(char c) {
        return (c >= 0x3041 && c <= 0x3096) || c == 'ゝ' || c == 'ゞ';
    }

    /// Begin of the name whose kanji or katakana stand from `start` to `end`; `start` itself when
    /// no hiragana belong to it.
    int of(int start, int end, int lineStart) {
        int from = kanaStart(start, lineStart);
        if (start - from < 2 || start - from > LONGEST) {
            return start;
        }
        String kana = text.substring(from, start);
        boolean free = isFree(from, lineStart);
        int whole = free ? start : throughStem(from, start, end, lineStart);
        if (whole < start) {
            return whole;
        }
        int known = known(kana, free || isKind(from), text.substring(start, end));
        if (known >= 0) {
            return from + known;
        }
        boolean ending = isEnding(start, end);
        boolean legal = marks.endingAt(WordKind.LEGAL_FORM, end).isPresent();
        boolean leads = marks.at(WordKind.LEGAL_FORM, start).isPresent() && !isForm(start, end);
        if (leads || (!ending && !free)) {
            return start;
        }
        int front = free ? freeWords(kana) : particles(kana, from);
        String name = kana.substring(front);
        if (name.length() < 2 || isGrammar(name)) {
            return start;
        }
        boolean attribute = ATTRIBUTES.indexOf(name.charAt(name.length() - 1)) >= 0;
        boolean word = lexicon.contains(WordKind.COMMON, text.substring(start, end));
        int begin = front == 0 && !free ? joined(from, lineStart) : from + front;
        boolean stem = begin < from;
        if (!legal && (attribute || (word && !stem))) {
            return start;
        }
        return begin;
    }

    /// 三河のこぎり製作所: hiragana that might begin with a particle are in the midst of a name when they
    /// are a noun, or when the text says all of it again and the end never without the beginning.
    ///
    /// @return where the name begins, or `start`
    private int throughStem(int from, int start, int end, int lineStart) {
        int stem = from;
        while (stem > lineStart && isNameChar(text.charAt(stem - 1))) {
            stem--;
        }
        for (int at = stem; at < from - 2; at++) {
            stem = REGIONS.indexOf(text.charAt(at)) >= 0 && at - stem >= 2 ? at + 1 : stem;
        }
        boolean told =
                from - stem < 2
                        || isKind(from)
                        || !isEnding(start, end)
                        || NO_STEM_END.indexOf(text.charAt(from - 1)) >= 0
                        || marks.endingAt(WordKind.SUFFIX, from).isPresent()
                        || marks.endingAt(WordKind.ROLE_WORD, from).isPresent();
        if (told) {
            return start;
        }
        String kana = text.substring(from, start);
        if (kana.indexOf('を') >= 0) {
            return start;
        }
        if (Phrase.KANA_NOUN.has(kana)) {
            return stem;
        }
        String rest = kana.substring(1);
        boolean particle = PARTICLES.indexOf(kana.charAt(0)) >= 0;
        boolean split =
                !particle || rest.length() < 2 || Phrase.KANA_NAME.has(rest) || isGrammar(kana);
        if (split) {
            return start;
        }
        int all = count(text, text.substring(from + 1, end));
        return all >= 2 && count(text, text.substring(stem, end)) == all ? stem : start;
    }

    /// How often words stand in a text, up to a bound.
    static int count(String text, String words) {
        int count = 0;
        for (int at = text.indexOf(words);
                at >= 0 && count < MOST_PLACES;
                at = text.indexOf(words, at + words.length())) {
            count++;
        }
        return count;
    }

    /// True when hiragana before `start` are known to belong to names, or stand in the midst of
    /// one: 海野ばね工業.
    boolean isSure(int front, int start, int end) {
        String name = text.substring(front, start);
        return front < start
                && (!isKana(text.charAt(front))
                        || Phrase.KANA_NAME.has(name)
                        || elsewhere(text.substring(start, end)).contains(name));
    }

    private int kanaStart(int start, int lineStart) {
        int at = start;
        while (at > lineStart && isKana(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /// At the beginning of a line or behind a sign that separates.
    private boolean isFree(int at, int lineStart) {
        return at <= lineStart
                || (!isNameChar(text.charAt(at - 1)) && text.charAt(at - 1) != 'ー')
                || text.charAt(at - 1) == '・'
                || marks.endingAt(WordKind.LEGAL_FORM, at).isPresent();
    }

    /// Behind 大手, メーカー, 取引先, which say what the named one is.
    private boolean isKind(int at) {
        return marks.endingAt(WordKind.COMMON, at).isPresent()
                || marks.endingAt(WordKind.BUSINESS, at).isPresent()
                || marks.endingAt(WordKind.VIA, at).isPresent()
                || Phrase.KIND_OF_BODY.endsAt(text, at)
                || marks.endingAt(WordKind.ROLE_WORD, at)
                        .filter(word -> word.is("prefix"))
                        .isPresent();
    }

    /// True when the letters are only what names end in (精工, 工業販売), so that a name is missing its
    /// beginning.
    private boolean isEnding(int start, int end) {
        int at = start;
        while (at < end) {
            int from = at;
            int next =
                    Math.max(
                            marks.at(WordKind.SUFFIX, from).map(m -> m.end()).orElse(0),
                            Math.max(
                                    marks.at(WordKind.ROLE_WORD, from)
                                            .filter(m -> m.is("name_part"))
                                            .map(m -> m.end())
                                            .orElse(0),
                                    marks.at(WordKind.LEGAL_FORM, from)
                                            .map(m -> m.end())
                                            .orElse(0)));
            if (next == 0 || next > end) {
                return false;
            }
            at = next;
        }
        return true;
    }

    private boolean isForm(int start, int end) {
        return marks.at(WordKind.LEGAL_FORM, start).filter(form -> form.end() == end).isPresent();
    }

    /// Where in the hiragana a name begins that is known as one, or -1.
    private int known(String kana, boolean front, String rest) {
        Set<String> said = elsewhere(rest);
        for (int at = 0; at <= kana.length() - 2; at++) {
            String name = kana.substring(at);
            boolean known = said.contains(name) || Phrase.KANA_NAME.has(name);
            if (known && (at == 0 ? front || said.contains(name) : isGrammar(kana, at))) {
                return at;
            }
        }
        return -1;
    }

    /// The hiragana before the same letters where nothing else can stand before a name.
    private Set<String> elsewhere(String rest) {
        return elsewhere.computeIfAbsent(rest, this::search);
    }

    private Set<String> search(String rest) {
        Set<String> names = new HashSet<>();
        int places = 0;
        for (int at = text.indexOf(rest);
                at >= 0 && places < MOST_PLACES;
                at = text.indexOf(rest, at + rest.length())) {
            places++;
            int from = kanaStart(at, Math.max(0, at - LONGEST - 1));
            String kana = text.substring(from, at);
            boolean clean =
                    kana.length() >= 2
                            && kana.length() <= LONGEST
                            && isFree(from, 0)
                            && freeWords(kana) == 0
                            && !isGrammar(kana);
            boolean attribute = clean && ATTRIBUTES.indexOf(kana.charAt(kana.length() - 1)) >= 0;
            if (clean && !attribute && !rest.isEmpty() && isEnding(at, at + rest.length())) {
                names.add(kana);
            }
        }
        return names;
    }

    /// How many hiragana at a free beginning are words that open a sentence: このたび, さらに.
    private static int freeWords(String kana) {
        int at = 0;
        int longest = longest(kana, at, Phrase.KANA_OPENING);
        while (longest > 0) {
            at += longest;
            longest = longest(kana, at, Phrase.KANA_OPENING);
        }
        return at;
    }

    /// How many hiragana behind another word are its ending and particles.
    private int particles(String kana, int from) {
        int at = isVerb(from) ? longest(kana, 0, Phrase.KANA_VERB_END) : 0;
        boolean single = at > 0;
        while (at < kana.length()) {
            int longest =
                    Math.max(
                            longest(kana, at, Phrase.KANA_GRAMMAR),
                            longest(kana, at, Phrase.KANA_OPENING));
            boolean particle = PARTICLES.indexOf(kana.charAt(at)) >= 0;
            if (longest < 2 && (!particle || single)) {
                break;
            }
            single = longest < 2;
            at += Math.max(1, longest);
        }
        return at;
    }

    /// Behind one kanji that stands alone: 受けた, 運ぶ.
    private boolean isVerb(int from) {
        return from >= 1
                && isKanji(text.charAt(from - 1))
                && (from == 1 || !isKanji(text.charAt(from - 2)));
    }

    private static boolean isKanji(char c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }

    private static int longest(String kana, int at, Phrase words) {
        int most = Math.min(LONGEST_TOKEN, kana.length() - at);
        for (int length = most; length >= 1; length--) {
            if (words.has(kana.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isGrammar(String kana) {
        return isGrammar(kana, kana.length());
    }

    /// True when the first hiragana are nothing but grammar words.
    private static boolean isGrammar(String kana, int end) {
        boolean[] reached = new boolean[end + 1];
        reached[0] = true;
        for (int at = 0; at < end; at++) {
            if (!reached[at]) {
                continue;
            }
            if (PARTICLES.indexOf(kana.charAt(at)) >= 0) {
                reached[at + 1] = true;
            }
            for (int to = at + 1; to <= Math.min(end, at + LONGEST_TOKEN); to++) {
                String word = kana.substring(at, to);
                boolean verb = at == 0 && Phrase.KANA_VERB_END.has(word);
                if (verb || Phrase.KANA_GRAMMAR.has(word) || Phrase.KANA_OPENING.has(word)) {
                    reached[to] = true;
                }
            }
        }
        return reached[end];
    }

    /// 東京みなと精工: hiragana between the parts of one name, unless the word before says what it is.
    private int joined(int from, int lineStart) {
        int at = from;
        while (at > lineStart && isNameChar(text.charAt(at - 1))) {
            at--;
        }
        return isKind(from) || from - at < 2 ? from : at;
    }
}
