package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Impact.NodeImpact;

/// The sentence of a stop with its probability, once.
public final class Odds {
    private static final String WORD_JA = "確率";
    private static final String UNMITIGATED_JA = "(対策をしない場合)";
    private static final String UNMITIGATED_EN = ", if nothing is done";

    private Odds() {}

    /// The statement's sentence; the share of runs stands behind it unless it says so itself, or
    /// tells what was hit: no run decides that.
    public static Text within(NodeImpact node) {
        Text sentence = node.statement().sentence();
        if (node.hit() || sentence.ja().contains(WORD_JA)) {
            return sentence;
        }
        Text share = Wording.probability(node.stopProbability());
        if (sentence.ja().contains(UNMITIGATED_JA) && sentence.en().contains(UNMITIGATED_EN)) {
            return new Text(
                    sentence.ja()
                            .replace(UNMITIGATED_JA, "(対策をしない場合、" + WORD_JA + share.ja() + ")"),
                    sentence.en()
                            .replace(
                                    UNMITIGATED_EN,
                                    UNMITIGATED_EN + " (probability " + share.en() + ")"));
        }
        return new Text(
                bare(sentence.ja(), "。") + "(" + WORD_JA + share.ja() + ")。",
                bare(sentence.en(), ".") + " (" + share.en() + " of runs).");
    }

    static String bare(String sentence, String end) {
        return sentence.endsWith(end)
                ? sentence.substring(0, sentence.length() - end.length())
                : sentence;
    }
}
