package dev.hakyu.reader.internal.mark;

import static dev.hakyu.reader.internal.mark.JapaneseLetters.isKatakana;
import static dev.hakyu.reader.internal.mark.JapaneseLetters.isLatin;

import dev.hakyu.reader.internal.lexicon.Lexicon;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Marks;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.Word;
import dev.hakyu.reader.internal.lexicon.WordKind;
import org.jspecify.annotations.Nullable;

/// Endings that make a run of Japanese letters a name (病院, 工業), and where such a name ends.
final class NameEndings {
    private static final String WEAK_SUFFIXES = "社市町村区県都府省庁局会港";
    private static final String NAME_ENDS = "所社店会堂館屋園院舎亭組";
    private static final String INFORMATION = "情報";
    private static final String COMPANY = "株式会社";
    private static final int LONGEST_NAME = 40;

    private final String text;
    private final Marks marks;
    private final Lexicon lexicon;

    NameEndings(String text, Marks marks, Lexicon lexicon) {
        this.text = text;
        this.marks = marks;
        this.lexicon = lexicon;
    }

    @Nullable Mention suffixed(int start, int end, int runStart) {
        Mark best = null;
        for (Mark suffix : marks.in(WordKind.SUFFIX, runStart, end)) {
            if (suffix.end() > end
                    || suffix.start() == start
                    || suffix.end() - start > LONGEST_NAME) {
                continue;
            }
            boolean weak =
                    suffix.end() - suffix.start() == 1
                            && WEAK_SUFFIXES.indexOf(text.charAt(suffix.start())) >= 0;
            if (text.startsWith("大手", suffix.end()) || text.startsWith("業", suffix.end())) {
                continue;
            }
            int nameEnd = nameEnd(suffix.end(), end);
            boolean clean = nameEnd == end || isTail(nameEnd, end);
            if (clean || (!weak && isStrong(suffix.word()))) {
                best = suffix;
            }
        }
        if (best == null || isCommonStem(start, best)) {
            return null;
        }
        String industry = best.id().equals("-") ? null : best.id();
        int nameEnd = nameEnd(best.end(), end);
        int to = nameEnd == end || isTail(nameEnd, end) ? nameEnd : best.end();
        to = withoutDepartment(start, to);
        return new Mention(start, to, text.substring(start, to), Mention.Form.SUFFIX, industry);
    }

    /// 潮見市総務部税務課 is 潮見市; bureaus and boards have a name of their own.
    private int withoutDepartment(int start, int end) {
        if ("部課室係".indexOf(text.charAt(end - 1)) < 0) {
            return end;
        }
        for (int at = start + 1; at < end - 2; at++) {
            if ("市町村区県都府省庁".indexOf(text.charAt(at)) >= 0 && at - start >= 1) {
                return at + 1;
            }
        }
        return end;
    }

    /// Where a name ends that has a company's ending at `from`: X精工所 and X工業販売 are not X精工 and X工業.
    private int nameEnd(int from, int end) {
        int at = from;
        boolean more = true;
        while (more && at < end) {
            more = false;
            for (Mark part : marks.in(WordKind.ROLE_WORD, at, at + 1)) {
                if (part.is("name_part") && part.end() <= end) {
                    at = part.end();
                    more = true;
                    break;
                }
            }
            boolean separate = isTail(at, end);
            if (!more && !separate && at < end && NAME_ENDS.indexOf(text.charAt(at)) >= 0) {
                at++;
                more = true;
            }
        }
        return at;
    }

    private boolean isCommonStem(int start, Mark suffix) {
        String name = text.substring(start, suffix.end());
        String stem = text.substring(start, suffix.start());
        boolean plain =
                lexicon.contains(WordKind.COMMON, name)
                        || lexicon.contains(WordKind.BUSINESS, name)
                        || isOwnSystem(stem, suffix);
        boolean oneOf = "各同本全両他当貴御弊某複".indexOf(text.charAt(start)) >= 0 && stem.length() <= 2;
        boolean digits = Character.isDigit(text.charAt(suffix.start() - 1)) || Mention.isKind(name);
        int front = Math.min(suffix.end(), ownPart(start, suffix.end()));
        boolean words =
                marks.has(WordKind.LEAK, start, front)
                        || marks.has(WordKind.DATA, start, Math.min(front, suffix.start()))
                        || (lexicon.contains(WordKind.COMMON, stem) && !suffix.is("education"));
        return plain || oneOf || digits || words;
    }

    /// Where the part of a name ends that is nobody else's: ホシミ in ホシミ情報システム, unless it is what the
    /// information is on (ユーザー情報システム); all of it when the text says it with a legal form.
    private int ownPart(int start, int end) {
        int at = text.indexOf(INFORMATION, start + 2);
        if (at < 0 || at >= end) {
            return end;
        }
        String name = text.substring(start, end);
        if (text.contains(name + COMPANY) || text.contains(COMPANY + name)) {
            return start;
        }
        String front = text.substring(start, at);
        boolean foreign = front.chars().allMatch(c -> isKatakana((char) c) || isLatin((char) c));
        boolean thing =
                front.endsWith("ー")
                        || lexicon.contains(WordKind.COMMON, front)
                        || lexicon.contains(WordKind.SUFFIX, front)
                        || lexicon.contains(WordKind.BUSINESS, front)
                        || marks.has(WordKind.DATA, start, at)
                        || marks.has(WordKind.LEAK, start, at);
        return foreign && !thing ? at : end;
    }

    /// 港湾システム, 不正通信: a thing, not its maker.
    private static boolean isOwnSystem(String stem, Mark suffix) {
        boolean kanji = stem.chars().allMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
        return kanji && Phrase.THING.has(suffix.word().term());
    }

    /// 自動車, 化学: a trade, not one who follows it.
    boolean isTrade(int start, int end) {
        return lexicon.contains(WordKind.SUFFIX, text.substring(start, end));
    }

    private static boolean isStrong(Word word) {
        return switch (word.id()) {
            case "healthcare", "education", "finance" -> word.term().length() >= 2;
            case "government" -> word.term().length() >= 3;
            default -> false;
        };
    }

    /// A separate word behind a name. One letter never is (X精工所), nor is a word that names of
    /// companies go on with (X工業販売): a name that is cut is the name of somebody else.
    boolean isTail(int from, int end) {
        if (end - from < 2) {
            return false;
        }
        String tail = text.substring(from, end);
        return lexicon.contains(WordKind.COMMON, tail)
                && lexicon.find(WordKind.ROLE_WORD, tail)
                        .filter(w -> w.id().equals("name_part"))
                        .isEmpty();
    }

    /// 株式会社X従業員 ends before a common word.
    int cutTail(int from, int end) {
        if (marks.endingAt(WordKind.SUFFIX, end).isPresent()) {
            return Math.min(end, from + LONGEST_NAME);
        }
        for (int at = from + 2; at < end; at++) {
            if (isTail(at, end) && !lexicon.contains(WordKind.SUFFIX, text.substring(at, end))) {
                return at;
            }
        }
        return Math.min(end, from + LONGEST_NAME);
    }

    /// 樹脂部品, 一部ファイル, 飲料大手: a compound that ends in a common noun names nobody.
    boolean endsInCommonWord(int start, int end) {
        for (int at = Math.max(start, end - 10); at <= end - 2; at++) {
            if (lexicon.contains(WordKind.COMMON, text.substring(at, end))) {
                return true;
            }
        }
        return false;
    }

    /// 「けんしんノート」: the end of a quoted name that begins in hiragana.
    boolean isQuotedEnd(int start, int end) {
        int at = start;
        while (at > 0 && JapaneseLetters.isHiragana(text.charAt(at - 1))) {
            at--;
        }
        return at < start && at > 0 && text.startsWith("「", at - 1) && text.startsWith("」", end);
    }

    @Nullable String industry(int start, int end) {
        String industry = null;
        for (Mark suffix : marks.in(WordKind.SUFFIX, start, end)) {
            if (suffix.end() <= end && !suffix.is("-") && suffix.end() - suffix.start() > 1) {
                industry = suffix.id();
            }
        }
        return industry;
    }
}
