package dev.hakyu.model.incident;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// One thing that an organisation answered about itself, as far as it matters to us.
///
/// @param words the whole of it in a few words: 当社システムへの接続: 遮断済
/// @param value the answer alone, to be told beside a later one: 接続中
public record AnswerPoint(Topic topic, Meaning meaning, Text words, Text value) {

    /// What was asked; a later answer on the same topic replaces an earlier one.
    public enum Topic implements Term {
        LEAK("leak", "漏えい等", "leak"),
        STOCK("stock", "在庫", "stock"),
        STOP("stop", "停止・制限", "stop"),
        RESTART("restart", "再開", "restart"),
        CONNECTION("connection", "接続", "connections"),
        SUPPLY("supply", "供給への影響", "supply");

        private final String id;
        private final Text label;

        Topic(String id, String ja, String en) {
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

    /// What the answer means to us, the most severe first.
    public enum Meaning {
        LEAKED(true),
        LEAK_POSSIBLE(true),
        /// They cannot deliver from stock at all.
        NO_STOCK(true),
        STOPPED(true),
        /// There is no day of the restart (any more).
        NO_DAY(false),
        /// They are still connected to our systems.
        CONNECTED(false),
        SUPPLY_AFFECTED(false),
        RESTART_DAY(false),
        STOCK_DAYS(false),
        CUT(false),
        NO_LEAK(false),
        NO_IMPACT(false),
        /// They still look, or say nothing that matters by itself.
        OPEN(false);

        private final boolean severe;

        Meaning(boolean severe) {
            this.severe = severe;
        }

        /// Whether those who decide must know of it, whatever else changed.
        public boolean isSevere() {
            return severe;
        }
    }
}
