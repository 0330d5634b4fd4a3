package dev.hakyu.model.duty;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import java.util.List;

/// How severe a breach of personal data is after ENISA's method (2013): SE = DPC x EI + CB. It
/// decides no legal duty.
///
/// @param context DPC, data processing context, 1 to 4
/// @param ease EI, ease of identification, 0.25 to 1
/// @param circumstances CB, circumstances of the breach, 0 to 2
/// @param reasons one per term, in the order DPC, EI, CB
/// @param flags what the method asks to be told beside the score: many people, unreadable data
public record Severity(
        double context, double ease, double circumstances, List<Text> reasons, List<Text> flags) {
    public static final Text DECIDES_NO_DUTY =
            new Text(
                    "この深刻度は優先順位の目安であり、法令上の報告義務の有無を決めるものではありません。",
                    "This severity helps to set priorities; it does not decide any legal duty.");

    public Severity {
        requireRange("context (DPC)", context, 1, 4);
        requireRange("ease (EI)", ease, 0.25, 1);
        requireRange("circumstances (CB)", circumstances, 0, 2);
        reasons = List.copyOf(reasons);
        flags = List.copyOf(flags);
        if (reasons.size() != 3) {
            throw new IllegalArgumentException(
                    "each of the three terms needs a reason, got " + reasons.size());
        }
    }

    /// SE, 0.25 to 6.
    public double score() {
        return context * ease + circumstances;
    }

    public Level level() {
        return Level.of(score());
    }

    /// The bands of the method.
    public enum Level implements Term {
        LOW("low", "低", "low"),
        MEDIUM("medium", "中", "medium"),
        HIGH("high", "高", "high"),
        VERY_HIGH("very_high", "極めて高い", "very high");

        private final String id;
        private final Text label;

        Level(String id, String ja, String en) {
            this.id = id;
            this.label = new Text(ja, en);
        }

        /// Below 2 low, 2 to below 3 medium, 3 to below 4 high, 4 and more very high.
        public static Level of(double score) {
            if (score < 2) {
                return LOW;
            }
            if (score < 3) {
                return MEDIUM;
            }
            return score < 4 ? HIGH : VERY_HIGH;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Text label() {
            return label;
        }
    }

    private static void requireRange(String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "%s must be %s to %s, got %s".formatted(what, least, most, value));
        }
    }
}
