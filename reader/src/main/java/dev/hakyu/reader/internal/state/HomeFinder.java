package dev.hakyu.reader.internal.state;

import dev.hakyu.model.Term;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Industry;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.reader.internal.lexicon.Lexicon;
import dev.hakyu.reader.internal.lexicon.Word;
import dev.hakyu.reader.internal.lexicon.WordKind;
import java.util.List;
import java.util.Optional;

/// States the victim's country and line of business: what is commonly known of it, else what name
/// and text tell, see [BusinessVotes] and [CountryVotes].
final class HomeFinder {
    private static final List<String> TAILS =
            List.of(
                    ", Inc.",
                    " Inc.",
                    ", Inc",
                    " Inc",
                    " Corporation",
                    " Corp.",
                    " Corp",
                    ", LLC",
                    " LLC",
                    " Limited",
                    " Ltd.",
                    " Ltd",
                    " plc",
                    " PLC",
                    " Incorporated",
                    " Company",
                    " Co.",
                    ", L.P.",
                    " Group",
                    " Holdings",
                    " Global",
                    " International",
                    " Motors",
                    " Motor",
                    " Japan",
                    " Europe",
                    " America",
                    " USA",
                    " UK",
                    "ホールディングス",
                    "グループ",
                    "HD",
                    "本社",
                    "コーポレーション",
                    "ジャパン",
                    "社");
    private static final List<String> LEGAL_FORMS =
            List.of("株式会社", "(株)", "有限会社", "合同会社", "公益財団法人", "一般財団法人", "一般社団法人", "独立行政法人");

    private final Passage passage;
    private final Lexicon lexicon;
    private final Organisation victim;

    HomeFinder(Passage passage, Lexicon lexicon, Organisation victim) {
        this.passage = passage;
        this.lexicon = lexicon;
        this.victim = victim;
    }

    void state(StatementList statements) {
        Optional<Word> known = known();
        int at = victim.first();
        CountryVotes.Vote country =
                known.map(word -> new CountryVotes.Vote(word.id().substring(0, 2), true))
                        .orElseGet(() -> new CountryVotes(passage, victim).country());
        Assertion.Country said = new Assertion.Country(country.code());
        if (country.told()) {
            statements.add(said, at);
        } else {
            statements.add(said, at, Speaker.MEDIA, Modality.POSSIBLE, null);
        }
        industry(known).ifPresent(found -> statements.add(new Assertion.IndustryOf(found), at));
    }

    private Optional<Word> known() {
        for (String alias : victim.aliases()) {
            String bare = alias;
            for (String legal : LEGAL_FORMS) {
                bare = bare.replace(legal, "");
            }
            int bracket = bare.indexOf('(');
            bare = (bracket > 1 ? bare.substring(0, bracket) : bare).strip();
            String possessive = bare + "'s";
            Optional<Word> word =
                    lexicon.find(WordKind.ORGANISATION, bare)
                            .or(() -> lexicon.find(WordKind.ORGANISATION, possessive));
            for (String tail : TAILS) {
                if (word.isEmpty() && bare.endsWith(tail) && bare.length() > tail.length() + 1) {
                    bare = bare.substring(0, bare.length() - tail.length()).strip();
                    word = lexicon.find(WordKind.ORGANISATION, bare);
                }
            }
            if (word.isPresent()) {
                return word;
            }
        }
        return Optional.empty();
    }

    private Optional<Industry> industry(Optional<Word> known) {
        String byName = victim.industry();
        if (byName != null && isTelling(byName)) {
            return Term.find(Industry.class, byName);
        }
        if (known.isPresent()) {
            return Term.find(Industry.class, known.get().id().substring(3));
        }
        return Term.find(Industry.class, new BusinessVotes(passage, victim).industry(lexicon));
    }

    /// Endings that never mislead come before common knowledge.
    private static boolean isTelling(String industry) {
        return industry.equals("healthcare") || industry.equals("education");
    }
}
