package dev.hakyu.model.decision;

import dev.hakyu.model.PersonName;
import dev.hakyu.model.duty.RuleId;
import dev.hakyu.model.duty.StartMoment;
import dev.hakyu.model.network.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something a person decided, which no later reading may forget. It refers to what does not move:
/// reports and names as the person saw them. Never changed; taken back by [Undo].
public sealed interface Decision {
    /// By time, then by id: an order that does not depend on files.
    Comparator<Decision> OLDEST_FIRST =
            Comparator.comparing(Decision::at).thenComparing(decision -> decision.id().value());

    /// Characters of a line that is kept with a decision.
    int LONGEST_LINE = 500;

    /// Nothing that starts a clock lies before it.
    int EARLIEST_YEAR = 2000;

    /// Nothing is said after it.
    int LATEST_YEAR = 2199;

    Said said();

    default DecisionId id() {
        return said().id();
    }

    default Instant at() {
        return said().at().toInstant();
    }

    /// The day on which it was said, where it was said.
    default LocalDate day() {
        return said().at().toLocalDate();
    }

    default String by() {
        return said().by();
    }

    default String reason() {
        return said().reason();
    }

    /// In this incident, this name is that organisation of ours. An [Alias] says it for all.
    ///
    /// @param mention the name as the reports have it
    record Confirm(Said said, String mention, OrganisationId organisation, IncidentRef incident)
            implements Decision {
        public Confirm {
            requireName(mention);
        }
    }

    /// This incident does not matter to us.
    ///
    /// @param seen what was known of it
    record Dismiss(Said said, IncidentRef incident, Seen seen) implements Decision {
        public Dismiss {
            requireReason(said, "a dismissed incident");
        }
    }

    /// A match that is none, where all that is given agrees: a name that is not this organisation
    /// (or, without one, nobody of ours), in this incident or anywhere; or an organisation that an
    /// incident does not concern, whatever name it was found by.
    ///
    /// @param mention the name as the reports have it; null only with organisation and incident
    record NotOurs(
            Said said,
            @Nullable String mention,
            @Nullable OrganisationId organisation,
            @Nullable IncidentRef incident)
            implements Decision {
        public NotOurs {
            requireReason(said, "what is not ours");
            if (mention == null && (organisation == null || incident == null)) {
                throw new IllegalArgumentException(
                        "\"not ours\" needs a name, or an organisation and an incident");
            }
            if (mention != null) {
                requireName(mention);
            }
        }

        /// True when it speaks of this name for this organisation, or for something of ours that is
        /// no organisation (null); the incident is not looked at.
        public boolean rejects(String name, @Nullable OrganisationId ours) {
            return (mention == null || Spelled.same(mention, name))
                    && (organisation == null || organisation.equals(ours));
        }
    }

    /// These incidents are one, whatever the rules say.
    ///
    /// @param incidents two or more, as they were
    record Merge(Said said, List<IncidentRef> incidents) implements Decision {
        public Merge {
            incidents = List.copyOf(incidents);
            if (incidents.size() < 2) {
                throw new IllegalArgumentException(
                        "a merge needs two incidents or more, got " + incidents.size());
            }
        }
    }

    /// Some reports of an incident tell of another event than the rest.
    ///
    /// @param incident as it was, with all its reports
    /// @param apart its reports that are not of it
    record Split(Said said, IncidentRef incident, List<ReportRef> apart) implements Decision {
        public Split {
            apart = List.copyOf(apart);
            if (apart.isEmpty()) {
                throw new IllegalArgumentException(
                        "a split needs the reports that do not belong to the incident");
            }
        }

        /// The reports that stay: those of the incident less those apart.
        public List<ReportRef> rest() {
            return incident.reports().stream()
                    .filter(report -> apart.stream().noneMatch(report::overlaps))
                    .toList();
        }
    }

    /// An organisation of ours is also called this, everywhere and from now on.
    record Alias(Said said, OrganisationId organisation, String name) implements Decision {
        public Alias {
            requireName(name);
        }
    }

    /// An action that the brief asked for in this incident was done.
    ///
    /// @param action id of the action, the same every day: rule and objects (`CUT-ACCESS/A-17`)
    /// @param what was done, in the words in which it was asked for; for those who look later, when
    ///   the action is asked for no more
    record Done(Said said, IncidentRef incident, String action, String what) implements Decision {
        public Done {
            requireLine("the id of an action", action);
            requireLine("what was done", what);
        }
    }

    /// A report to an authority, or a notice that a clock asked for, was handed in. Several of one
    /// rule may stand: an interim report and its updates.
    ///
    /// @param rule of the clock
    /// @param submittedAt when it was handed in, at the place where it was; not in the future of
    ///   what was said
    /// @param what was handed in, in the words in which it was asked for
    record Submitted(
            Said said, IncidentRef incident, RuleId rule, OffsetDateTime submittedAt, String what)
            implements Decision {
        public Submitted {
            requireLine("what was handed in", what);
            requirePast(said, submittedAt);
        }
    }

    /// A moment of an incident from which clocks count, as we declare it. What reports show of it
    /// stays evidence beside it; the earlier of the two decides what is due. The later declaration
    /// of a moment stands.
    ///
    /// @param momentAt when it was; not in the future of what was said
    /// @param knower department, person or document that knew, or blank
    record StartDeclared(
            Said said,
            IncidentRef incident,
            StartMoment moment,
            OffsetDateTime momentAt,
            String knower)
            implements Decision {
        public StartDeclared {
            if (!moment.isDeclarable()) {
                throw new IllegalArgumentException(
                        moment.id() + " follows from a submission and is not declared");
            }
            if (!knower.isEmpty()) {
                requireLine("who knew", knower);
                PersonName.find(knower)
                        .ifPresent(hidden -> {
                            throw new IllegalArgumentException(
                                    "who knew has no hidden characters, got " + hidden);
                        });
            }
            requirePast(said, momentAt);
        }
    }

    /// A decision is taken back. Undoing an undo brings the decision back.
    record Undo(Said said, DecisionId decision) implements Decision {}

    private static void requireLine(String name, String value) {
        if (value.isBlank()
                || value.length() > LONGEST_LINE
                || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "%s has 1 to %d characters on one line, got '%s'"
                            .formatted(name, LONGEST_LINE, value));
        }
    }

    private static void requirePast(Said said, OffsetDateTime at) {
        if (at.isAfter(said.at()) || at.getYear() < EARLIEST_YEAR || at.getYear() > LATEST_YEAR) {
            throw new IllegalArgumentException(
                    "%s must lie between %d and %d, and not after the moment it was said, %s"
                            .formatted(at, EARLIEST_YEAR, LATEST_YEAR, said.at()));
        }
    }

    private static void requireName(String name) {
        if (name.isBlank() || name.length() > 500) {
            throw new IllegalArgumentException(
                    "a name has 1 to 500 characters and is not blank, got '" + name + "'");
        }
    }

    private static void requireReason(Said said, String what) {
        if (said.reason().isBlank()) {
            throw new IllegalArgumentException(what + " needs a reason; say why in a few words");
        }
    }
}
