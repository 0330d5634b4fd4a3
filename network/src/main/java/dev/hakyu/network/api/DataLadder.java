package dev.hakyu.network.api;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.network.internal.scenario.LadderClimb;
import java.util.List;

/// How far the user's data carries: the rung on which they stand, and what each rung lacks.
///
/// @param rung the highest that is reached with all below it
/// @param steps one per rung, L0 first
public record DataLadder(Rung rung, List<Step> steps) {
    public DataLadder {
        steps = List.copyOf(steps);
    }

    /// The ladder of one network.
    ///
    /// L1 needs item or buyer of a tenth of the suppliers (the most important ones come first), L2
    /// stock and share of half of the essential rows that come to us, L3 any access, holding or
    /// contract, L4 a need of half of our sites, L5 value added of half of our sites.
    public static DataLadder of(Network network) {
        return new LadderClimb(network).climb();
    }

    /// The first rung that is not reached, if there is one.
    public java.util.Optional<Step> findNext() {
        return steps.stream().filter(step -> !step.reached()).findFirst();
    }

    /// A rung.
    ///
    /// @param reached whether the data suffices for it
    /// @param coverage share of what it needs that is there, 0 to 1
    /// @param missing what to fill in; praise is not a text, so what is complete says so
    public record Step(Rung rung, boolean reached, double coverage, Text missing) {
        public Step {
            if (!(coverage >= 0 && coverage <= 1)) {
                throw new IllegalArgumentException("coverage must be 0 to 1, got " + coverage);
            }
        }
    }

    /// What can be answered.
    public enum Rung implements Term {
        L0("l0", "どの事案が取引先に関係するか、誰に確認するか", "which incidents concern our suppliers; whom to ask"),
        L1("l1", "誰に、何を確認するか", "whom to call, with what question"),
        L2("l2", "いつ止まるか", "when it stops"),
        L3("l3", "何を切り、何を報告するか", "what to cut, what to report"),
        L4("l4", "どこへ波及し、何が最も効くか", "cascades, and what would help most"),
        L5("l5", "損失額、保険、つなぎ資金", "loss, insurance, cash to bridge the gap");

        private final String id;
        private final Text label;

        Rung(String id, String ja, String en) {
            this.id = id;
            this.label = new Text(ja, en);
        }

        @Override
        public String id() {
            return id;
        }

        /// The question that this rung answers.
        @Override
        public Text label() {
            return label;
        }
    }
}
