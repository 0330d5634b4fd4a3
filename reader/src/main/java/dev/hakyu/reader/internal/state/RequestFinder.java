package dev.hakyu.reader.internal.state;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.PartnerRequest;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import dev.hakyu.reader.internal.split.Line;
import java.util.Locale;
import java.util.Map;

/// States what the victim asks its partners and customers to do: お取引先様におかれましてはパスワードの変更をお願い, asked
/// customers to rotate credentials.
///
/// The partners stand in the sentence or in the heading above it. Advice of others to everybody is
/// no request of the victim.
final class RequestFinder {
    private static final Map<PartnerRequest, Phrase[]> WORDS =
            Map.of(
                    PartnerRequest.CHANGE_CREDENTIALS,
                    new Phrase[] {Phrase.CREDENTIALS, Phrase.CREDENTIALS_CHANGED},
                    PartnerRequest.CUT_CONNECTION,
                    new Phrase[] {Phrase.CONNECTION, Phrase.CONNECTION_CUT},
                    PartnerRequest.USE_OTHER_CHANNEL,
                    new Phrase[] {Phrase.OTHER_CHANNEL, Phrase.OTHER_CHANNEL_USED},
                    PartnerRequest.BEWARE_MESSAGES,
                    new Phrase[] {Phrase.SUSPICIOUS, Phrase.MESSAGES},
                    PartnerRequest.CHECK_SYSTEMS,
                    new Phrase[] {Phrase.OWN_SYSTEMS, Phrase.CHECKED});

    private final Passage passage;
    private boolean partnersInHeading;

    RequestFinder(Passage passage) {
        this.passage = passage;
    }

    void state(StatementList statements, Sentence sentence) {
        String said = passage.substring(sentence.start(), sentence.end()).toLowerCase(Locale.ROOT);
        boolean heading = sentence.line().is(Line.Kind.HEADING);
        if (heading) {
            partnersInHeading = Phrase.PARTNERS.isIn(said);
        }
        boolean addressed = Phrase.PARTNERS.isIn(said) || (partnersInHeading && !heading);
        if (!addressed || heading || !Phrase.ASKS.isIn(said) || isUnneeded(said)) {
            return;
        }
        Scope scope = passage.scopeAt(sentence.start());
        boolean statistic = scope.use() == Scope.Use.STATISTIC;
        boolean claim =
                passage.marks().has(WordKind.MODALITY, "claimed", sentence.start(), sentence.end());
        if (statistic) {
            return;
        }
        for (PartnerRequest request : PartnerRequest.values()) {
            Phrase[] words = WORDS.get(request);
            boolean ofOthers = claim && request != PartnerRequest.BEWARE_MESSAGES;
            if (words != null && !ofOthers && words[0].isIn(said) && words[1].isIn(said)) {
                statements.add(
                        new Assertion.Requested(request),
                        sentence.start(),
                        scope.speaker(),
                        Modality.ASSERTED,
                        null);
            }
        }
    }

    /// パスワードの変更は必要ありません, no action is needed.
    private static boolean isUnneeded(String said) {
        return said.contains("必要はあり")
                || said.contains("必要はござ")
                || said.contains("必要あり")
                || said.contains("不要です")
                || said.contains("不要とな")
                || said.contains("取り下げ")
                || said.contains("撤回")
                || said.contains("do not need to")
                || said.contains("no need to");
    }
}
