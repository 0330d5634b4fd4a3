package dev.hakyu.reader.internal.mark;

import dev.hakyu.reader.internal.lexicon.Lexicon;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Marks;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.Word;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.split.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds organisations in English text: runs of capitalised words, joined by of, and, &, for the.
///
/// Common words do not begin a name. A single capitalised word at the beginning of a sentence is a
/// name only if it is written so inside a sentence too. A name after a person's role is a person's.
final class EnglishOrganisations {
    private static final Set<String> JOINTS =
            Set.of("of", "and", "&", "for", "de", "the", "at", "in", "du", "des", "la", "von");
    private static final int LONGEST_NAME = 70;

    private final String text;
    private final Marks marks;
    private final Lexicon lexicon;
    private final EnglishEndings endings;
    private final EnglishFirstWords firstWords;
    private final Set<String> insideSentences = new HashSet<>();
    private final List<Mention> found = new ArrayList<>();

    private EnglishOrganisations(String text, Marks marks, Lexicon lexicon) {
        this.text = text;
        this.marks = marks;
        this.lexicon = lexicon;
        this.firstWords = new EnglishFirstWords(text);
        this.endings = new EnglishEndings(text, marks, lexicon);
    }

    static List<Mention> scan(String text, List<Sentence> sentences, Marks marks, Lexicon lexicon) {
        EnglishOrganisations scanner = new EnglishOrganisations(text, marks, lexicon);
        for (Sentence sentence : sentences) {
            List<EnglishToken> tokens = EnglishToken.of(text, sentence.start(), sentence.end());
            boolean titleCase = isTitleCase(tokens);
            for (int i = 1; i < tokens.size(); i++) {
                if (tokens.get(i).capital() && !titleCase) {
                    scanner.insideSentences.add(tokens.get(i).word(text));
                }
            }
        }
        scanner.smallBrand(sentences);
        for (Sentence sentence : sentences) {
            boolean heading =
                    sentence.line().is(Line.Kind.HEADING)
                            && marks.has(WordKind.HEADING, sentence.start(), sentence.end());
            if (!heading) {
                scanner.sentence(sentence);
            }
        }
        return List.copyOf(scanner.found);
    }

    /// lastkey says ...: a word that begins the title small is a brand written so.
    private void smallBrand(List<Sentence> sentences) {
        Sentence title = sentences.getFirst();
        List<EnglishToken> tokens = EnglishToken.of(text, title.start(), title.end());
        boolean small =
                !tokens.isEmpty()
                        && tokens.getFirst().start() == title.start()
                        && Character.isLowerCase(text.charAt(title.start()))
                        && title.line().is(Line.Kind.TITLE);
        if (!small) {
            return;
        }
        String brand = tokens.getFirst().word(text);
        for (int at = text.indexOf(brand); at >= 0; at = text.indexOf(brand, at + brand.length())) {
            int end = at + brand.length();
            boolean whole =
                    (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                            && (end >= text.length()
                                    || !Character.isLetterOrDigit(text.charAt(end)));
            if (whole) {
                found.add(new Mention(at, end, brand, Mention.Form.BARE, null));
            }
        }
    }

    private static boolean isTitleCase(List<EnglishToken> tokens) {
        long capitals = tokens.stream().filter(EnglishToken::capital).count();
        return tokens.size() > 3 && capitals * 10 >= tokens.size() * 7L;
    }

    private void sentence(Sentence sentence) {
        List<EnglishToken> tokens = EnglishToken.of(text, sentence.start(), sentence.end());
        boolean titleCase = isTitleCase(tokens);
        int i = 0;
        int[] definedEnds = definedEnds(tokens);
        while (i < tokens.size()) {
            if (definedEnds[i] > 0) {
                defined(tokens, i, definedEnds[i]);
                i = definedEnds[i];
                continue;
            }
            if (!begins(tokens.get(i))) {
                i++;
                continue;
            }
            int end = nameEnd(tokens, i);
            add(tokens, i, end, sentence, titleCase);
            i = end;
        }
    }

    /// At the first word of a name that is explained by its initials: the index behind its last.
    private int[] definedEnds(List<EnglishToken> tokens) {
        int[] ends = new int[tokens.size()];
        for (int end = 2; end <= tokens.size(); end++) {
            int first = DefinedNames.firstOf(text, tokens, end);
            if (first >= 0) {
                ends[first] = end;
            }
        }
        return ends;
    }

    private void defined(List<EnglishToken> tokens, int from, int end) {
        int start = tokens.get(from).start();
        int stop = tokens.get(end - 1).end();
        String name = text.substring(start, stop);
        Optional<Word> known = lexicon.find(WordKind.ORGANISATION, name);
        String industry =
                known.map(word -> word.id().substring(word.id().indexOf(':') + 1))
                        .orElseGet(() -> endings.suffixIndustry(name));
        Mention.Form form = known.isPresent() ? Mention.Form.KNOWN : Mention.Form.SUFFIX;
        found.add(new Mention(start, stop, name, form, industry));
    }

    private boolean begins(EnglishToken token) {
        String word = token.word(text);
        if (!token.capital() || Phrase.COMPOUND_END.endsAt(word, word.length())) {
            return false;
        }
        return !lexicon.contains(WordKind.COMMON, word) || startsLongName(token, word);
    }

    /// Bank of America, Department of Health, City of Dallas: common words may begin a longer name.
    private boolean startsLongName(EnglishToken token, String word) {
        int after = token.end();
        boolean joint =
                text.startsWith(" of ", after)
                        && after + 4 < text.length()
                        && Character.isUpperCase(text.charAt(after + 4));
        boolean suffix = lexicon.contains(WordKind.SUFFIX, word) || word.equals("Ministry");
        boolean region =
                after + 1 < text.length()
                        && text.charAt(after) == ' '
                        && Character.isUpperCase(text.charAt(after + 1))
                        && Phrase.REGION.has(word);
        return (joint && suffix) || region;
    }

    private int nameEnd(List<EnglishToken> tokens, int from) {
        int end = from + 1;
        while (end < tokens.size()) {
            EnglishToken previous = tokens.get(end - 1);
            EnglishToken token = tokens.get(end);
            if (!isAdjacent(previous, token)) {
                break;
            }
            if (token.capital()) {
                if (stops(token, tokens, end)) {
                    break;
                }
                end++;
            } else if (JOINTS.contains(token.word(text))
                    && end + 1 < tokens.size()
                    && joins(tokens, end)) {
                end++;
            } else {
                break;
            }
        }
        while (end > from + 1 && !tokens.get(end - 1).capital()) {
            end--;
        }
        return end;
    }

    private boolean joins(List<EnglishToken> tokens, int joint) {
        String word = tokens.get(joint).word(text);
        EnglishToken next = tokens.get(joint + 1);
        if (!isAdjacent(tokens.get(joint), next)) {
            return false;
        }
        if (word.equals("of") || word.equals("for") || word.equals("&")) {
            boolean the = next.word(text).equals("the");
            EnglishToken target = the && joint + 2 < tokens.size() ? tokens.get(joint + 2) : next;
            return target.capital()
                    && !isDateWord(target)
                    && (word.equals("&") || Phrase.BODY_OF.has(tokens.get(joint - 1).word(text)));
        }
        if (word.equals("the")) {
            return tokens.get(joint - 1).word(text).equals("of") && next.capital();
        }
        return word.equals("and")
                && next.capital()
                && joint + 2 <= tokens.size()
                && Phrase.PAIR_END.has(next.word(text));
    }

    private boolean isDateWord(EnglishToken token) {
        String word = token.word(text);
        return word.endsWith("day")
                || "JanuaryFebruaryMarchAprilMayJuneJulyAugustSeptemberOctoberNovemberDecember"
                        .contains(word);
    }

    /// A common word ends a name unless it is one of the endings that names have.
    private boolean stops(EnglishToken token, List<EnglishToken> tokens, int at) {
        String word = token.word(text);
        String pair = tokens.get(at - 1).word(text) + " " + word;
        boolean ending =
                lexicon.contains(WordKind.SUFFIX, word) || lexicon.contains(WordKind.SUFFIX, pair);
        if (isDateWord(token)) {
            return true;
        }
        if (ending || !lexicon.contains(WordKind.COMMON, word)) {
            return false;
        }
        boolean more =
                at + 1 < tokens.size()
                        && tokens.get(at + 1).capital()
                        && isAdjacent(token, tokens.get(at + 1))
                        && lexicon.contains(WordKind.SUFFIX, tokens.get(at + 1).word(text));
        return !more;
    }

    private boolean isAdjacent(EnglishToken a, EnglishToken b) {
        int gap = b.start() - a.end();
        if (gap == 1) {
            return text.charAt(a.end()) == ' ' || text.charAt(a.end()) == '/';
        }
        boolean comma = gap == 2 && text.charAt(a.end()) == ',';
        return (comma && marks.at(WordKind.LEGAL_FORM, b.start()).isPresent())
                || (gap == 2 && text.startsWith(". ", a.end()) && a.end() - a.start() == 1)
                || (gap == 2
                        && text.startsWith(". ", a.end())
                        && STREET.contains(text.substring(a.start(), a.end())));
    }

    private static final List<String> FULL_FORMS =
            List.of(" Co., Ltd.", " Co.,Ltd.", " Co. Ltd.", ", Co., Ltd.", " Co., Inc.");

    private static final Set<String> STREET = Set.of("St", "Mt", "Ft");

    private void add(
            List<EnglishToken> tokens, int from, int end, Sentence sentence, boolean titleCase) {
        EnglishToken first = tokens.get(from);
        EnglishToken last = tokens.get(end - 1);
        int stop = last.end();
        if (text.startsWith("'s", stop - 2)) {
            stop -= 2;
        }
        boolean legal = false;
        for (Mark form : marks.in(WordKind.LEGAL_FORM, first.start() + 1, last.end() + 1)) {
            if (text.startsWith(form.word().term(), form.start())) {
                legal = true;
                stop = Math.max(stop, form.end());
            }
        }
        for (String form : FULL_FORMS) {
            int formStart = text.startsWith(" Co.", stop - 4) ? stop - 4 : stop;
            if (text.startsWith(form, formStart)) {
                legal = true;
                stop = formStart + form.length();
                break;
            }
        }
        String name = text.substring(first.start(), stop).strip();
        if (name.length() < 2
                || name.length() > LONGEST_NAME
                || lexicon.contains(WordKind.COMMON, name)) {
            return;
        }
        boolean alone = end - from == 1 && from == 0 && !titleCase;
        boolean seenInside = insideSentences.contains(first.word(text));
        boolean headline =
                sentence.line().is(Line.Kind.TITLE) || sentence.line().is(Line.Kind.HEADING);
        if (alone
                && !firstWords.isIntroduced(first.word(text), stop)
                && !firstWords.isRunIn(tokens, end, sentence)
                && !seenInside
                && (!headline || !firstWords.isNameElsewhere(first))
                && !isAcronym(name)
                && !lexicon.contains(WordKind.ORGANISATION, name)) {
            return;
        }
        boolean kindOnly = end - from == 1 && lexicon.contains(WordKind.SUFFIX, name);
        boolean place =
                marks.at(WordKind.COUNTRY, first.start())
                        .filter(mark -> mark.end() >= last.end())
                        .isPresent();
        if (place || kindOnly || endings.isPerson(first.start(), stop)) {
            return;
        }
        String lastWord = EnglishEndings.lastWord(name);
        Optional<Word> suffix =
                end - from > 1 ? endings.suffixAtEnd(name, lastWord) : Optional.empty();
        if (suffix.isEmpty() && (name.contains(" of ") || legal)) {
            suffix = endings.suffixInside(name);
        }
        Optional<Word> known = lexicon.find(WordKind.ORGANISATION, name);
        Mention.Form form =
                legal
                        ? Mention.Form.LEGAL
                        : known.isPresent()
                                ? Mention.Form.KNOWN
                                : suffix.isPresent() ? Mention.Form.SUFFIX : Mention.Form.BARE;
        String industry =
                known.map(Word::id)
                        .map(id -> id.substring(id.indexOf(':') + 1))
                        .orElseGet(() -> endings.suffixIndustry(name));
        found.add(new Mention(first.start(), stop, name, form, industry));
    }

    private static boolean isAcronym(String name) {
        return name.length() >= 2
                && name.chars().allMatch(c -> Character.isUpperCase(c) || c == '&');
    }
}
