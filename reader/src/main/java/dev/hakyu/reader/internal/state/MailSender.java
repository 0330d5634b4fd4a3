package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.split.Layout;
import dev.hakyu.reader.internal.split.Line;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// For whom a mail speaks that says 当社 or "we" of the event, or whose writer says for whom it is
/// written (みなと精工 営業部でございます): the organisation in the name of its sender, else the one that signs
/// it, else the one whose name is in the domain of the address.
///
/// Anyone can write anything there, so what rests on it is less sure than a letterhead.
final class MailSender {
    /// Said beside the statement, as the name of its speaker.
    static final String UNCHECKED =
            "差出人欄による・なりすましの可能性あり (by the sender's header, which can be forged)";

    private static final Pattern INTRODUCES =
            Pattern.compile("^[^。、はがを]{2,50}(?:でございます|です|と申します|より(?:ご連絡|お知らせ)(?:いたし|し)ます)[。\\s]*$");
    private static final Pattern DEPARTMENT =
            Pattern.compile("^ ?[^。、 ]{0,10}(?:部|課|室|係|窓口|本部|支店|営業所|センター|事務局)(?:[ 。]|で|の|と|より)");
    private static final Pattern RESTARTS =
            Pattern.compile(
                    "(?:操業|稼働|生産|出荷|製造|受注|ライン|工場|サービス|システム)[^。]{0,30}(?:再開|再稼働|動かし|動かす|立ち上げ)");
    private static final Pattern TROUBLE =
            Pattern.compile("ご迷惑|お詫び|申し訳|第[0-9一二三四五六七八九十]+報|続報|遮断|障害|復旧");
    private static final Pattern PLANNED =
            Pattern.compile("休業|休暇|休日|連休|年末|年始|お盆|定期[^便の]|点検|棚卸|メンテナンス|工事|更新作業|設備更新|検査");
    private static final Pattern UNPLANNED =
            Pattern.compile("障害|復旧|不具合|不正|故障|緊急|第[0-9一二三四五六七八九十]+報");
    private static final Pattern PLANNED_WORK =
            Pattern.compile("(?:点検|棚卸し?|メンテナンス|工事|更新|更新作業|修繕)(?:の|に)(?:ため|伴|より)");
    private static final int INTRODUCTION_SENTENCES = 8;
    private static final int SHORTEST_DOMAIN = 4;
    private static final int SIGNATURE_LINES = 16;
    private static final int LONGEST_SIGNATURE = 40;

    private final Passage passage;
    private final Organisations organisations;

    /// @param at where the header says so
    record Found(Organisation organisation, int at) {}

    private MailSender(Passage passage, Organisations organisations) {
        this.passage = passage;
        this.organisations = organisations;
    }

    /// The sender; empty when this is no mail, or it does not speak of itself.
    static Optional<Found> find(Passage passage, Organisations organisations) {
        return new MailSender(passage, organisations).find();
    }

    /// The sender of a mail, whatever it speaks of.
    static Optional<Found> of(Passage passage, Organisations organisations) {
        return new MailSender(passage, organisations).named();
    }

    private Optional<Found> find() {
        Sentence header = header(passage);
        boolean speaks =
                header != null && (speaksOfItself(passage) || byIntroduction(header).isPresent());
        return speaks ? named() : Optional.empty();
    }

    private Optional<Found> named() {
        Sentence header = header(passage);
        if (header == null) {
            return Optional.empty();
        }
        return byIntroduction(header)
                .or(() -> byName(header))
                .or(this::bySignature)
                .or(() -> byDomain(header))
                .map(organisation -> new Found(organisation, header.start()));
    }

    /// A mail that tells us that data of ours is concerned.
    static boolean tellsOfOurData(Passage passage) {
        return header(passage) != null && OwnShare.isTold(passage);
    }

    /// States that such a mail, or one of the victim itself, told us on the day that it bears.
    static void toldUs(Passage passage, @Nullable PartialDate sent, StatementList statements) {
        if (sent != null && sent.hasDay()) {
            statements.add(
                    new Assertion.Dated(DateRole.TOLD_US, sent),
                    passage.sentences().getFirst().start(),
                    Speaker.THIRD_PARTY,
                    Modality.ASSERTED,
                    UNCHECKED);
        }
    }

    /// A mail of one who speaks in it of itself, whoever its header names.
    static boolean speaksForSender(Passage passage) {
        return header(passage) != null && speaksOfItself(passage);
    }

    /// A mail that tells us, without a word of what happened, when work that had stopped goes on.
    static boolean tellsOfOwnRestart(Passage passage) {
        if (header(passage) == null) {
            return false;
        }
        String text = passage.substring(passage.section().start(), passage.section().end());
        return RESTARTS.matcher(text).find()
                && TROUBLE.matcher(text).find()
                && !PLANNED.matcher(text).find();
    }

    /// A mail on work that was planned, with no word of trouble: 設備更新のため、24日から稼働を再開.
    static boolean isOfPlannedWork(Passage passage) {
        int start = passage.section().start();
        int end = passage.section().end();
        String text = passage.substring(start, end);
        return header(passage) != null
                && PLANNED_WORK.matcher(text).find()
                && !UNPLANNED.matcher(text).find()
                && !passage.marks().has(WordKind.ATTACK, start, end)
                && !passage.marks().has(WordKind.LEAK, start, end);
    }

    private static @Nullable Sentence header(Passage passage) {
        for (Sentence sentence : passage.sentences()) {
            if (sentence.line().is(Line.Kind.SOURCE)
                    && Layout.isSender(passage.text(), sentence.line())) {
                return sentence;
            }
        }
        return null;
    }

    /// 当社 or we in a sentence of the event, or 貴社よりお預かりしている in one of our data.
    private static boolean speaksOfItself(Passage passage) {
        for (Sentence sentence : passage.sentences()) {
            if (isEvent(passage, sentence) && isOwnVoice(passage, sentence)) {
                return true;
            }
        }
        return OwnShare.isTold(passage);
    }

    private static boolean isEvent(Passage passage, Sentence sentence) {
        return passage.marks().has(WordKind.ATTACK, sentence.start(), sentence.end())
                || passage.marks().has(WordKind.STOP, sentence.start(), sentence.end())
                || passage.marks().has(WordKind.LEAK, sentence.start(), sentence.end());
    }

    private static boolean isOwnVoice(Passage passage, Sentence sentence) {
        if (!passage.japanese()) {
            String words = passage.substring(sentence.start(), sentence.end());
            boolean quoting = words.indexOf('"') >= 0 || words.indexOf('\u201C') >= 0;
            return !quoting && Phrase.OWN_VOICE.isIn(" " + words.toLowerCase(Locale.ROOT));
        }
        for (Mark word : passage.marks().in(WordKind.COMMON, sentence.start(), sentence.end())) {
            if (word.is("self")) {
                return true;
            }
        }
        return false;
    }

    /// みなと精工 営業部でございます, among the first lines, by a name that the header shows too, or by any where
    /// the header has only Latin letters, with which no name can be compared.
    private Optional<Organisation> byIntroduction(Sentence header) {
        String shown = passage.substring(header.start(), address(header));
        String name = shown.substring(shown.indexOf(':') + 1);
        boolean latin = name.chars().allMatch(c -> c < 0x3000);
        List<Sentence> head =
                passage.sentences().stream()
                        .filter(each -> each.start() > header.start())
                        .limit(INTRODUCTION_SENTENCES)
                        .toList();
        for (Sentence sentence : head) {
            String said = passage.substring(sentence.start(), sentence.end());
            for (Mention mention : passage.mentionsIn(sentence.start(), sentence.end())) {
                boolean opens =
                        mention.start() == sentence.start()
                                && mention.form() != Mention.Form.QUOTED
                                && INTRODUCES.matcher(said).find()
                                && (shown.contains(mention.name())
                                        || (latin && isHouse(mention, said)));
                if (opens) {
                    return organisations.at(mention.start());
                }
            }
        }
        return Optional.empty();
    }

    /// A company by its name, or a name with a department behind it; a person's has none.
    private static boolean isHouse(Mention mention, String said) {
        return mention.form().compareTo(Mention.Form.BARE) < 0
                || DEPARTMENT
                        .matcher(said.substring(Math.min(said.length(), mention.name().length())))
                        .find();
    }

    private Optional<Organisation> byName(Sentence header) {
        for (Mention mention : passage.mentionsIn(header.start(), header.line().end())) {
            boolean shown = mention.start() < address(header);
            if (shown && mention.form().compareTo(Mention.Form.BARE) < 0) {
                return organisations.at(mention.start());
            }
        }
        return Optional.empty();
    }

    private int address(Sentence header) {
        int open = passage.text().indexOf('<', header.start());
        return open < 0 ? header.line().end() : open;
    }

    /// A line among the last that is the name of a company and little more.
    private Optional<Organisation> bySignature() {
        List<Sentence> all = passage.sentences();
        int first = Math.max(1, all.size() - SIGNATURE_LINES);
        for (int i = all.size() - 1; i > first && !isEvent(passage, all.get(i)); i--) {
            Sentence sentence = all.get(i);
            for (Mention mention : passage.mentionsIn(sentence.start(), sentence.line().end())) {
                boolean whole =
                        mention.start() == sentence.line().start()
                                && sentence.line().length() <= LONGEST_SIGNATURE;
                boolean company = mention.form() == Mention.Form.LEGAL;
                if (whole && company && !VictimFinder.isAddressed(passage, mention)) {
                    return organisations.at(mention.start());
                }
            }
        }
        return Optional.empty();
    }

    /// info@brightmoor-foods.example and Brightmoor Foods.
    private Optional<Organisation> byDomain(Sentence header) {
        String line = passage.substring(header.start(), header.line().end());
        int at = line.lastIndexOf('@');
        int dot = at < 0 ? -1 : line.indexOf('.', at);
        String domain = dot < 0 ? "" : letters(line.substring(at + 1, dot));
        if (domain.length() < SHORTEST_DOMAIN) {
            return Optional.empty();
        }
        for (Organisation organisation : organisations.all()) {
            for (String name : organisation.aliases()) {
                if (letters(name).equals(domain)
                        || letters(organisations.core(name)).equals(domain)) {
                    return Optional.of(organisation);
                }
            }
        }
        return Optional.empty();
    }

    private static String letters(String words) {
        StringBuilder letters = new StringBuilder();
        for (char c : words.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
