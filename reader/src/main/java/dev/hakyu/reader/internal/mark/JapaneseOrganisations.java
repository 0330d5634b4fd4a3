package dev.hakyu.reader.internal.mark;

import static dev.hakyu.reader.internal.mark.JapaneseLetters.hiraganaShare;
import static dev.hakyu.reader.internal.mark.JapaneseLetters.isHiragana;
import static dev.hakyu.reader.internal.mark.JapaneseLetters.isKatakana;
import static dev.hakyu.reader.internal.mark.JapaneseLetters.isLatin;
import static dev.hakyu.reader.internal.mark.JapaneseLetters.startsName;

import dev.hakyu.reader.internal.lexicon.Lexicon;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Marks;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.split.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds organisations in Japanese text.
///
/// A name is a run of kanji, katakana and Latin letters; a legal form, a known name or an ending
/// such as 病院 makes it an organisation. A run without any of these is kept as a bare name.
final class JapaneseOrganisations {
    private static final String COUNTRY_SIGNS = "英米独仏豪韓伊加印蘭露";
    private static final int LONGEST_QUOTED = 32;
    private static final int LONGEST_BRAND = 8;
    private static final int LONGEST_NAME = 40;

    private final String text;
    private final Marks marks;
    private final Lexicon lexicon;
    private final NameRuns runs;
    private final NameEndings endings;
    private final KanaFronts fronts;
    private final OfficeTitles titles;
    private final List<Mention> found = new ArrayList<>();

    private JapaneseOrganisations(String text, Marks marks, Lexicon lexicon) {
        this.text = text;
        this.marks = marks;
        this.lexicon = lexicon;
        this.runs = new NameRuns(text, marks);
        this.endings = new NameEndings(text, marks, lexicon);
        this.fronts = new KanaFronts(text, marks, lexicon);
        this.titles = new OfficeTitles(text, marks);
    }

    static List<Mention> scan(String text, List<Line> lines, Marks marks, Lexicon lexicon) {
        JapaneseOrganisations scanner = new JapaneseOrganisations(text, marks, lexicon);
        for (Line line : lines) {
            if (!line.is(Line.Kind.TAIL)) {
                scanner.line(line.start(), line.end());
            }
        }
        return HeadlineNames.complete(text, lines, scanner.found);
    }

    private void line(int start, int end) {
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '「' || c == '『') {
                quoted(at, end);
                at++;
            } else if (isHiragana(c) && kanaBrand(at, end)) {
                at = found.getLast().end();
            } else if (startsName(c) || runs.isOpeningForm(at)) {
                int runEnd = runs.end(at, end);
                run(at, runEnd, start);
                at = Math.max(runEnd, found.isEmpty() ? at : found.getLast().end());
            } else {
                at++;
            }
        }
    }

    /// とゆうちょ銀行: a known name that begins with hiragana may stand right behind a particle.
    private boolean kanaBrand(int at, int end) {
        Optional<Mark> known = marks.at(WordKind.ORGANISATION, at);
        if (known.isEmpty() || known.get().end() > end || known.get().end() - at < 4) {
            return false;
        }
        String id = known.get().id();
        String industry = id.substring(id.indexOf(':') + 1);
        String name = text.substring(at, known.get().end());
        found.add(new Mention(at, known.get().end(), name, Mention.Form.KNOWN, industry));
        return true;
    }

    private void quoted(int open, int end) {
        int close =
                text.indexOf(
                        text.charAt(open) == '「' ? '」' : '』',
                        open,
                        Math.min(end, open + LONGEST_QUOTED + 2));
        if (close < 0 || close > end || close - open - 1 > LONGEST_QUOTED || close - open < 3) {
            return;
        }
        String content = text.substring(open + 1, close);
        boolean sentence = content.indexOf('、') >= 0 || content.indexOf('。') >= 0;
        boolean said =
                content.length() > LONGEST_BRAND
                        || isHiragana(content.charAt(content.length() - 1));
        boolean speech = said && hiraganaShare(content) > 0.4;
        if (!sentence && !speech && !lexicon.contains(WordKind.COMMON, content)) {
            found.add(new Mention(open + 1, close, content, Mention.Form.QUOTED, null));
        }
    }

    private void run(int from, int runEnd, int lineStart) {
        int start = stripFront(from, runEnd);
        int end = withoutSide(start, titles.without(start, runEnd));
        if (end - start == 1 && "市町村".indexOf(text.charAt(start)) >= 0) {
            kanaTown(withHiraganaFront(start, lineStart), start, end);
        }
        if (end - start < 2) {
            return;
        }
        int front = fronts.of(start, end, lineStart);
        boolean common = lexicon.contains(WordKind.COMMON, text.substring(start, end));
        if (common && !fronts.isSure(front, start, end)) {
            return;
        }
        if (runs.isCounterAfterDigit(end - 1 > start ? end - 1 : end)) {
            return;
        }
        Mention mention = legal(front, end);
        if (mention == null && front == start) {
            mention = known(start, end);
        }
        if (mention == null) {
            mention = endings.suffixed(front, end, start);
        }
        if (mention == null) {
            mention = bare(fronts.isSure(front, start, end) ? front : start, end);
        }
        if (mention != null
                && !lexicon.contains(WordKind.COMMON, mention.name())
                && !isNumbered(mention)
                && !Goods.isOne(text, mention)) {
            if (front < start) {
                giveWayTo(mention);
            }
            found.add(mention);
        }
    }

    /// KHN-SA-2026-004: the letters of a number are no name.
    private boolean isNumbered(Mention mention) {
        int end = mention.end();
        return end + 1 < text.length()
                && text.charAt(end) == '-'
                && Character.isDigit(text.charAt(end + 1))
                && mention.name().chars().allMatch(c -> isLatin((char) c) || c == '-');
    }

    /// タマノ側, タマノ工業様: the house as one of two who speak, and as it is spoken of politely.
    private int withoutSide(int start, int end) {
        return end - start > 2 && "側様".indexOf(text.charAt(end - 1)) >= 0 ? end - 1 : end;
    }

    /// 東京 is a part of 東京みなと精工.
    private void giveWayTo(Mention longer) {
        while (!found.isEmpty()
                && found.getLast().end() > longer.start()
                && found.getLast().form() != Mention.Form.QUOTED) {
            found.removeLast();
        }
    }

    /// みどり市
    private void kanaTown(int front, int start, int end) {
        if (front < start) {
            String name = text.substring(front, end);
            found.add(new Mention(front, end, name, Mention.Form.SUFFIX, "government"));
        }
    }

    /// 1.日本航空
    private int skipNumbering(int from, int end) {
        int at = from;
        while (at < end && Character.isDigit(text.charAt(at))) {
            at++;
        }
        boolean numbered = at > from && at < end && text.charAt(at) == '.';
        return numbered ? at + 1 : from;
    }

    private int stripFront(int from, int end) {
        int start = skipNumbering(from, end);
        boolean again = true;
        while (again && start < end) {
            again = false;
            for (Mark prefix : marks.in(WordKind.ROLE_WORD, start, start + 1)) {
                if (prefix.is("prefix") && prefix.end() <= end) {
                    start = prefix.end();
                    again = true;
                }
            }
        }
        start = skipCountrySign(start, end);
        int within = text.substring(start, end).lastIndexOf("大手");
        int large = start + within;
        if (within > 0 && large + 2 < end) {
            return large + 2;
        }
        while (start < end
                && (text.charAt(start) == ' ' || "・-.&".indexOf(text.charAt(start)) >= 0)) {
            start++;
        }
        return start;
    }

    /// 英コープ, 米Salesloft: the sign of a country before a foreign name.
    private int skipCountrySign(int start, int end) {
        if (end - start < 3 || COUNTRY_SIGNS.indexOf(text.charAt(start)) < 0) {
            return start;
        }
        boolean katakana = isKatakana(text.charAt(start + 1)) && isKatakana(text.charAt(start + 2));
        boolean latin = isLatin(text.charAt(start + 1)) && isLatin(text.charAt(start + 2));
        return katakana || latin ? start + 1 : start;
    }

    private @Nullable Mention legal(int start, int end) {
        for (Mark form : marks.in(WordKind.LEGAL_FORM, start, end)) {
            if (form.end() > end || form.start() - start > LONGEST_NAME) {
                continue;
            }
            boolean front = form.start() == start;
            int nameEnd = front ? endings.cutTail(form.end(), end) : form.end();
            int second = front ? form.end() : nameEnd;
            if (front && second >= end) {
                return null;
            }
            String name = text.substring(start, nameEnd);
            return new Mention(
                    start, nameEnd, name, Mention.Form.LEGAL, endings.industry(start, nameEnd));
        }
        return null;
    }

    private @Nullable Mention known(int start, int end) {
        Optional<Mark> mark = marks.at(WordKind.ORGANISATION, start);
        if (mark.isEmpty() || !text.startsWith(mark.get().word().term(), start)) {
            return null;
        }
        int knownEnd = mark.get().end();
        if (knownEnd < end && endings.suffixed(start, end, start) != null) {
            return null;
        }
        boolean glued = knownEnd < end && isSameScript(knownEnd);
        if (glued || mark.get().word().term().length() < 2) {
            return null;
        }
        String id = mark.get().id();
        String industry = id.substring(id.indexOf(':') + 1);
        if (isLongerBrand(knownEnd, end)) {
            return new Mention(
                    start, end, text.substring(start, end), Mention.Form.KNOWN, industry);
        }
        return new Mention(
                start, knownEnd, text.substring(start, knownEnd), Mention.Form.KNOWN, industry);
    }

    /// NTTマーケティングアクト, トヨタコネクティッド: a known name that goes on in foreign letters is another.
    private boolean isLongerBrand(int from, int end) {
        boolean letters = end - from >= 3;
        for (int at = from; at < end && letters; at++) {
            char c = text.charAt(at);
            letters = isKatakana(c) || isLatin(c);
        }
        return letters && !lexicon.contains(WordKind.COMMON, text.substring(from, end));
    }

    private boolean isSameScript(int at) {
        char a = text.charAt(at - 1);
        char b = text.charAt(at);
        return (isKatakana(a) && isKatakana(b)) || (isLatin(a) && isLatin(b));
    }

    /// つるぎ町立半田病院: hiragana at the very beginning of a phrase belongs to the name.
    private int withHiraganaFront(int start, int lineStart) {
        int at = start;
        while (at > lineStart
                && start - at < 6
                && text.charAt(at - 1) >= 0x3041
                && text.charAt(at - 1) <= 0x3096) {
            at--;
        }
        boolean boundary = at == lineStart || " 、。「(【".indexOf(text.charAt(at - 1)) >= 0;
        return at < start - 1 && boundary ? at : start;
    }

    /// 営業支援, 製造業, 情報管理部門: what a product, a department or a trade is called.
    private boolean isKindNoun(int start, int end) {
        for (int at = start; at < end; at++) {
            if (text.charAt(at) < 0x4E00 || text.charAt(at) > 0x9FFF) {
                return false;
            }
        }
        return Phrase.KIND_NOUN.endsAt(text, end);
    }

    private @Nullable Mention bare(int start, int end) {
        int length = end - start;
        if (length > LONGEST_NAME
                || marks.has(WordKind.ATTACK, start, end)
                || marks.has(WordKind.LEAK, start, end)
                || marks.has(WordKind.DATA, start, end)) {
            return null;
        }
        boolean party = marks.endingAt(WordKind.VIA, end).isPresent();
        if (party
                || isKindNoun(start, end)
                || endings.endsInCommonWord(start, end)
                || endings.isTrade(start, end)) {
            return null;
        }
        boolean digit = Character.isDigit(text.charAt(start));
        int kinds = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            kinds |= isKatakana(c) ? 1 : isLatin(c) ? 2 : 4;
        }
        boolean name = (kinds & 3) != 0 ? length >= 2 : length >= 3;
        return digit || !name || endings.isQuotedEnd(start, end)
                ? null
                : new Mention(start, end, text.substring(start, end), Mention.Form.BARE, null);
    }
}
