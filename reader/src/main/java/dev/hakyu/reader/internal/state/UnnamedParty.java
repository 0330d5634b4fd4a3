package dev.hakyu.reader.internal.state;

import dev.hakyu.model.incident.ViaRole;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.Set;

/// Judges whether a word such as 委託先 or supplier, with no name beside it, stands for a third party
/// that the event came through.
final class UnnamedParty {
    private static final int NEAR_EN = 45;
    private static final int APPOSED = 28;
    private static final int PRETENCE = 12;

    private final Passage passage;
    private final Organisations organisations;
    private final Organisation victim;
    private final PartyNames names;

    UnnamedParty(
            Passage passage, Organisations organisations, Organisation victim, PartyNames names) {
        this.passage = passage;
        this.organisations = organisations;
        this.victim = victim;
        this.names = names;
    }

    /// True when the word is said of the victim itself, or of one whom an attacker only pretended
    /// to be.
    boolean isOfVictim(Mark mark, Sentence sentence, ViaRole role) {
        return victim.covers(mark.start())
                || victim.covers(mark.end() - 1)
                || isDescription(mark, sentence)
                || (passage.isHeadline(sentence) && isKindOfVictim(mark, role))
                || Phrase.PRETENDED.isIn(passage.substring(mark.end(), mark.end() + PRETENCE));
    }

    /// 運送会社のX, said of the victim, tells what it is.
    boolean isVictimBehind(Mark mark) {
        if (!passage.japanese()) {
            return false;
        }
        int at = mark.end();
        boolean joined = passage.startsWithAny(at, "の", "である");
        int from = joined ? passage.text().startsWith("の", at) ? at + 1 : at + 3 : at;
        for (Mention mention : victim.mentions()) {
            if (mention.start() == from) {
                return true;
            }
        }
        return false;
    }

    /// 部品会社のサーバーに侵入: a headline calls the victim by its kind.
    private boolean isKindOfVictim(Mark mark, ViaRole role) {
        return !passage.japanese()
                || (role == ViaRole.VENDOR && !Phrase.PARTNER.isIn(mark.word().term()));
    }

    /// the supplier, X, the clearinghouse, a supplier of parts, Kojiro: said of one who is named.
    private boolean isDescription(Mark mark, Sentence sentence) {
        if (passage.japanese()) {
            return false;
        }
        String before =
                passage.substring(Math.max(sentence.start(), mark.start() - APPOSED), mark.start());
        int comma = before.lastIndexOf(", the ");
        boolean apposed = comma > 0 && Character.isLetterOrDigit(before.charAt(comma - 1));
        if (before.endsWith(" the ") || before.endsWith("The ") || apposed) {
            return true;
        }
        int end = Math.min(sentence.end(), mark.end() + NEAR_EN);
        for (Mention mention : passage.mentionsIn(mark.end(), end)) {
            if (victim.covers(mention.start())) {
                return passage.substring(mark.end(), mention.start()).endsWith(", ");
            }
        }
        return false;
    }

    /// X社の委託先: the contractor of a named party is another one.
    boolean isBehindParty(Mark mark, Set<Organisation> named) {
        if (!passage.japanese() || !passage.startsWithAny(mark.start() - 1, "の")) {
            return false;
        }
        for (Mention mention : passage.mentionsIn(mark.start() - 30, mark.start())) {
            boolean beside = mention.end() == mark.start() - 1;
            if (beside && names.isParty(mention)) {
                return organisations.at(mention.start()).filter(named::contains).isPresent();
            }
        }
        return false;
    }

    /// The word alone stands for a party only as one that acts or is acted on.
    boolean acts(Mark mark) {
        String term = mark.word().term();
        if (!passage.japanese()) {
            return true;
        }
        boolean party =
                term.endsWith("先")
                        || term.endsWith("者")
                        || term.endsWith("会社")
                        || term.endsWith("ベンダー")
                        || term.endsWith("企業");
        boolean acts =
                passage.startsWithAny(
                        mark.end(),
                        "が",
                        "の",
                        "を",
                        "で",
                        "、",
                        "は",
                        "へ",
                        "に",
                        "から",
                        "企業",
                        "会社",
                        "事業者",
                        "用の",
                        "用に",
                        "向けに発行",
                        "向けに付与",
                        "向けのアカウント",
                        "向けアカウント",
                        "向けVPN",
                        "社員",
                        "従業員",
                        "側の");
        boolean others =
                passage.startsWithAny(
                        mark.end(),
                        "の情報",
                        "の皆",
                        "の個人",
                        "の方",
                        "の担当者",
                        "の従業員情報",
                        "に関する",
                        "への連絡",
                        "の氏名",
                        "から預か",
                        "からお預か",
                        "から受領",
                        "から受託",
                        "からの問",
                        "からのお問");
        boolean customer =
                passage.startsWithAny(mark.end(), "に", "へ", "や")
                        && Phrase.DELIVERS.isIn(passage.substring(mark.end(), mark.end() + 24));
        boolean partner = term.endsWith("取引先") && !isWayIn(mark);
        return party
                && acts
                && !others
                && !customer
                && !partner
                && !(isSupplier(mark) && !isOwn(mark));
    }

    /// 取引先が攻撃を受け, 取引先のサーバーを踏み台に: customers and suppliers alike are called so; it is a way in only
    /// when the text says so.
    private boolean isWayIn(Mark mark) {
        Sentence.Clause clause = passage.clauseAt(mark.start());
        String after = passage.substring(mark.end(), clause.end());
        boolean attacked =
                passage.marks().has(WordKind.ATTACK, mark.end(), clause.end())
                        && (after.startsWith("が") || after.startsWith("の"));
        boolean through = after.contains("通じ") || after.contains("から侵入");
        String rest = passage.substring(mark.end(), passage.sentenceAt(mark.start()).end());
        boolean used = rest.contains("侵入") || rest.contains("悪用") || rest.contains("使われ");
        boolean account = used && (after.contains("認証情報") || after.contains("アカウント"));
        String words = passage.substring(clause.start(), clause.end());
        return attacked || through || account || Phrase.WAY_IN.isIn(words);
    }

    private static boolean isSupplier(Mark mark) {
        return mark.word().term().startsWith("仕入") || mark.word().term().equals("supplier");
    }

    /// A supplier is the third party only when the victim speaks of its own.
    private boolean isOwn(Mark mark) {
        Sentence sentence = passage.sentenceAt(mark.start());
        for (Mention mention : victim.mentions()) {
            if (mention.start() >= sentence.start() && mention.start() < sentence.end()) {
                return true;
            }
        }
        return false;
    }
}
