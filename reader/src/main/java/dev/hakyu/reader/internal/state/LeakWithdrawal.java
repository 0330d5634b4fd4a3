package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import java.util.Locale;

/// A sentence that takes back what was told of a leak before: 第一報で公表した漏えいの事実は誤りでした. A figure, a
/// plan, a part or a denial that is taken back leaves the leak as it is.
final class LeakWithdrawal {
    private static final String LEAK = "(?:漏えい|漏洩|流出|持ち出|漏れ)";
    private static final String TOLD = "(?:記載|説明|発表|公表|お知らせ|ご報告|報告|内容|見解|事実)";
    private static final String TAKES_BACK = "(?:撤回|取り消|取消|取り下げ)";

    private static final Pattern DENIAL =
            Pattern.compile("(?:ない|ません|なし|なかった)[」』]?(?:との|という|とした|とする|旨の)" + TOLD);
    private static final Pattern LEAK_TAKEN_BACK =
            Pattern.compile(
                    LEAK
                            + "[^。]{0,24}(?:は|が|を|について|につきまして|に関する"
                            + TOLD
                            + ")[^。]{0,60}"
                            + TAKES_BACK
                            + "|"
                            + LEAK
                            + "[^。]{0,16}"
                            + TOLD
                            + "(?:は|が|に)[^。]{0,10}誤り"
                            + "|"
                            + LEAK
                            + "[^。]{0,14}と(?:お知らせ|公表|発表|ご報告|報告|ご説明|お伝え|申し上げ)[^。]{0,14}(?:が|ところ)[^。]{0,80}(?:漏えい|漏洩|流出|持ち出|外部)[^。]{0,20}(?:ない|なかった|ません)[^。]{0,20}(?:判明|分か|確認|明らか|確かめ)");
    private static final Pattern ANOTHER =
            Pattern.compile(
                    LEAK
                            + "(?:した|の)?(?:件数|人数|数|項目|期間|時期|対象)|再開|稼働|操業|出荷|納入|復旧|一部|分(?:は|を|について)|新た|さらな|さらに|以外|"
                            + TAKES_BACK
                            + "[^。、]{0,12}(?:ません|ない)");

    private static final Pattern EN =
            Pattern.compile(
                    "\\b(?:withdr[ae]w(?:s|n|ing)?|retract(?:s|ed|ing)?)\\b[^.]{0,60}\\b(?:statement|announcement|notice|report|disclosure)\\b"
                            + "|\\b(?:earlier|previous|first) (?:statement|announcement|notice|report|disclosure)\\b[^.]{0,80}\\b(?:was|is) (?:wrong|incorrect|mistaken|made in error)\\b");
    private static final Pattern NONE_EN =
            Pattern.compile(
                    "\\bthat (?:there (?:was|is|were) )?no\\b|\\bhad not\\b|\\bwas not\\b|\\bwere not\\b");
    private static final Pattern ANOTHER_EN =
            Pattern.compile(
                    "\\b(?:restart|reopen\\w*|resum\\w*|deliver\\w*|number of|figure|count|some of|part of)\\b");

    private LeakWithdrawal() {}

    /// States it of the passage, over what else the passage says of the leak, when a sentence does.
    static void state(Passage passage, StatementList statements) {
        for (Sentence sentence : passage.sentences()) {
            if (isIn(passage, sentence)) {
                Assertion leak = new Assertion.HarmDone(Harm.LEAK);
                statements.remove(leak);
                statements.add(
                        leak,
                        sentence.start(),
                        passage.scopeAt(sentence.start()).speaker(),
                        Modality.WITHDRAWN,
                        null);
                statements.takeBackData(sentence.start());
            }
        }
    }

    private static boolean isIn(Passage passage, Sentence sentence) {
        Scope scope = passage.scopeAt(sentence.start());
        boolean leak =
                passage.marks().has(WordKind.LEAK, sentence.start(), sentence.end())
                        || passage.marks().has(WordKind.HARM, sentence.start(), sentence.end());
        if (!leak || scope.isNoFact()) {
            return false;
        }
        String words = passage.substring(sentence.start(), sentence.end()).toLowerCase(Locale.ROOT);
        boolean japanese = passage.japanese();
        if ((japanese ? ANOTHER : ANOTHER_EN).matcher(words).find()) {
            return false;
        }
        return (japanese ? LEAK_TAKEN_BACK : EN).matcher(words).find()
                && !(japanese ? DENIAL : NONE_EN).matcher(words).find();
    }
}
