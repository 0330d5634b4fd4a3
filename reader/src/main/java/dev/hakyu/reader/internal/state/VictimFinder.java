package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.split.Line;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Chooses the organisation for which a passage speaks, by where and how it is named.
///
/// Every mention adds evidence for its organisation: issuer of the notice, subject of an
/// announcement, goal of an attack, place in the headline. Being the third party, an authority or a
/// mere location takes it away.
final class VictimFinder {
    private static final double ENOUGH = 3.0;
    private static final int NEAR = 14;
    private static final double ATTACKER = 20;
    private static final String[] NAMING = {
        " names ",
        " named ",
        " lists ",
        " listed ",
        " added ",
        " adds ",
        " posted ",
        " attacked ",
        " hacked ",
        " breached ",
        " from "
    };

    private final Passage passage;
    private final Organisations organisations;
    private final boolean japanese;
    private final Set<String> actors = new HashSet<>();

    VictimFinder(Passage passage, Organisations organisations) {
        this.passage = passage;
        this.organisations = organisations;
        this.japanese = passage.japanese();
        for (ActorNames.Name name :
                ActorNames.in(passage.text(), passage.section().start(), passage.section().end())) {
            actors.add(name.name());
        }
    }

    Optional<Organisation> find() {
        List<Organisation> all = organisations.all();
        for (Organisation organisation : all) {
            double best = 0;
            double worst = 0;
            for (Mention mention : organisation.mentions()) {
                double weight = weigh(mention);
                best = Math.max(best, weight) + (weight > 0 ? 0.4 : 0);
                worst = Math.min(worst, weight);
            }
            organisation.addEvidence(
                    best + worst + (organisation.isIssuer() ? 8 : 0) - penalty(organisation));
        }
        return all.stream()
                .filter(organisation -> organisation.evidence() >= ENOUGH)
                .max(
                        Comparator.comparingDouble(Organisation::evidence)
                                .thenComparing(
                                        Comparator.comparingInt(Organisation::first).reversed()));
    }

    private double penalty(Organisation organisation) {
        return switch (organisation.form()) {
            case LEGAL, KNOWN, SUFFIX -> 0;
            case BARE -> japanese ? isKanjiOnly(organisation.name()) ? 3 : 1.5 : 0.5;
            case QUOTED -> 4;
        };
    }

    private static boolean isKanjiOnly(String name) {
        return name.chars().allMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
    }

    private double weigh(Mention mention) {
        Sentence sentence = passage.sentenceAt(mention.start());
        double weight = 0;
        if (sentence.line().is(Line.Kind.SOURCE)) {
            boolean teller = "media".equals(mention.industry()) && !mention.name().contains("会社");
            weight += teller || mention.form() == Mention.Form.BARE ? 2 : 8;
        }
        if (passage.isHeadline(sentence)) {
            boolean first = mention.start() <= sentence.start() + 6;
            weight += first ? mention.form() == Mention.Form.LEGAL ? 7 : 4 : 2.5;
        }
        if (!passage.section().whole() && isOpening(mention, sentence)) {
            weight += 2.5;
        }
        weight += japanese ? japaneseRole(mention, sentence) : englishRole(mention, sentence);
        weight += claimedAgainst(mention, sentence);
        if (isActor(mention)) {
            weight -= ATTACKER;
        }
        if (isAuthority(mention)) {
            weight -= sentence.line().is(Line.Kind.SOURCE) ? 0 : 6;
        }
        return weight;
    }

    /// The name that opens the first sentence under a heading.
    private boolean isOpening(Mention mention, Sentence sentence) {
        for (Sentence other : passage.sentences()) {
            if (other.line().is(Line.Kind.BODY)) {
                return other.start() == sentence.start() && mention.start() - sentence.start() <= 4;
            }
        }
        return false;
    }

    /// X to its leak site, data stolen from X, Xを攻撃したと主張: whom an attacker claims against.
    private double claimedAgainst(Mention mention, Sentence sentence) {
        if (!has(WordKind.MODALITY, "claimed", sentence)) {
            return 0;
        }
        if (japanese) {
            boolean goal =
                    passage.startsWithAny(
                            mention.end(),
                            "を攻撃",
                            "への攻撃",
                            "から盗",
                            "からデータ",
                            "から情報",
                            "の名",
                            "の社名",
                            "のデータを",
                            "を掲載",
                            "に侵入",
                            "へ侵入",
                            "をリーク");
            return goal ? 5 : 0;
        }
        String before = passage.substring(sentence.start(), mention.start());
        for (String verb : NAMING) {
            int at = before.lastIndexOf(verb.strip().concat(" "));
            boolean near = at >= 0 && before.length() - at < 50 && before.indexOf(',', at) < 0;
            if (near) {
                return 5;
            }
        }
        return 0;
    }

    private boolean isActor(Mention mention) {
        for (String actor : actors) {
            if (mention.name().equals(actor)) {
                return true;
            }
        }
        for (Mark actor : passage.marks().in(WordKind.ACTOR, mention.start(), mention.end())) {
            return actor.start() == mention.start() && actor.end() >= mention.end();
        }
        return false;
    }

    private boolean has(WordKind kind, String id, Sentence sentence) {
        return passage.marks().has(kind, id, sentence.start(), sentence.end());
    }

    private boolean isAuthority(Mention mention) {
        for (Mark mark : passage.marks().in(WordKind.AUTHORITY, mention.start(), mention.end())) {
            return mark.end() <= mention.end() || mark.start() == mention.start();
        }
        return false;
    }

    private double japaneseRole(Mention mention, Sentence sentence) {
        int end = afterBrackets(mention.end());
        double weight = 0;
        boolean topic = passage.startsWithAny(end, "は", "が、", "では", "も", "、");
        boolean subject = topic || passage.startsWithAny(end, "が");
        boolean event =
                has(WordKind.ATTACK, end, sentence.end())
                        || hasLeak(end, sentence.end())
                        || has(WordKind.STOP, end, sentence.end());
        if (subject && passage.marks().has(WordKind.ROLE, "disclosed", end, sentence.end())) {
            weight += topic ? 5 : 2;
        }
        if (subject && event) {
            weight += topic ? 2.5 : 1.5;
        }
        if (passage.startsWithAny(end, "への", "に対する", "に対し", "にサイバー", "に不正", "にランサム", "にDDoS", "を狙")
                && has(WordKind.ATTACK, end, end + NEAR)) {
            weight += 5;
        }
        if (passage.startsWithAny(end, "で", "において", "における", "から")
                && (hasLeak(end, end + 40) || has(WordKind.ATTACK, end, end + 40))) {
            weight += 2.5;
        }
        if (passage.startsWithAny(end, "の") && event && passage.isHeadline(sentence)) {
            weight += 1.5;
        }
        String before =
                passage.substring(
                        Math.max(sentence.start(), mention.start() - 60), mention.start());
        boolean predicate = passage.startsWithAny(end, "。", "だ", "で、", "である", "です");
        if (before.contains("のは")
                && predicate
                && (before.contains("受けた") || before.contains("攻撃"))) {
            weight += 7;
        }
        return weight + japaneseOther(mention, end, before);
    }

    /// What speaks against a mention: third party, teller of news, place.
    private double japaneseOther(Mention mention, int end, String before) {
        double weight = 0;
        String near = before.substring(Math.max(0, before.length() - NEAR));
        boolean contractor =
                near.contains("委託先")
                        || near.contains("委託し")
                        || near.contains("委託する")
                        || near.contains("任せ")
                        || near.contains("提供元")
                        || near.contains("利用していた")
                        || near.contains("利用する")
                        || near.contains("受託")
                        || near.contains("ベンダー")
                        || near.contains("仕入れ先の")
                        || near.contains("取引先の");
        if (contractor && !before.contains("のは")) {
            weight -= 5;
        }
        if (passage.startsWithAny(
                end, "に委託", "へ委託", "に業務", "に任せ", "に依頼", "が提供する", "の提供する", "が提供し", "に再委託")) {
            weight -= 5;
        }
        if (passage.startsWithAny(end, "から連絡", "より連絡", "から報告", "より報告", "からの報告", "からの連絡", "から、")) {
            weight -= 4;
        }
        if (passage.startsWithAny(
                end, "に届け", "に報告", "へ報告", "に相談", "へ相談", "に連絡", "へ届け", "に通報", "が捜査")) {
            weight -= 5;
        }
        if (passage.startsWithAny(end, "内", "在住") || isPlaceOfAnother(mention, end)) {
            weight -= 4;
        }
        if (passage.startsWithAny(end, "によると", "によれば") && weight == 0) {
            weight += 1;
        }
        char open = mention.start() > 0 ? passage.text().charAt(mention.start() - 1) : ' ';
        if (open == '(') {
            weight -= 3;
        }
        return weight;
    }

    /// 鳥取市の小学校: a municipality before another name is where that is.
    private boolean isPlaceOfAnother(Mention mention, int end) {
        if (mention.form() != Mention.Form.SUFFIX
                || !"government".equals(mention.industry())
                || !passage.startsWithAny(end, "の")) {
            return false;
        }
        for (Mention other : passage.mentionsIn(end, end + 3)) {
            return other.isFull();
        }
        return false;
    }

    private int afterBrackets(int from) {
        String text = passage.text();
        int at = from;
        while (at < text.length() && "」』".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '(') {
            int close = text.indexOf(')', at, Math.min(text.length(), at + 41));
            if (close > 0 && close - at < 40) {
                at = close + 1;
            }
        }
        return at;
    }

    private double englishRole(Mention mention, Sentence sentence) {
        double weight = 0;
        int end = mention.end();
        String after = passage.substring(end, Math.min(sentence.end(), end + 60));
        String before =
                passage.substring(
                        Math.max(sentence.start(), mention.start() - 40), mention.start());
        boolean front = mention.start() - sentence.start() < 30;
        boolean says =
                passage.marks().has(WordKind.ROLE, "disclosed", end, end + 25)
                        || passage.marks().has(WordKind.ROLE, "detected", end, end + 25);
        boolean event =
                has(WordKind.ATTACK, end, sentence.end())
                        || has(WordKind.STOP, end, sentence.end())
                        || passage.marks().has(WordKind.LEAK, "leak", end, sentence.end());
        if (says) {
            weight += front ? 4 : 2.5;
        }
        boolean tells =
                after.startsWith(" has notified")
                        || after.startsWith(" is notifying")
                        || after.startsWith(" notified")
                        || after.startsWith(" says")
                        || after.startsWith(" is warning")
                        || after.startsWith(" has warned")
                        || after.startsWith(" learned")
                        || after.startsWith(" has begun notifying");
        if (tells) {
            weight += 3;
        }
        if (front && event) {
            weight += 2.5;
        }
        if (after.startsWith("'s ") && event) {
            weight += 1;
        }
        if (endsWithAny(
                before,
                "attack on ",
                "attack at ",
                "breach at ",
                "breach of ",
                "hack of ",
                "attacked ",
                "hit ",
                "hits ",
                "cripples ",
                "struck ",
                "attack against ",
                "incident at ",
                "ransomware at ",
                "malware at ",
                "hackers at ",
                "intrusion at ",
                "compromise of ",
                "attack hits ",
                "targeting ",
                "breached ",
                "against ",
                "hacked ",
                "targeted ",
                "disrupts ",
                "halts ")) {
            weight += 4;
        }
        if (after.startsWith(" data breach")
                || after.startsWith(" breach")
                || after.startsWith(" hack")
                || after.startsWith(" cyber")
                || after.startsWith(" ransomware")) {
            weight += 3;
        }
        if (after.startsWith(" hit by")
                || after.startsWith(" hit with")
                || after.startsWith(" was hit")
                || after.startsWith(" suffered")
                || after.startsWith(" has been hit")
                || after.startsWith(" was struck")
                || after.startsWith(" fell victim")) {
            weight += 4;
        }
        return weight + englishOther(mention, before, after);
    }

    private double englishOther(Mention mention, String before, String after) {
        double weight = 0;
        if (endsWithAny(
                before,
                "vendor ",
                "supplier ",
                "provider ",
                "contractor ",
                "vendor, ",
                "supplier, ",
                "provider, ",
                "contractor, ",
                "operated by ",
                "provided by ",
                "hosted by ",
                "owned by ",
                "belongs to ",
                "told ",
                "according to ",
                "supplier of ",
                "through ",
                "software from ",
                "hired ",
                "engaged ",
                "including ",
                "such as ",
                "like ")) {
            weight -= 5;
        }
        if (endsWithAny(before, " in ", "In ", " at ", " from ", " by ")
                && mention.form() == Mention.Form.BARE) {
            weight -= 2;
        }
        if (after.startsWith(", a vendor")
                || after.startsWith(", a service provider")
                || after.startsWith(", a third-party")
                || after.startsWith(", a supplier")
                || after.startsWith(", our ")
                || after.contains("a service provider that")
                || after.contains("a third-party")
                || after.contains("a vendor that")) {
            weight -= 5;
        }
        return weight;
    }

    private static boolean endsWithAny(String text, String... words) {
        for (String word : words) {
            if (text.endsWith(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean has(WordKind kind, int start, int end) {
        return passage.marks().has(kind, start, end);
    }

    private boolean hasLeak(int start, int end) {
        return passage.marks().has(WordKind.LEAK, "leak", start, end)
                || passage.marks().has(WordKind.LEAK, "lost", start, end);
    }
}
