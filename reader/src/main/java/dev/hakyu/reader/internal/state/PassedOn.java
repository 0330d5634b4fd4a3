package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A mail of a house to which nothing happened, on what another's incident means for its own
/// deliveries: フイゴ圧縮機様からの入荷が半減しております。当社のシステムには何ら異常ございません. It belongs to the incident of the other,
/// and the sender is one that is affected.
///
/// @param source whose incident it is
/// @param sender who is affected
/// @param effect where it says what comes of it
record PassedOn(Organisation source, MailSender.Found sender, int effect) {
    private static final Pattern SOUND =
            Pattern.compile(
                    "(?:当社|弊社|自社|私ども)[^。]{0,24}(?:システム|工場|設備|サーバー?|生産|操業|ネットワーク|拠点)[^。]{0,24}"
                            + "(?:(?:異常|異状|影響|問題|被害|支障|障害)(?:は|も|が)?(?:一切|まったく|全く|何ら|なんら)?(?:ござい|あり|な[くい]|受けて(?:い|お)(?:りませ|ませ|な)|生じて(?:い|お)(?:りませ|ませ|な))"
                            + "|(?:正常|平常|通常)(?:どおり|通り)?(?:に|で)?(?:稼[働動]|動い|操業|です))");
    private static final Pattern SOUND_EN =
            Pattern.compile(
                    "\\bour (?:own )?(?:[a-z]+ (?:and )?){0,3}(?:systems?|plants?|factor(?:y|ies)|networks?|operations|sites?|production)\\b[^.]{0,30}"
                            + "\\b(?:(?:is|are|were|was|remain|have|has|work) )?(?:not (?:been )?(?:affected|involved|touched|hit)|unaffected|untouched|intact|sound|normal(?:ly)?)\\b");
    private static final Pattern SHORT =
            Pattern.compile(
                    "^(?:様|さま|さん|殿|社)?(?:から|より|の|における|で)[^。]{0,40}(?:半減|減(?:少|り|っ|産)|止ま|停止|滞|遅れ|遅延|途絶|届か|届いて(?:い|お)|不足|入ら|障害|被害|攻撃|不正)");
    private static final Pattern SHORT_EN =
            Pattern.compile(
                    "^(?:'s?|,)?[^.]{0,60}\\b(?:halved|reduced|cut|fallen|dropped|stopped|halt(?:ed)?|delayed|suspended|short|down|outage|incident|attack|disruption)\\b");
    private static final Pattern EFFECT =
            Pattern.compile(
                    "(?:内示|ご?注文|通常|平時|平常|予定)(?:数量?)?の?(?:約|およそ)?[0-9.]+(?:割|%)|半分|半量|減らし|納入[^。]{0,20}(?:遅れ|でき(?:ない|ませ|かね))");
    private static final Pattern EFFECT_EN =
            Pattern.compile(
                    "\\b(?:about |around |only )?[0-9.]+ ?(?:%|per ?cent)|\\bhalf\\b|\\b(?:delay|reduc|cut)[a-z]*\\b[^.]{0,30}\\bdeliver");

    /// Empty for a mail that tells of the sender's own trouble, or of nobody else's.
    static Optional<PassedOn> in(Passage passage, Organisations organisations) {
        MailSender.Found sender = MailSender.of(passage, organisations).orElse(null);
        if (sender == null || !isSound(passage)) {
            return Optional.empty();
        }
        for (Sentence sentence : passage.sentences()) {
            List<Mention> named = passage.mentionsIn(sentence.start(), sentence.end());
            for (Mention mention : named.reversed()) {
                Optional<Organisation> house =
                        organisations
                                .at(mention.start())
                                .filter(_ -> isOther(passage, sender, mention))
                                .filter(_ -> isShort(passage, sentence, mention));
                if (house.isPresent()) {
                    return Optional.of(
                            new PassedOn(house.get(), sender, effect(passage, sentence)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOther(Passage passage, MailSender.Found sender, Mention mention) {
        return !sender.organisation().covers(mention.start())
                && mention.form() != Mention.Form.QUOTED
                && !mention.isKind()
                && !VictimFinder.isAddressed(passage, mention);
    }

    private static boolean isSound(Passage passage) {
        Pattern sound = passage.japanese() ? SOUND : SOUND_EN;
        return passage.sentences().stream()
                .anyMatch(each -> sound.matcher(lower(passage, each.start(), each.end())).find());
    }

    private static boolean isShort(Passage passage, Sentence sentence, Mention mention) {
        Pattern less = passage.japanese() ? SHORT : SHORT_EN;
        return less.matcher(lower(passage, mention.end(), sentence.end())).find();
    }

    /// Where the share or the delay stands, else where the cause does.
    private static int effect(Passage passage, Sentence cause) {
        Pattern effect = passage.japanese() ? EFFECT : EFFECT_EN;
        for (Sentence sentence : passage.sentences()) {
            Matcher said = effect.matcher(lower(passage, sentence.start(), sentence.end()));
            if (sentence.start() > cause.start() && !passage.isHeadline(sentence) && said.find()) {
                return sentence.start() + said.start();
            }
        }
        return cause.start();
    }

    private static String lower(Passage passage, int from, int to) {
        return passage.substring(Math.min(from, to), to).toLowerCase(Locale.ROOT);
    }

    /// The incident of the other, and that the sender suffers from it; with what it asks us to do.
    void state(StatementList statements, Passage passage) {
        int at = source.first();
        statements.add(
                new Assertion.Victim(source.asName()),
                at,
                Speaker.THIRD_PARTY,
                Modality.ASSERTED,
                null);
        statements.add(
                new Assertion.Affected(sender.organisation().asName()),
                effect,
                Speaker.THIRD_PARTY,
                Modality.ASSERTED,
                MailSender.UNCHECKED);
        RequestFinder requests = new RequestFinder(passage);
        passage.sentences().forEach(each -> requests.state(statements, each));
    }
}
