package dev.hakyu.model.duty;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// One who must report, or would have to. Under the Japanese act both the entrusting party and the
/// contractor must; the contractor is released by telling the entrusting party.
public record Reporter(Party party, Standing standing, Text why) {

    /// Whether the duty holds for this party.
    public enum Standing implements Term {
        MUST("must", "報告義務あり", "must report"),
        RELEASED("released", "通知により免除", "released by notifying"),
        NOT_YET_KNOWN("not_yet_known", "要確認", "to be confirmed");

        private final String id;
        private final Text label;

        Standing(String id, String ja, String en) {
            this.id = id;
            this.label = new Text(ja, en);
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
}
