package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentStatus;
import dev.hakyu.model.incident.InquiryAnswer;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Lays what the victim answered over what the reports say of an incident.
///
/// An answer stands before media and attackers, and before what the victim published earlier; never
/// before an authority. Whichever stands, a difference from what was published stays in sight as a
/// conflict, and a denial never takes anything away: a person looks at both.
final class AnsweredIncident {
    private static final Text ONLY =
            new Text("照会への回答だけがあります。", "Only the answer to our inquiry says so.");
    private static final Text LATER =
            new Text(
                    "公表より新しい、照会への回答を採りました。公表との違いを確かめてください。",
                    "The answer to our inquiry is later than what was published and stands; check the"
                            + " difference.");
    private static final Text PUBLISHED =
            new Text(
                    "公表の記載を採りました。照会への回答との違いを確かめてください。",
                    "What was published stands; check the difference from the answer to our"
                            + " inquiry.");
    private static final Text FINER =
            new Text(
                    "公表と矛盾しない、より詳しい回答を採りました。",
                    "The answer to our inquiry says it more exactly; they do not differ.");
    private static final Text OWN_WORDS =
            new Text("当事者の回答を優先しました。", "The party's own answer stands.");

    private final Incident incident;
    private final Map<ReportId, PartialDate> published;
    private final List<ReportId> reports;
    private final List<Statement> statements;
    private final List<Resolved<Assertion.ResumptionForecast>> forecasts;
    private final List<Resolved<Harm>> harms;
    private final List<Resolved<Assertion.Exposed>> exposed;
    private @Nullable Resolved<Assertion.Outage> outage;
    private Resolved<OrganisationName> victim;
    private IncidentStatus status;

    /// @param published when each report was published, of those that say so
    AnsweredIncident(Incident incident, Map<ReportId, PartialDate> published) {
        this.incident = incident;
        this.published = published;
        this.reports = new ArrayList<>(incident.reports());
        this.statements = new ArrayList<>(incident.statements());
        this.forecasts = new ArrayList<>(incident.forecasts());
        this.harms = new ArrayList<>(incident.harms());
        this.exposed = new ArrayList<>(incident.exposed());
        this.outage = incident.outage();
        this.victim = incident.victim();
        this.status = incident.status();
    }

    void take(InquiryAnswer answer) {
        reports.add(answer.report().id());
        for (Statement said : answer.statements()) {
            statements.add(said);
            switch (said.what()) {
                case Assertion.Outage value -> stopped(said, value);
                case Assertion.ResumptionForecast value -> restart(said, value);
                case Assertion.HarmDone value -> harm(said, value.harm());
                case Assertion.Exposed value -> exposed(said, value);
                default -> {}
            }
        }
    }

    private void stopped(Statement said, Assertion.Outage value) {
        Resolved<Assertion.Outage> before = outage;
        if (before == null) {
            if (said.modality() == Modality.ASSERTED) {
                outage = new Resolved<>(value, said, List.of(), List.of(), ONLY);
                confirm(said);
            }
            return;
        }
        if (said.modality() == Modality.DENIED) {
            outage = denied(before, incident.outage(), said);
            return;
        }
        PartialDate start = value.start();
        PartialDate known = before.value().start();
        boolean same = start == null || Objects.equals(start, known);
        boolean finer = start != null && (known == null || isFinerPartOf(start, known));
        Assertion.Outage both =
                new Assertion.Outage(
                        before.value().what(),
                        start == null ? known : start,
                        before.value().end(),
                        before.value().days());
        if (same) {
            outage = beside(before, said);
        } else if (finer) {
            outage = instead(both, said, before, List.of(), FINER);
        } else if (stands(said, before.basis())) {
            outage = instead(both, said, before, List.of(before.basis()), LATER);
        } else {
            outage = against(before, said, PUBLISHED);
        }
        confirm(said);
    }

    private void restart(Statement said, Assertion.ResumptionForecast value) {
        for (int i = 0; i < forecasts.size(); i++) {
            if (forecasts.get(i).value().date().equals(value.date())) {
                forecasts.set(i, beside(forecasts.get(i), said));
                return;
            }
        }
        Resolved<Assertion.ResumptionForecast> last =
                forecasts.isEmpty() ? null : forecasts.getLast();
        if (last == null) {
            forecasts.add(new Resolved<>(value, said, List.of(), List.of(), ONLY));
        } else if (stands(said, last.basis())) {
            List<Statement> other = published(last.basis());
            forecasts.add(new Resolved<>(value, said, other, other, LATER));
        } else {
            // Announced later, the other is a postponement and no contradiction.
            forecasts.add(
                    forecasts.size() - 1, new Resolved<>(value, said, List.of(), List.of(), ONLY));
        }
    }

    private void harm(Statement said, Harm harm) {
        for (int i = 0; i < harms.size(); i++) {
            if (harms.get(i).value() == harm) {
                deny(i, said);
                return;
            }
        }
        if (said.modality() != Modality.DENIED) {
            harms.add(new Resolved<>(harm, said, List.of(), List.of(), ONLY));
        }
        if (said.modality() == Modality.ASSERTED) {
            confirm(said);
        }
    }

    private void deny(int i, Statement said) {
        Resolved<Harm> before = harms.get(i);
        if (said.modality() != Modality.DENIED) {
            harms.set(i, weighed(before, said));
            return;
        }
        Resolved<Harm> original =
                incident.harms().stream()
                        .filter(each -> each.value() == before.value())
                        .findFirst()
                        .orElse(null);
        Resolved<Harm> left = denied(before, original, said);
        if (left == null) {
            harms.remove(i);
        } else {
            harms.set(i, left);
        }
    }

    /// What is left of a value that the party denies: its own earlier answer is taken back, what
    /// was published stays in sight of the denial.
    private static <T> @Nullable Resolved<T> denied(
            Resolved<T> before, @Nullable Resolved<T> original, Statement said) {
        if (!before.basis().quote().report().isAnswer()) {
            return against(before, said, PUBLISHED);
        }
        return original == null ? null : against(original, said, PUBLISHED);
    }

    private void exposed(Statement said, Assertion.Exposed value) {
        for (int i = 0; i < exposed.size(); i++) {
            if (exposed.get(i).value().dataClass() == value.dataClass()) {
                exposed.set(i, weighed(exposed.get(i), said));
                return;
            }
        }
        exposed.add(new Resolved<>(value, said, List.of(), List.of(), ONLY));
    }

    /// An answer on a value that the reports affirm: it is contradicted, agreed with, or said by
    /// somebody who knows better.
    private <T> Resolved<T> weighed(Resolved<T> before, Statement said) {
        if (said.modality() == Modality.DENIED) {
            return against(before, said, PUBLISHED);
        }
        boolean ownWords = rank(before.basis().speaker()) > rank(said.speaker());
        return ownWords
                ? instead(before.value(), said, before, List.of(), OWN_WORDS)
                : beside(before, said);
    }

    /// What only others said of the event is confirmed when the victim tells what happened.
    private void confirm(Statement said) {
        if (status != IncidentStatus.CONFIRMED) {
            status = IncidentStatus.CONFIRMED;
            Statement own =
                    new Statement(
                            new Assertion.Victim(victim.value()),
                            said.speaker(),
                            said.modality(),
                            said.speakerName(),
                            said.quote());
            statements.add(own);
            victim = instead(victim.value(), own, victim, List.of(), OWN_WORDS);
        }
    }

    /// Whether the answer stands before another statement of the same thing.
    private boolean stands(Statement said, Statement other) {
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

    private static int rank(Speaker speaker) {
        return switch (speaker) {
            case AUTHORITY, VICTIM -> 0;
            case THIRD_PARTY -> 1;
            case MEDIA -> 2;
            case ATTACKER -> 3;
        };
    }

    private static boolean isFinerPartOf(PartialDate fine, PartialDate coarse) {
        boolean more = (fine.hasDay() && !coarse.hasDay()) || (fine.hasTime() && !coarse.hasTime());
        return more
                && fine.year() == coarse.year()
                && (coarse.month() == 0 || coarse.month() == fine.month())
                && (coarse.day() == 0 || coarse.day() == fine.day());
    }

    /// An earlier answer that a later one corrects is no conflict; what was published is.
    private static List<Statement> published(Statement statement) {
        return statement.quote().report().isAnswer() ? List.of() : List.of(statement);
    }

    private static <T> Resolved<T> instead(
            T value, Statement said, Resolved<?> before, List<Statement> differing, Text why) {
        List<Statement> conflicting = new ArrayList<>(before.conflicting());
        differing.forEach(each -> conflicting.addAll(published(each)));
        List<Statement> superseded = new ArrayList<>(List.of(before.basis()));
        superseded.addAll(before.superseded());
        return new Resolved<>(value, said, superseded, conflicting, why);
    }

    /// The answer gives way and contradicts.
    private static <T> Resolved<T> against(Resolved<T> before, Statement said, Text why) {
        return new Resolved<>(
                before.value(),
                before.basis(),
                with(before.superseded(), said),
                with(before.conflicting(), said),
                why);
    }

    /// The answer says the same.
    private static <T> Resolved<T> beside(Resolved<T> before, Statement said) {
        return new Resolved<>(
                before.value(),
                before.basis(),
                with(before.superseded(), said),
                before.conflicting(),
                before.why());
    }

    private static List<Statement> with(List<Statement> statements, Statement said) {
        List<Statement> more = new ArrayList<>(List.of(said));
        more.addAll(statements);
        return more;
    }

    Incident incident() {
        return new Incident(
                incident.id(),
                status,
                reports,
                statements,
                victim,
                incident.via(),
                incident.affected(),
                incident.country(),
                incident.industry(),
                incident.attacks(),
                incident.actors(),
                incident.counts(),
                exposed,
                incident.denied(),
                harms,
                incident.dates(),
                outage,
                incident.losses(),
                forecasts,
                incident.regulators(),
                incident.links());
    }
}
