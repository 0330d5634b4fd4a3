package dev.hakyu.network.internal.names;

import dev.hakyu.model.Text;
import java.util.List;

/// Looks for a name's reading: romaji for kana and kanji, English for katakana.
final class CrossSearch {
    private static final double SCORE = 0.9;
    private static final double HEAD_SCORE = 0.8;
    private final FormIndex index;
    private final NormalName name;

    CrossSearch(FormIndex index, NormalName name) {
        this.index = index;
        this.name = name;
    }

    /// Gives what decides to `read` and what may be to `found`.
    void collect(Candidates read, NameSearch.Found found) {
        CrossKeys keys = CrossKeys.of(name);
        for (String key : keys.phonetic()) {
            boolean sure = isSure(key);
            index.forEach(FormIndex.PHONETIC, key, form -> byReading(form, key, sure, read, found));
        }
        for (String key : keys.spelled()) {
            boolean sure = isSure("a" + key);
            index.forEach(FormIndex.SPELLED, key, form -> bySpelling(form, sure, read, found));
        }
        for (String key : keys.phonetic()) {
            String head = headOf(key);
            if (head.length() == key.length()) {
                index.forEach(FormIndex.HEAD, key, form -> byHead(form, found));
            } else if (head.length() > 4) {
                index.forEach(FormIndex.PHONETIC, head, form -> byHead(form, found));
            }
        }
    }

    /// Proposes whom the name without its group's additions would mean: Minato Seiko America.
    void collectStem(Affixes.Split split, NameSearch.Found found) {
        String difference = NearSearch.shown(split.taken());
        CrossKeys keys = CrossKeys.of(name);
        for (String key : keys.phonetic()) {
            index.forEach(FormIndex.PHONETIC, key, form -> byStem(form, difference, false, found));
        }
        for (String key : keys.spelled()) {
            index.forEach(FormIndex.SPELLED, key, form -> byStem(form, difference, true, found));
        }
    }

    private void byStem(int form, String difference, boolean spelled, NameSearch.Found found) {
        Form matched = index.form(form);
        NormalName written = NameNormaliser.normalise(matched.written());
        if (name.isLatin() != written.isLatin() && (!spelled || fits(written))) {
            propose(matched, 0.85, Reasons.group(matched.written(), difference), found);
        }
    }

    private void byReading(
            int form, String key, boolean sure, Candidates read, NameSearch.Found found) {
        Form matched = index.form(form);
        NormalName written = NameNormaliser.normalise(matched.written());
        if (!name.isLatin() && !written.isLatin()) {
            if (!hasConcept(key)) {
                propose(matched, SCORE, Reasons.readingOtherScript(matched.written()), found);
            }
        } else if (!sure) {
            propose(matched, SCORE, Reasons.sameButUnsureTranslation(matched.written()), found);
        } else {
            read.add(form, false);
        }
    }

    private void bySpelling(int form, boolean sure, Candidates read, NameSearch.Found found) {
        Form matched = index.form(form);
        NormalName written = NameNormaliser.normalise(matched.written());
        if (name.isLatin() == written.isLatin() || !fits(written)) {
            return;
        }
        if (sure) {
            read.add(form, false);
        } else {
            propose(matched, SCORE, Reasons.sameButUnsureTranslation(matched.written()), found);
        }
    }

    private boolean fits(NormalName written) {
        List<List<CrossKeys.Piece>> mine = CrossKeys.rowsOf(name);
        List<List<CrossKeys.Piece>> theirs = CrossKeys.rowsOf(written);
        List<List<CrossKeys.Piece>> english = name.isLatin() ? mine : theirs;
        List<List<CrossKeys.Piece>> japanese = name.isLatin() ? theirs : mine;
        return english.stream()
                .anyMatch(e -> japanese.stream().anyMatch(j -> CrossKeys.fits(e, j)));
    }

    private void byHead(int form, NameSearch.Found found) {
        Form matched = index.form(form);
        NormalName written = NameNormaliser.normalise(matched.written());
        if (name.isLatin() != written.isLatin()) {
            propose(matched, HEAD_SCORE, Reasons.head(matched.written()), found);
        }
    }

    private void propose(Form form, double score, Text reason, NameSearch.Found found) {
        found.propose(index.organisation(form.organisation()).id(), form.written(), score, reason);
    }

    /// An acronym alone belongs to many; a word that several translate may mean another.
    private static boolean isSure(String key) {
        if (key.chars()
                .noneMatch(c -> "aiueo".indexOf(c) >= 0 || BusinessWords.isConcept((char) c))) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (BusinessWords.isConcept(c) && !BusinessWords.isSure(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasConcept(String key) {
        return key.chars().anyMatch(c -> BusinessWords.isConcept((char) c));
    }

    private static String headOf(String key) {
        int end = key.length();
        while (end > 0 && BusinessWords.isConcept(key.charAt(end - 1))) {
            end--;
        }
        return key.substring(0, end);
    }
}
