package dev.hakyu.model.incident;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A restart as reports tell of it: planned, put off, reached.
///
/// @param of what runs again; empty when nobody says
/// @param portion which plant or goods, in the words of the report, or null
/// @param partial true when it is a part, or all of it step by step
/// @param date the day planned, or told
/// @param statedOn when the report that first said so was published, or null when unknown or when
///   it is known only from a later report
/// @param supersededBy the day that took its place, or null
/// @param basis the statement it stands on
/// @param endedBy the statement that put it off, took it back or told that it was reached, or null
/// @param repeatedBy statements of further reports that say the same, or tell of the same move
public record Restart(
        List<RestartOf> of,
        @Nullable String portion,
        boolean partial,
        PartialDate date,
        @Nullable PartialDate statedOn,
        State state,
        @Nullable PartialDate supersededBy,
        Statement basis,
        @Nullable Statement endedBy,
        List<Statement> repeatedBy) {
    public Restart {
        repeatedBy = List.copyOf(repeatedBy);
        of = of.stream().distinct().sorted().toList();
        if ((state == State.SUPERSEDED) != (supersededBy != null)) {
            throw new IllegalArgumentException(
                    "a superseded restart, and no other, names the day that took its place; got "
                            + state
                            + " and "
                            + supersededBy);
        }
    }

    /// A restart that one report tells of.
    public Restart(
            List<RestartOf> of,
            @Nullable String portion,
            boolean partial,
            PartialDate date,
            @Nullable PartialDate statedOn,
            State state,
            @Nullable PartialDate supersededBy,
            Statement basis,
            @Nullable Statement endedBy) {
        this(of, portion, partial, date, statedOn, state, supersededBy, basis, endedBy, List.of());
    }

    /// The statement whose words tell it best: of a plan that gave way the one that moved it or
    /// took it back.
    public Statement told() {
        boolean gaveWay = state == State.SUPERSEDED || state == State.CALLED_OFF;
        return gaveWay && endedBy != null ? endedBy : basis;
    }

    /// True for a plan that a later report names and does not confirm: taken for withdrawn, to be
    /// checked by a person.
    public boolean isDoubtful() {
        return state == State.CALLED_OFF
                && endedBy != null
                && endedBy.certainty() == Certainty.POSSIBLE;
    }

    /// All reports that tell it, the one whose words tell it best first.
    public List<ReportId> reports() {
        return Stream.concat(Stream.of(told(), basis), repeatedBy.stream())
                .map(statement -> statement.quote().report())
                .distinct()
                .toList();
    }

    /// How a restart stands.
    public enum State implements Term {
        /// A plan that stands and whose day is not over.
        PLANNED("planned", "予定", "planned"),
        /// A plan in whose place there is another day.
        SUPERSEDED("superseded", "変更前の予定", "superseded"),
        /// A plan that was taken back, with no other day.
        CALLED_OFF("called_off", "取り下げられた予定", "called off"),
        /// A plan whose day is over; no report says that it came true.
        PASSED("passed", "予定日を過ぎた予定", "day passed"),
        /// A plan that came true.
        REACHED("reached", "実現した予定", "reached"),
        /// Told as done.
        DONE("done", "再開", "restarted");

        private final String id;
        private final Text label;

        State(String id, String ja, String en) {
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
