package dev.hakyu.reader.internal.mark;

import dev.hakyu.reader.internal.lexicon.Lexicon;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Marks;
import dev.hakyu.reader.internal.lexicon.Word;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.split.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    private final Set<String> insideSentences = new HashSet<>();
    private final List<Mention> found = new ArrayList<>();

    private EnglishOrganisations(String text, Marks marks, Lexicon lexicon) {
        this.text = text;
        this.marks = marks;
        this.lexicon = lexicon;
    }

    static List<Mention> scan(String text, List<Sentence> sentences, Marks marks, Lexicon lexicon) {
        EnglishOrganisations scanner = new EnglishOrganisations(text, marks, lexicon);
        for (Sentence sentence : sentences) {
            List<Token> tokens = tokens(text, sentence.start(), sentence.end());
            boolean titleCase = isTitleCase(tokens);
            for (int i = 1; i < tokens.size(); i++) {
                if (tokens.get(i).capital() && !titleCase) {
                    scanner.insideSentences.add(tokens.get(i).word(text));
                }
            }
        }
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

    private static boolean isTitleCase(List<Token> tokens) {
        long capitals = tokens.stream().filter(Token::capital).count();
        return tokens.size() > 3 && capitals * 10 >= tokens.size() * 7L;
    }

    private void sentence(Sentence sentence) {
        List<Token> tokens = tokens(text, sentence.start(), sentence.end());
        boolean titleCase = isTitleCase(tokens);
        int i = 0;
        while (i < tokens.size()) {
            if (!begins(tokens.get(i))) {
                i++;
                continue;
            }
            int end = nameEnd(tokens, i);
            add(tokens, i, end, sentence, titleCase);
            i = end;
        }
    }

    private boolean begins(Token token) {
        if (!token.capital()) {
            return false;
        }
        String word = token.word(text);
        return !lexicon.contains(WordKind.COMMON, word) || startsLongName(token, word);
    }

    /// Bank of America, Department of Health, City of Dallas: common words may begin a longer name.
    private boolean startsLongName(Token token, String word) {
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
                        && REGIONS.contains(word);
        return (joint && suffix) || region;
    }

    private static final Set<String> REGIONS =
            Set.of(
                    "American",
                    "British",
                    "National",
                    "International",
                    "North",
                    "South",
                    "East",
                    "West",
                    "New",
                    "United",
                    "First",
                    "General",
                    "Canadian",
                    "Australian",
                    "European",
                    "Asian",
                    "German",
                    "French",
                    "Federal",
                    "Health",
                    "Medical",
                    "Japanese",
                    "London",
                    "Washington",
                    "Maine",
                    "Next",
                    "Data",
                    "Five",
                    "One",
                    "Four");

    private int nameEnd(List<Token> tokens, int from) {
        int end = from + 1;
        while (end < tokens.size()) {
            Token previous = tokens.get(end - 1);
            Token token = tokens.get(end);
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

    private boolean joins(List<Token> tokens, int joint) {
        String word = tokens.get(joint).word(text);
        Token next = tokens.get(joint + 1);
        if (!isAdjacent(tokens.get(joint), next)) {
            return false;
        }
        if (word.equals("of") || word.equals("for") || word.equals("&")) {
            boolean the = next.word(text).equals("the");
            Token target = the && joint + 2 < tokens.size() ? tokens.get(joint + 2) : next;
            return target.capital()
                    && !isDateWord(target)
                    && (word.equals("&") || GENERIC.contains(tokens.get(joint - 1).word(text)));
        }
        if (word.equals("the")) {
            return tokens.get(joint - 1).word(text).equals("of") && next.capital();
        }
        return word.equals("and")
                && next.capital()
                && joint + 2 <= tokens.size()
                && GENERIC_PAIR.contains(next.word(text));
    }

    private static final Set<String> GENERIC =
            Set.of(
                    "City",
                    "University",
                    "Bank",
                    "Port",
                    "County",
                    "State",
                    "Town",
                    "Department",
                    "Ministry",
                    "Board",
                    "Archdiocese",
                    "Diocese",
                    "College",
                    "Institute",
                    "Village",
                    "Office",
                    "Bureau",
                    "Church",
                    "Clinic",
                    "School",
                    "House",
                    "Health",
                    "Borough",
                    "Province",
                    "Government",
                    "Republic",
                    "Commission",
                    "Parliament",
                    "Transport",
                    "Centre",
                    "Center",
                    "Museum",
                    "Library",
                    "District",
                    "Federation",
                    "Association",
                    "Society",
                    "Order");
    private static final Set<String> GENERIC_PAIR =
            Set.of(
                    "Sons",
                    "Company",
                    "Co",
                    "Associates",
                    "Partners",
                    "Wellness",
                    "Human",
                    "Infrastructure",
                    "Spencer",
                    "Poor's",
                    "Johnson",
                    "Gamble",
                    "Clinics",
                    "Resorts",
                    "Technology",
                    "Prevention",
                    "Services",
                    "Medical",
                    "Rehabilitation",
                    "Health",
                    "Trust",
                    "Urban");

    private boolean isDateWord(Token token) {
        String word = token.word(text);
        return word.endsWith("day")
                || "JanuaryFebruaryMarchAprilMayJuneJulyAugustSeptemberOctoberNovemberDecember"
                        .contains(word);
    }

    /// A common word ends a name unless it is one of the endings that names have.
    private boolean stops(Token token, List<Token> tokens, int at) {
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

    private boolean isAdjacent(Token a, Token b) {
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

    private void add(List<Token> tokens, int from, int end, Sentence sentence, boolean titleCase) {
        Token first = tokens.get(from);
        Token last = tokens.get(end - 1);
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
                && !seenInside
                && !headline
                && !isAcronym(name)
                && !lexicon.contains(WordKind.ORGANISATION, name)) {
            return;
        }
        boolean kindOnly = end - from == 1 && lexicon.contains(WordKind.SUFFIX, name);
        boolean place =
                marks.at(WordKind.COUNTRY, first.start())
                        .filter(mark -> mark.end() >= last.end())
                        .isPresent();
        if (place || kindOnly || isPerson(first.start(), stop)) {
            return;
        }
        String lastWord = lastWord(name);
        Optional<Word> suffix =
                end - from > 1 ? lexicon.find(WordKind.SUFFIX, lastWord) : Optional.empty();
        if (suffix.isEmpty() && (name.contains(" of ") || legal)) {
            suffix = suffixInside(name);
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
                        .orElseGet(() -> suffixIndustry(name));
        found.add(new Mention(first.start(), stop, name, form, industry));
    }

    private Optional<Word> suffixInside(String name) {
        for (String word : name.split("[ ,]+")) {
            Optional<Word> suffix = lexicon.find(WordKind.SUFFIX, word);
            if (suffix.isPresent() && !suffix.get().id().equals("-")) {
                return suffix;
            }
        }
        return Optional.empty();
    }

    private @Nullable String suffixIndustry(String name) {
        if (name.startsWith("City of ")
                || name.startsWith("County of ")
                || name.startsWith("Town of ")) {
            return "government";
        }
        String[] words = name.split("[ ,]+");
        for (int count = Math.min(3, words.length); count >= 1; count--) {
            for (int from = words.length - count; from >= 0; from--) {
                String part =
                        String.join(" ", java.util.Arrays.copyOfRange(words, from, from + count));
                Optional<Word> suffix = lexicon.find(WordKind.SUFFIX, part);
                if (suffix.isPresent() && !suffix.get().id().equals("-")) {
                    return suffix.get().id();
                }
            }
        }
        return null;
    }

    private static boolean isAcronym(String name) {
        return name.length() >= 2
                && name.chars().allMatch(c -> Character.isUpperCase(c) || c == '&');
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private boolean isPerson(int start, int end) {
        for (Mark role : marks.in(WordKind.ROLE_WORD, Math.max(0, start - 25), start)) {
            String between = text.substring(Math.min(role.end(), start), start);
            if (role.is("person") && (between.isBlank() || between.equals(", "))) {
                return true;
            }
        }
        if (end + 2 < text.length() && text.startsWith(", ", end)) {
            for (Mark role :
                    marks.in(WordKind.ROLE_WORD, end + 2, Math.min(text.length(), end + 30))) {
                String between = text.substring(end + 2, role.start());
                if (role.is("person")
                        && between.length() < 24
                        && between.indexOf(',') < 0
                        && text.substring(start, end).chars().filter(c -> c == ' ').count() == 1) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Token> tokens(String text, int start, int end) {
        List<Token> tokens = new ArrayList<>();
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (isWordChar(c) || (c == '&' && at + 1 < end && text.charAt(at + 1) == ' ')) {
                int from = at;
                while (at < end && (isWordChar(text.charAt(at)) || isInner(text, at, end))) {
                    at++;
                }
                if (at == from) {
                    at++;
                }
                tokens.add(
                        new Token(from, at, Character.isUpperCase(c) || isMixed(text, from, at)));
            } else {
                at++;
            }
        }
        return tokens;
    }

    /// eBay, iHeartMedia, 23andMe, adidas stays out.
    private static boolean isMixed(String text, int from, int to) {
        boolean upper = false;
        for (int i = from + 1; i < to; i++) {
            upper |= Character.isUpperCase(text.charAt(i));
        }
        return upper && Character.isLetter(text.charAt(to - 1));
    }

    private static boolean isWordChar(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    private static boolean isInner(String text, int at, int end) {
        char c = text.charAt(at);
        boolean between = at + 1 < end && isWordChar(text.charAt(at + 1));
        return (c == '\'' || c == '-' || c == '&' || c == '.' || c == '$') && (between || c == '$');
    }

    private record Token(int start, int end, boolean capital) {
        String word(String text) {
            String word = text.substring(start, end);
            return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        }
    }
}
