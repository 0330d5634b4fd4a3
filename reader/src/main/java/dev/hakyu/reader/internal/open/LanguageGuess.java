package dev.hakyu.reader.internal.open;

import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportLanguage;
import java.util.Locale;
import java.util.Set;

/// Tells Japanese and English from everything else: by kana for the one, by small words for the
/// other.
public final class LanguageGuess {
    private static final int READ_CHARS = 20_000;
    private static final int LETTERS_OF_A_LATIN_WORD = 5;
    private static final double KANA_SHARE_OF_JAPANESE = 0.05;
    private static final int FEW_WORDS = 25;
    private static final double SMALL_WORDS_OF_ENGLISH = 0.12;

    private static final Set<String> ENGLISH =
            Set.of(
                    "the", "of", "and", "to", "in", "that", "was", "is", "for", "on", "by", "with",
                    "has", "have", "had", "were", "are", "its", "it", "from", "at", "which", "not",
                    "we", "our", "this", "their", "been", "be", "as", "an", "or", "after");
    private static final Set<String> OTHERS =
            Set.of(
                    "le", "la", "les", "des", "une", "et", "du", "que", "el", "los", "las", "por",
                    "der", "die", "das", "und", "ist", "nicht", "von", "il", "di", "che", "het",
                    "een", "dos", "uma", "og", "och", "att", "nie", "dan", "yang", "den", "mit",
                    "est", "pour", "con", "della", "van", "para", "em", "bir", "ve");

    private LanguageGuess() {}

    /// The language of the body.
    public static ReportLanguage of(Page page) {
        Letters letters = new Letters();
        int read = 0;
        for (Report.Block block : page.blocks()) {
            if (block.kind() != BlockKind.TAIL && read < READ_CHARS) {
                letters.count(page.text().substring(block.start(), block.end()));
                read += block.end() - block.start();
            }
        }
        return letters.language();
    }

    private static final class Letters {
        private int kana;
        private int han;
        private int latin;
        private int others;
        private int words;
        private int english;
        private int foreign;

        void count(String text) {
            StringBuilder word = new StringBuilder();
            for (int i = 0; i <= text.length(); i++) {
                int c = i < text.length() ? text.codePointAt(i) : ' ';
                if (Character.charCount(c) == 2) {
                    i++;
                }
                if (Character.isLetter(c)) {
                    countLetter(c);
                    word.appendCodePoint(c);
                } else if (!word.isEmpty()) {
                    countWord(word.toString().toLowerCase(Locale.ROOT));
                    word.setLength(0);
                }
            }
        }

        private void countLetter(int c) {
            switch (Character.UnicodeScript.of(c)) {
                case HIRAGANA, KATAKANA -> kana++;
                case HAN -> han++;
                case LATIN -> latin++;
                case COMMON -> {}
                default -> others++;
            }
        }

        private void countWord(String word) {
            words++;
            if (ENGLISH.contains(word)) {
                english++;
            } else if (OTHERS.contains(word)) {
                foreign++;
            }
        }

        ReportLanguage language() {
            int japanese = kana + han;
            int latinWords = latin / LETTERS_OF_A_LATIN_WORD;
            if (others > japanese && others > latin) {
                return ReportLanguage.OTHER;
            }
            if (kana > 0 && japanese >= latinWords && kana >= KANA_SHARE_OF_JAPANESE * japanese) {
                return ReportLanguage.JA;
            }
            if (japanese >= latinWords && japanese > 0) {
                return ReportLanguage.OTHER;
            }
            boolean enough = words < FEW_WORDS || english >= SMALL_WORDS_OF_ENGLISH * words;
            return latin > 0 && enough && english >= foreign
                    ? ReportLanguage.EN
                    : ReportLanguage.OTHER;
        }
    }
}
