package dev.hakyu.network.internal.names;

import dev.hakyu.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Proposes names that are near a mention but not the same: companies of the same group, longer and
/// shorter names, one or two letters apart. Proposals only.
final class NearSearch {
    private static final int MOST_OF_A_GROUP = 5;
    private static final int MOST_LONGER = 4;
    private static final int MOST_OF_ONE_HEAD = 500;
    private final FormIndex index;
    private final NormalName name;

    NearSearch(FormIndex index, NormalName name) {
        this.index = index;
        this.name = name;
    }

    void collect(NameSearch.Found found) {
        sameGroup(found);
        partOfEachOther(found);
        fewLetters(found);
    }

    private void sameGroup(NameSearch.Found found) {
        Affixes.Split split = Affixes.split(name);
        Set<Integer> forms = new LinkedHashSet<>();
        index.forEach(FormIndex.STEM, split.stem(), forms::add);
        index.forEach(FormIndex.STEM, name.loose(), forms::add);
        if (!split.taken().isEmpty()) {
            NormalName stem = NameNormaliser.normalise(stemWords(split));
            new CrossSearch(index, stem).collectStem(split, found);
            index.forEach(FormIndex.LOOSE, split.stem(), forms::add);
        }
        if (forms.size() <= MOST_OF_A_GROUP) {
            forms.forEach(form -> proposeGroup(form, split, found));
        }
    }

    /// The words that are left when the group's additions are taken off.
    private String stemWords(Affixes.Split split) {
        if (!name.isLatin()) {
            return split.stem();
        }
        List<String> words = new ArrayList<>(name.words());
        for (String taken : split.taken()) {
            words.remove(words.lastIndexOf(taken));
        }
        return String.join(" ", words);
    }

    private void proposeGroup(int form, Affixes.Split split, NameSearch.Found found) {
        Form matched = index.form(form);
        List<String> difference = new ArrayList<>(split.taken());
        List<String> theirs =
                new ArrayList<>(Affixes.split(NameNormaliser.normalise(matched.written())).taken());
        List<String> shared = new ArrayList<>(difference);
        shared.retainAll(theirs);
        difference.removeAll(shared);
        theirs.removeAll(shared);
        difference.addAll(theirs);
        boolean common = !BusinessWords.readingsOf(split.stem()).isEmpty();
        boolean anotherTrade = common && difference.stream().anyMatch(Affixes::isRole);
        if (!difference.isEmpty() && !anotherTrade) {
            propose(matched, 0.9, Reasons.group(matched.written(), shown(difference)), found);
        }
    }

    static String shown(List<String> affixes) {
        return affixes.stream().map(Affixes::shown).collect(Collectors.joining("・"));
    }

    private void partOfEachOther(NameSearch.Found found) {
        String text = name.loose();
        if (isLongEnough(text)) {
            List<Integer> longer = new ArrayList<>();
            index.texts().forEachBeginningWith(text, MOST_LONGER + 1, longer::add);
            if (longer.size() <= MOST_LONGER) {
                longer.forEach(form -> proposePart(form, text, found));
            }
        }
        for (int cut = 1; cut < text.length(); cut++) {
            String start = text.substring(0, cut);
            if (isTelling(start) && wordEnds(cut)) {
                index.forEach(FormIndex.LOOSE, start, form -> proposePart(form, start, found));
            }
            String end = text.substring(cut);
            if (isTelling(end) && wordEnds(cut)) {
                index.forEach(FormIndex.LOOSE, end, form -> proposePart(form, end, found));
            }
        }
    }

    /// For names in Latin letters a part ends where a word does.
    private boolean wordEnds(int cut) {
        if (!name.isLatin()) {
            return true;
        }
        int at = 0;
        for (String word : name.words()) {
            at += word.length();
            if (at == cut) {
                return true;
            }
        }
        return false;
    }

    /// 山田 begins and ends many names and tells little as a part of one.
    private static boolean isTelling(String part) {
        return isLongEnough(part)
                && (part.length() > 2 || BusinessWords.readingsOf(part).isEmpty());
    }

    private static boolean isLongEnough(String part) {
        boolean latin = part.chars().allMatch(c -> Letters.isLatin((char) c));
        int kanji = (int) part.chars().filter(c -> Letters.isKanji((char) c)).count();
        int least = latin ? 4 : kanji >= 2 ? 2 : 3;
        return part.length() >= least && !Affixes.isGeneric(part, latin);
    }

    private void proposePart(int form, String part, NameSearch.Found found) {
        Form matched = index.form(form);
        proposeEdits(form, 1, found);
        int longest = Math.max(name.loose().length(), matched.written().length());
        double score = 0.5 + 0.35 * part.length() / longest;
        propose(matched, Math.min(0.85, score), Reasons.longer(matched.written()), found);
    }

    private void fewLetters(NameSearch.Found found) {
        String text = name.loose();
        if (text.length() < 4) {
            return;
        }
        String head = Affixes.withoutTrade(name);
        int perEdit = name.isLatin() ? 5 : 3;
        int most = Math.min(2, head.length() / perEdit);
        if (most > 0 && (most > 1 || head.length() > perEdit || head.length() < text.length())) {
            int edits = text.length() >= 9 ? most : 1;
            index.heads().forEachNear(head, edits, form -> proposeEdits(form, edits, found));
        }
        if (head.length() < text.length()) {
            index.texts()
                    .forEachBeginningWith(
                            head, MOST_OF_ONE_HEAD, form -> proposeEdits(form, 1, found));
        }
    }

    private void proposeEdits(int form, int most, NameSearch.Found found) {
        Form matched = index.form(form);
        String other = NameNormaliser.normalise(matched.written()).loose();
        int edits = EditDistance.within(name.loose(), other, most);
        if (edits <= most && edits > 0) {
            propose(matched, 0.9 - 0.05 * edits, Reasons.edits(matched.written(), edits), found);
        }
    }

    private void propose(Form form, double score, Text reason, NameSearch.Found found) {
        found.propose(index.organisation(form.organisation()).id(), form.written(), score, reason);
    }
}
