package dev.hakyu.reader.internal.mark;

import dev.hakyu.reader.internal.mark.Sentence.Clause;
import dev.hakyu.reader.internal.split.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts lines into sentences and sentences into clauses.
///
/// A Japanese clause ends at a comma after a verb form or a conjunction, not at the commas of a
/// list; an English one at a semicolon or before but, while, although, however and a relative
/// which.
public final class SentenceCutter {
    /// Nobody writes a longer sentence: text without full stops is cut, so that reading stays
    /// linear in its length.
    private static final int LONGEST = 1_000;

    /// 侵入された、あるいは持ち出されたという形跡はない: what follows is said of both.
    private static final List<String> OR = List.of("あるいは", "または", "もしくは", "ないしは");

    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "inc", "corp", "co", "ltd", "mr", "ms", "mrs", "dr", "no", "jan", "feb", "mar",
                    "apr", "aug", "sept", "sep", "oct", "nov", "dec", "st", "u.s", "u.k", "a.m",
                    "p.m", "e.g", "i.e", "vs", "approx", "jr", "llc", "dept", "gov", "s.a", "n.v",
                    "d.c");
    private static final String[] ENGLISH_TURNS = {
        ", but ",
        " but ",
        "; ",
        ", although ",
        " although ",
        ", while ",
        " while ",
        ", however",
        ", which ",
        ", whereas ",
        " though ",
        ", adding ",
        ", saying "
    };

    private SentenceCutter() {}

    public static List<Sentence> cut(String text, List<Line> lines) {
        List<Sentence> sentences = new ArrayList<>();
        for (Line line : lines) {
            if (line.is(Line.Kind.TAIL)) {
                continue;
            }
            int start = line.start();
            int depth = 0;
            int dots = line.start();
            for (int i = line.start(); i < line.end(); i++) {
                char c = text.charAt(i);
                dots = c == '.' ? dots : i + 1;
                if (c == '「' || c == '(' || c == '『') {
                    depth++;
                } else if (c == '」' || c == ')' || c == '』') {
                    depth = Math.max(0, depth - 1);
                }
                if (endsHere(text, i, dots, line.end(), depth) || isTooLong(c, i - start)) {
                    addSentence(text, start, i + 1, line, sentences);
                    start = i + 1;
                    depth = 0;
                }
            }
            addSentence(text, start, line.end(), line, sentences);
        }
        return List.copyOf(sentences);
    }

    /// At the next comma or space; where none comes, anywhere.
    private static boolean isTooLong(char c, int length) {
        boolean gap = c == '、' || c == ',' || c == ' ';
        return length >= LONGEST
                && (gap || (length >= 2 * LONGEST && !Character.isHighSurrogate(c)));
    }

    /// @param dots where the run of dots begins in which that stands
    private static boolean endsHere(String text, int at, int dots, int end, int depth) {
        char c = text.charAt(at);
        if (c == '。') {
            return depth == 0;
        }
        if (c == '!' || c == '?') {
            return depth == 0 && at + 1 < end;
        }
        if (c != '.') {
            return false;
        }
        if (isNumbering(text, at) || isLeader(text, dots, at)) {
            return false;
        }
        int next = at + 1;
        while (next < end && (text.charAt(next) == '"' || text.charAt(next) == ')')) {
            next++;
        }
        if (next < end && text.charAt(next) != ' ') {
            return false;
        }
        if (next + 1 < end && Character.isLowerCase(text.charAt(next + 1))) {
            return false;
        }
        return !isAbbreviation(text, at) || next >= end;
    }

    /// The dots of "Line 3 ... 20 November".
    private static boolean isLeader(String text, int start, int dot) {
        return start < dot && start > 0 && text.charAt(start - 1) == ' ';
    }

    /// The dot of "1. Harrods" at the beginning of a line.
    private static boolean isNumbering(String text, int dot) {
        int start = dot;
        while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
            start--;
        }
        return start < dot && dot - start <= 2 && (start == 0 || text.charAt(start - 1) == '\n');
    }

    private static boolean isAbbreviation(String text, int dot) {
        int start = dot;
        while (start > 0
                && dot - start < 8
                && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        String word = text.substring(start, dot).toLowerCase(java.util.Locale.ROOT);
        return ABBREVIATIONS.contains(word) || word.length() == 1;
    }

    private static void addSentence(
            String text, int from, int to, Line line, List<Sentence> sentences) {
        int start = from;
        while (start < to && text.charAt(start) == ' ') {
            start++;
        }
        if (start < to) {
            sentences.add(new Sentence(start, to, line, clauses(text, start, to)));
        }
    }

    private static List<Clause> clauses(String text, int start, int end) {
        List<Clause> clauses = new ArrayList<>();
        int from = start;
        for (int i = start + 1; i < end; i++) {
            int cut = text.charAt(i) == '、' ? japaneseCut(text, i) : englishCut(text, i, from);
            if (cut > from && cut < end) {
                clauses.add(new Clause(from, cut));
                from = cut;
            }
        }
        clauses.add(new Clause(from, end));
        return clauses;
    }

    private static int japaneseCut(String text, int comma) {
        if (OR.stream().anyMatch(or -> text.startsWith(or, comma + 1))) {
            return -1;
        }
        char before = text.charAt(comma - 1);
        boolean hiragana = before >= 0x3041 && before <= 0x3096;
        boolean listing = "はにのともやをへら".indexOf(before) >= 0;
        boolean conjunction = text.startsWith("ため", comma - 2) || text.startsWith("ところ", comma - 3);
        boolean thing = text.startsWith("など", comma - 2) || text.startsWith("こと", comma - 2);
        return (hiragana && !listing && !thing) || conjunction || isRenyo(text, comma)
                ? comma + 1
                : -1;
    }

    /// おらず、 and 〜となり、 end a clause although list words may look alike.
    private static boolean isRenyo(String text, int comma) {
        return text.startsWith("おらず", comma - 3) || text.startsWith("ものの", comma - 3);
    }

    private static int englishCut(String text, int at, int from) {
        char c = text.charAt(at);
        if (c != ',' && c != ' ' && c != ';') {
            return -1;
        }
        for (String turn : ENGLISH_TURNS) {
            if (at > from && text.startsWith(turn, at)) {
                return at + 1;
            }
        }
        return -1;
    }
}
