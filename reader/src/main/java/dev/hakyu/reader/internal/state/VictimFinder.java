package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.split.Layout;
import dev.hakyu.reader.internal.split.Line;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Chooses the organisation for which a passage speaks, by where and how it is named.
///
/// Every mention adds evidence for its organisation: issuer of the notice, subject of an
/// announcement, goal of an attack, place in the headline; so do the words by which the text calls
/// it again. Being the third party, an authority at work or a mere location takes it away.
final class VictimFinder {
    private static final double ENOUGH = 3.0;
    private static final double LEAST = 0.5;
    private static final double ATTACKER = 20;
    private static final double ISSUER = 8;
    private static final double AT_WORK = 6;
    private static final double ONLY_TELLS = 2;
    private static final double LEAD = 1;
    private static final int LONGEST_ADDRESS = 60;
    private static final int ADDRESS_LINES = 3;

    private final Passage passage;
    private final Organisations organisations;
    private final Authorities authorities;
    private final JapaneseEvidence japanese;
    private final EnglishEvidence english;
    private final ProductNames products;
    private final Descriptions descriptions;
    private final Introductions introductions;
    private final NoticeSigns notice;
    private final int lead;
    private final Set<String> actors = new HashSet<>();

    VictimFinder(Passage passage, Organisations organisations) {
        this.passage = passage;
        this.organisations = organisations;
        this.authorities = new Authorities(passage);
        this.lead = lead(passage);
        this.japanese = new JapaneseEvidence(passage);
        this.english = new EnglishEvidence(passage);
        this.products = new ProductNames(passage);
        this.descriptions = new Descriptions(passage);
        this.introductions = new Introductions(passage);
        this.notice = new NoticeSigns(passage.marked());
        passage.actors().forEach(actor -> actors.add(actor.name()));
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
                    best + worst + (organisation.isIssuer() ? ISSUER : 0) - penalty(organisation));
        }
        MailSender.find(passage, organisations)
                .ifPresent(sender -> sender.organisation().addEvidence(ATTACKER));
        new CalledAgain(passage, organisations).weigh();
        Comparator<Organisation> mostEvidence =
                Comparator.comparingDouble(Organisation::evidence)
                        .thenComparing(Comparator.comparingInt(Organisation::first).reversed());
        boolean introduced = all.stream().anyMatch(this::isIntroducedInLead);
        Optional<Organisation> found =
                all.stream()
                        .filter(organisation -> organisation.evidence() >= enough(organisation))
                        .filter(organisation -> !introduced || !isKind(organisation))
                        .max(mostEvidence);
        return found.map(each -> Sites.isSite(passage, each) ? owner(each, mostEvidence) : each);
    }

    /// 座席向け発泡材のX(静岡県)で: whom the title calls by its kind only (座席部材メーカーで障害) has its name there.
    private boolean isIntroducedInLead(Organisation organisation) {
        if (!passage.japanese() || lead < 0 || organisation.evidence() < ENOUGH) {
            return false;
        }
        Sentence first = passage.sentenceAt(lead);
        String words = passage.substring(first.start(), first.end());
        return !isKind(organisation)
                && !Phrase.PARTNER.isIn(words)
                && passage.mentionsIn(first.start(), first.end()).stream()
                        .filter(each -> organisation.covers(each.start()))
                        .anyMatch(introductions::isOne);
    }

    private static boolean isKind(Organisation organisation) {
        return organisation.mentions().stream().allMatch(Mention::isKind);
    }

    /// The company to which a site belongs; the site itself where nothing tells.
    private Organisation owner(Organisation site, Comparator<Organisation> mostEvidence) {
        return Sites.owner(passage, organisations.all(), site)
                .or(() ->
                        organisations.all().stream()
                                .filter(each -> each.evidence() >= ENOUGH)
                                .filter(each -> !Sites.isSite(passage, each))
                                .max(mostEvidence))
                .orElse(site);
    }

    /// A report as a whole has a victim, so that a surely named one needs little; a part of a
    /// roundup may be anything.
    private double enough(Organisation organisation) {
        boolean named = organisation.form().compareTo(Mention.Form.BARE) < 0;
        return passage.section().whole() && named ? LEAST : ENOUGH;
    }

    private double penalty(Organisation organisation) {
        return switch (organisation.form()) {
            case LEGAL, KNOWN, SUFFIX -> 0;
            case BARE -> passage.japanese() ? isKanjiOnly(organisation.name()) ? 3 : 1.5 : 0.5;
            case QUOTED -> isBrand(organisation) ? 1.5 : 4;
        };
    }

    /// 回転ずし「X」, 通販サイト「X」: a quoted name right behind its line of business.
    private boolean isBrand(Organisation organisation) {
        for (Mention mention : organisation.mentions()) {
            int quote = mention.start() - 1;
            if (passage.marks().endingAt(WordKind.BUSINESS, quote).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKanjiOnly(String name) {
        return name.chars().allMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
    }

    private double weigh(Mention mention) {
        Sentence sentence = passage.sentenceAt(mention.start());
        boolean atWork = authorities.isAtWork(mention, sentence);
        double weight = place(mention, sentence, atWork);
        weight +=
                passage.japanese()
                        ? japanese.weigh(mention, sentence)
                        : english.weigh(mention, sentence);
        boolean nobody =
                products.isThing(mention)
                        || descriptions.isOne(mention)
                        || Tellers.isOfResearch(passage.marked(), mention);
        if (isActor(mention) || isAddressed(passage, mention) || nobody) {
            weight -= ATTACKER;
        }
        return atWork ? Math.min(0, weight) - AT_WORK : weight;
    }

    /// What the line tells in which a name stands.
    private double place(Mention mention, Sentence sentence, boolean atWork) {
        if (Layout.isSender(passage.text(), sentence.line())) {
            return 0;
        }
        if (sentence.line().is(Line.Kind.SOURCE)) {
            boolean paper = Tellers.isPaper(passage.marked(), mention);
            boolean teller = paper || Tellers.isOfArticle(passage.marked(), mention);
            boolean bare = mention.form() == Mention.Form.BARE && !isSignature(mention, sentence);
            boolean ofOthers = teller && !passage.isOwnVoice();
            return atWork ? 0 : ofOthers ? -ONLY_TELLS : teller || bare ? 2 : ISSUER;
        }
        double weight = notice.isSignature(mention, sentence.line()) ? ISSUER : 0;
        if (passage.isHeadline(sentence)) {
            boolean first = mention.start() <= sentence.start() + 6;
            double front = mention.form() == Mention.Form.LEGAL ? 7 : 4;
            weight += Headlines.isNamed(passage, mention, sentence) ? 6 : first ? front : 2.5;
        }
        boolean opens = !passage.section().whole() && isOpening(mention, sentence);
        boolean lead = mention.form() != Mention.Form.QUOTED && isLead(sentence);
        return weight + (opens ? 2.5 : 0) + (lead ? LEAD : 0);
    }

    /// A line that is a name and nothing else, over a text in the first person.
    private boolean isSignature(Mention mention, Sentence sentence) {
        boolean whole = mention.end() - mention.start() >= sentence.line().length() - 1;
        return whole && passage.isOwnVoice();
    }

    /// The name that opens the first sentence under a heading.
    private boolean isOpening(Mention mention, Sentence sentence) {
        return isLead(sentence) && mention.start() - sentence.start() <= 4;
    }

    private boolean isLead(Sentence sentence) {
        return sentence.start() == lead;
    }

    private static int lead(Passage passage) {
        for (Sentence sentence : passage.sentences()) {
            if (sentence.line().is(Line.Kind.BODY)) {
                return sentence.start();
            }
        }
        return -1;
    }

    /// X御中, X (line end) 調達部 様, Dear X: to whom a letter is addressed.
    static boolean isAddressed(Passage passage, Mention mention) {
        if (!passage.japanese()) {
            return passage.substring(mention.start() - 5, mention.start()).equals("Dear ");
        }
        Line line = passage.sentenceAt(mention.start()).line();
        if (line.length() > LONGEST_ADDRESS) {
            return false;
        }
        return isAddress(passage, line.end())
                || (mention.start() == line.start() && isAddressedBelow(passage, line.end()));
    }

    /// 株式会社A 購買本部 over 調達部 御中: the lines between are short and name no other house.
    private static boolean isAddressedBelow(Passage passage, int end) {
        String text = passage.text();
        int at = end;
        for (int i = 0; i < ADDRESS_LINES; i++) {
            int next = at + 1 >= text.length() ? -1 : text.indexOf('\n', at + 1);
            boolean other =
                    next < 0
                            || next - at > LONGEST_ADDRESS
                            || text.substring(at, next).indexOf('。') >= 0
                            || passage.mentionsIn(at, next).stream()
                                    .anyMatch(each -> each.form() == Mention.Form.LEGAL);
            if (other) {
                return false;
            }
            if (isAddress(passage, next)) {
                return true;
            }
            at = next;
        }
        return false;
    }

    private static boolean isAddress(Passage passage, int end) {
        return Phrase.ADDRESSED.endsAt(passage.text(), end)
                && !Phrase.ADDRESSED_TO_ALL.endsAt(passage.text(), end);
    }

    private boolean isActor(Mention mention) {
        if (actors.contains(mention.name())) {
            return true;
        }
        for (Mark actor : passage.marks().in(WordKind.ACTOR, mention.start(), mention.end())) {
            return actor.start() == mention.start() && actor.end() >= mention.end();
        }
        return false;
    }
}
