package dev.hakyu.server.incidents;

import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.DecisionId;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.decision.IncidentRef;
import dev.hakyu.model.decision.ReportRef;
import dev.hakyu.model.decision.Said;
import dev.hakyu.model.decision.Seen;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.NameMatch;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.NameIndex;
import dev.hakyu.server.accounts.HiddenInName;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.DecisionLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes what people decide on incidents into the workspace, and has it take effect. Each method
/// gives back the decisions as they were kept.
@Component
class Decider {
    private final Workspace workspace;
    private final Standings standings;
    private final Kept kept;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock();

    Decider(Workspace workspace, Standings standings, Kept kept, Clock hakyuClock) {
        this.workspace = workspace;
        this.standings = standings;
        this.kept = kept;
        this.clock = hakyuClock;
    }

    /// Incidents do not matter to us.
    ///
    /// @param reason 1 to 2,000 characters
    List<Decision> dismiss(Collection<Incident> incidents, String reason, String who) {
        return keep(
                "dismiss",
                who,
                (now, moment) ->
                        incidents.stream()
                                .<Decision>map(incident ->
                                        new Decision.Dismiss(
                                                Said.now(
                                                        moment,
                                                        who,
                                                        reason,
                                                        "dismiss " + incident.id()),
                                                standings.refer(incident, now),
                                                seen(incident, now)))
                                .toList());
    }

    /// Incidents are one.
    ///
    /// @param incidents two or more
    List<Decision> merge(Collection<Incident> incidents, String reason, String who) {
        return keep(
                "merge",
                who,
                (now, moment) -> {
                    List<IncidentRef> refs =
                            incidents.stream().map(each -> standings.refer(each, now)).toList();
                    String ids = refs.stream().map(IncidentRef::id).toList().toString();
                    return List.of(
                            new Decision.Merge(
                                    Said.now(moment, who, reason, "merge " + ids), refs));
                });
    }

    /// Some reports of an incident tell of another event.
    ///
    /// @param apart some of its reports, not all
    List<Decision> split(Incident incident, Collection<ReportId> apart, String reason, String who) {
        return keep(
                "split",
                who,
                (now, moment) -> {
                    IncidentRef ref = standings.refer(incident, now);
                    List<ReportRef> reports =
                            ref.reports().stream()
                                    .filter(each -> each.id() != null && apart.contains(each.id()))
                                    .toList();
                    return List.of(
                            new Decision.Split(
                                    Said.now(
                                            moment,
                                            who,
                                            reason,
                                            "split " + incident.id() + " " + apart),
                                    ref,
                                    reports));
                });
    }

    /// A name in reports is that organisation of ours.
    ///
    /// @param always in every report from now on
    List<Decision> confirm(Questions.Question question, boolean always, String who) {
        return keep(
                "confirm",
                who,
                (now, moment) -> {
                    List<Decision> decisions = new ArrayList<>();
                    for (Incident incident : question.incidents()) {
                        decisions.add(
                                new Decision.Confirm(
                                        Said.now(
                                                moment,
                                                who,
                                                "",
                                                "confirm " + question.id() + " " + incident.id()),
                                        question.mention(),
                                        question.organisation(),
                                        standings.refer(incident, now)));
                    }
                    if (always) {
                        decisions.add(
                                new Decision.Alias(
                                        Said.now(moment, who, "", "alias " + question.id()),
                                        question.organisation(),
                                        question.mention()));
                    }
                    return decisions;
                });
    }

    /// A name is not that organisation of ours, in no report.
    List<Decision> notOurs(Questions.Question question, String reason, String who) {
        return keep(
                "not-ours",
                who,
                (_, moment) ->
                        List.of(
                                new Decision.NotOurs(
                                        Said.now(moment, who, reason, "not-ours " + question.id()),
                                        question.mention(),
                                        question.organisation(),
                                        null)));
    }

    /// An incident does not concern an organisation of ours, whatever name it was found by.
    List<Decision> notOurs(
            Incident incident, OrganisationId organisation, String reason, String who) {
        return keep(
                "not-ours",
                who,
                (now, moment) ->
                        List.of(
                                new Decision.NotOurs(
                                        Said.now(
                                                moment,
                                                who,
                                                reason,
                                                "not-ours " + incident.id() + " " + organisation),
                                        null,
                                        organisation,
                                        standings.refer(incident, now))));
    }

    /// An organisation of ours is also called this.
    List<Decision> alias(OrganisationId organisation, String name, String who) {
        return keep(
                "alias",
                who,
                (_, moment) ->
                        List.of(
                                new Decision.Alias(
                                        Said.now(
                                                moment,
                                                who,
                                                "",
                                                "alias " + organisation + " " + name),
                                        organisation,
                                        name)));
    }

    /// Whether an alias would tell the organisation by that name.
    boolean hasEffect(OrganisationId organisation, String name, Snapshot now) {
        List<Decision.Alias> aliases = new ArrayList<>(now.rulings().aliases());
        aliases.add(
                new Decision.Alias(
                        Said.now(now.moment(clock.instant()), "-", "", "trial"),
                        organisation,
                        name));
        return NameIndex.of(now.network().organisations(), aliases).find(name).stream()
                .filter(NameMatch::decides)
                .anyMatch(each -> each.findOrganisation().filter(organisation::equals).isPresent());
    }

    /// A decision is taken back; undoing an undo brings one back.
    List<Decision> undo(DecisionId decision, String who) {
        return keep(
                "undo",
                who,
                (_, moment) ->
                        List.of(
                                new Decision.Undo(
                                        Said.now(moment, who, "", "undo " + decision), decision)));
    }

    /// Makes decisions of what is known and the moment they are said.
    interface Maker {
        List<? extends Decision> make(Snapshot now, OffsetDateTime moment);
    }

    /// Keeps what is decided.
    ///
    /// @param action as the audit log names it
    /// @param who the account that decides
    /// @throws HiddenInName when nothing can be kept under its name
    List<Decision> keep(String action, String who, Maker maker) {
        HiddenInName.refuse(who);
        writing.lock();
        try {
            Snapshot now = workspace.current();
            List<Decision> decisions = List.copyOf(maker.make(now, moment(now)));
            DecisionLog log = DecisionLog.in(workspace.directory());
            for (Decision decision : decisions) {
                log.append(decision);
                kept.store()
                        .audit()
                        .add(clock.instant(), decision.by(), action, decision.id().value());
            }
            workspace.refreshDecisions();
            return decisions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writing.unlock();
        }
    }

    /// An incident as a decision remembers it.
    IncidentRef refer(Incident incident, Snapshot now) {
        return standings.refer(incident, now);
    }

    /// Later than every decision that this person could see, so that it is the one that holds.
    private OffsetDateTime moment(Snapshot now) {
        Instant wanted = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        @Nullable Instant last = now.rulings().decisions().latest().map(Decision::at).orElse(null);
        if (last != null
                && !last.isBefore(wanted)
                && last.isBefore(wanted.plus(Decisions.MOST_AHEAD))) {
            wanted = last.truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
        }
        return now.moment(wanted);
    }

    private static Seen seen(Incident incident, Snapshot now) {
        return Seen.of(
                incident,
                now.findingsOf(incident).exposures().stream().map(Exposure::concerned).toList());
    }
}
