package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an answer weighs against what was published, and what becomes of a value when it comes in.
///
/// @param published when each report was published, of those that say so
record AnswerWeight(Map<ReportId, PartialDate> published) {
    static final Text ONLY = new Text("照会への回答だけがあります。", "Only the answer to our inquiry says so.");
    static final Text LATER =
            new Text(
                    "公表より新しい、照会への回答を採りました。公表との違いを確かめてください。",
                    "The answer to our inquiry is later than what was published and stands; check the"
                            + " difference.");
    static final Text PUBLISHED =
            new Text(
                    "公表の記載を採りました。照会への回答との違いを確かめてください。",
                    "What was published stands; check the difference from the answer to our"
                            + " inquiry.");
    static final Text FINER =
            new Text(
                    "公表と矛盾しない、より詳しい回答を採りました。",
                    "The answer to our inquiry says it more exactly; they do not differ.");
    static final Text OWN_WORDS = new Text("当事者の回答を優先しました。", "The party's own answer stands.");
    private static final Text SURER =
            new Text("より確かな、照会への回答を採りました。", "The answer to our inquiry is surer and stands.");

    /// Whether the answer stands before another statement of the same thing.
    boolean stands(Statement said, Statement other) {
        if (other.speaker() == Speaker.AUTHORITY) {
            return false;
        }
        if (rank(other.speaker()) > rank(said.speaker())) {
            return true;
        }
        PartialDate ours = published.get(said.quote().report());
        PartialDate theirs = published.get(other.quote().report());
        return theirs == null
                || (ours != null
                        && !ours.earliest()
                                .toLocalDate()
                                .isBefore(theirs.earliest().toLocalDate()));
    }

    /// An answer on a value that the reports affirm: it is contradicted, agreed with, or said by
    /// somebody who knows better or is surer.
    static <T> Resolved<T> weighed(Resolved<T> before, Statement said) {
        if (said.modality() == Modality.DENIED) {
            return against(before, said, PUBLISHED);
        }
        if (rank(before.basis().speaker()) > rank(said.speaker())) {
            return instead(before.value(), said, before, List.of(), OWN_WORDS);
        }
        boolean surer = said.certainty().compareTo(before.certainty()) < 0;
        return surer
                ? instead(before.value(), said, before, List.of(), SURER)
                : beside(before, said);
    }

    /// What is left of a value that the party denies: its own earlier answer is taken back, what
    /// was published stays in sight of the denial.
    static <T> @Nullable Resolved<T> denied(
            Resolved<T> before, @Nullable Resolved<T> original, Statement said) {
        if (!isAnswer(before.basis())) {
            return against(before, said, PUBLISHED);
        }
        return original == null ? null : against(original, said, PUBLISHED);
    }

    static <T> Resolved<T> only(T value, Statement said) {
        return new Resolved<>(value, said, List.of(), List.of(), ONLY);
    }

    static <T> Resolved<T> instead(
            T value, Statement said, Resolved<?> before, List<Statement> differing, Text why) {
        List<Statement> conflicting = new ArrayList<>(before.conflicting());
        differing.forEach(each -> conflicting.addAll(published(each)));
        List<Statement> superseded = new ArrayList<>(List.of(before.basis()));
        superseded.addAll(before.superseded());
        return new Resolved<>(value, said, superseded, conflicting, why);
    }

    /// The answer gives way and contradicts.
    static <T> Resolved<T> against(Resolved<T> before, Statement said, Text why) {
        return new Resolved<>(
                before.value(),
                before.basis(),
                with(before.superseded(), said),
                with(before.conflicting(), said),
                why);
    }

    /// The answer says the same.
    static <T> Resolved<T> beside(Resolved<T> before, Statement said) {
        return new Resolved<>(
                before.value(),
                before.basis(),
                with(before.superseded(), said),
                before.conflicting(),
                before.why());
    }

    /// An earlier answer that a later one corrects is no conflict; what was published is.
    static List<Statement> published(Statement statement) {
        return isAnswer(statement) ? List.of() : List.of(statement);
    }

    static boolean isAnswer(Statement statement) {
        return statement.quote().report().isAnswer();
    }

    private static int rank(Speaker speaker) {
        return switch (speaker) {
            case AUTHORITY, VICTIM -> 0;
            case THIRD_PARTY -> 1;
            case MEDIA -> 2;
            case ATTACKER -> 3;
        };
    }

    private static List<Statement> with(List<Statement> statements, Statement said) {
        List<Statement> more = new ArrayList<>(List.of(said));
        more.addAll(statements);
        return more;
    }
}
