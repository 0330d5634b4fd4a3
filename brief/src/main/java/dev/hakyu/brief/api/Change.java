package dev.hakyu.brief.api;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// One thing that became known of an incident since the last brief.
///
/// @param what as a person reads it, without the name of the victim
/// @param inConfidence true when only what a supplier answered to us tells it: it is for those who
///   may see the answers
public record Change(Kind kind, Text what, boolean inConfidence) {
    public Change {
        inConfidence |= kind == Kind.ANSWER || kind == Kind.SEVERE_ANSWER;
    }

    /// One that was published, or that stands on what we know ourselves; an answer is in
    /// confidence.
    public Change(Kind kind, Text what) {
        this(kind, what, false);
    }

    /// The same for those only who may see the answers.
    public Change asInConfidence() {
        return new Change(kind, what, true);
    }

    /// What became known.
    public enum Kind implements Term {
        NEW_INCIDENT("new_incident", "新しい事案", "new incident"),
        ATTACK("attack", "攻撃の種類", "kind of attack"),
        /// Data was added, or a leak of it became surer or was denied.
        DATA_CLASS("data_class", "情報の種類", "class of data"),
        COUNT("count", "件数", "count"),
        /// A restart was announced, postponed or reached.
        RESUMPTION("resumption", "再開の日", "date of restart"),
        /// A plant or depot of the victim stands still since, or runs again.
        SITE("site", "拠点の稼働", "state of a site"),
        DATE("date", "日付", "date"),
        STATUS("status", "確度", "status"),
        /// Something of ours is expected to stop, earlier or later, or no longer.
        STOP("stop", "止まる見込み", "expected stop"),
        LOSS("loss", "損失", "loss"),
        /// A clock of ours runs that did not run before.
        DEADLINE("deadline", "報告期限", "deadline"),
        VERSIONS("versions", "対象の版・修正版", "versions concerned or fixed"),
        EXPLOITATION("exploitation", "悪用の有無", "exploitation"),
        /// Attackers named a day by which they want to be paid, or on which they will publish.
        THREAT("threat", "攻撃者の期限", "attackers' deadline"),
        /// The victim asked its partners to do something.
        REQUEST("request", "取引先への依頼", "request to partners"),
        /// A supplier answered our inquiry.
        ANSWER("answer", "照会への回答", "answer to our inquiry"),
        /// It answered what those who decide must know: a leak, no stock, a stop.
        SEVERE_ANSWER("severe_answer", "照会への重大な回答", "severe answer to our inquiry"),
        REPORTS("reports", "記事の追加", "further reports");

        private final String id;
        private final Text label;

        Kind(String id, String ja, String en) {
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
