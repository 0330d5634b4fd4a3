package dev.hakyu.reader.internal.mark;

import dev.hakyu.reader.internal.lexicon.Lexicon;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Marks;
import dev.hakyu.reader.internal.lexicon.Word;
import dev.hakyu.reader.internal.lexicon.WordKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the words of an English name tell: that it is an organisation's, of which line of business,
/// or a person's.
final class EnglishEndings {
    private final String text;
    private final Marks marks;
    private final Lexicon lexicon;

    EnglishEndings(String text, Marks marks, Lexicon lexicon) {
        this.text = text;
        this.marks = marks;
        this.lexicon = lexicon;
    }

    /// The ending of one, two or three words: Bank, School District, Federal Credit Union.
    Optional<Word> suffixAtEnd(String name, String lastWord) {
        Optional<Word> suffix = lexicon.find(WordKind.SUFFIX, lastWord);
        int space = name.lastIndexOf(' ');
        for (int words = 2; words <= 3 && suffix.isEmpty() && space > 0; words++) {
            space = name.lastIndexOf(' ', space - 1);
            suffix = space > 0 ? lexicon.find(WordKind.SUFFIX, name.substring(space + 1)) : suffix;
        }
        return suffix;
    }

    Optional<Word> suffixInside(String name) {
        for (String word : name.split("[ ,]+")) {
            Optional<Word> suffix = lexicon.find(WordKind.SUFFIX, word);
            if (suffix.isPresent() && !suffix.get().id().equals("-")) {
                return suffix;
            }
        }
        return Optional.empty();
    }

    @Nullable String suffixIndustry(String name) {
        if (name.startsWith("City of ")
                || name.startsWith("County of ")
                || name.startsWith("Town of ")) {
            return "government";
        }
        boolean services = false;
        String[] words = name.split("[ ,]+");
        for (int count = Math.min(3, words.length); count >= 1; count--) {
            for (int from = words.length - count; from >= 0; from--) {
                String part =
                        String.join(" ", java.util.Arrays.copyOfRange(words, from, from + count));
                String told = lexicon.find(WordKind.SUFFIX, part).map(Word::id).orElse("-");
                if (!told.equals("-") && !told.equals("services")) {
                    return told;
                }
                services |= told.equals("services");
            }
        }
        return services ? "services" : null;
    }

    static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    boolean isPerson(int start, int end) {
        for (Mark role : marks.in(WordKind.ROLE_WORD, Math.max(0, start - 25), start)) {
            String between = text.substring(Math.min(role.end(), start), start);
            if (role.is("person") && (between.equals(" ") || between.equals(", "))) {
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
}
