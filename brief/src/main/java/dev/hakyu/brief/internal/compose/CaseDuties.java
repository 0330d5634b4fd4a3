package dev.hakyu.brief.internal.compose;

import dev.hakyu.duties.api.Actions;
import dev.hakyu.duties.api.CaseFacts;
import dev.hakyu.duties.api.Cases;
import dev.hakyu.duties.api.Clocks;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.Rulings;
import dev.hakyu.model.duty.Action;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.Moment;
import dev.hakyu.model.duty.Party;
import dev.hakyu.model.duty.Profile;
import dev.hakyu.model.duty.Submission;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.Network;
import dev.hakyu.network.api.Settings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The clocks of an incident that concerns us, and what to do about it.
public final class CaseDuties {
    private final Clocks clocks = Clocks.standard();
    private final Actions actions = Actions.standard();
    private final Network network;
    private final Profile profile;
    private final Instant asOf;
    private final ZoneId zone;

    public CaseDuties(Network network, Settings settings, Instant asOf, ZoneId zone) {
        this.network = network;
        this.profile = ProfileWords.of(settings.applicability());
        this.asOf = asOf;
        this.zone = zone;
    }

    /// Those that run for us.
    ///
    /// @param rulings on the incidents of now: what was handed in, and the moments that we declared
    public List<Clock> clocks(Incident incident, List<Exposure> exposures, Rulings rulings) {
        CaseFacts facts =
                withWords(
                        Cases.from(incident, exposures, network, asOf, zone),
                        rulings.listSubmitted(incident.id()),
                        rulings.listDeclared(incident.id()));
        boolean ourData = isOurData(exposures) && !isHarmlessFault(incident);
        return clocks.run(profile, facts, zone, asOf).clocks().stream()
                .filter(clock -> ourData || clock.owedToUs())
                .toList();
    }

    /// A fault that harmed no data: authorities and exchanges ask for nothing of a cyber attack.
    private static boolean isHarmlessFault(Incident incident) {
        return incident.isFault() && incident.exposed().isEmpty() && incident.harms().isEmpty();
    }

    private static CaseFacts withWords(
            CaseFacts facts,
            List<Decision.Submitted> submitted,
            List<Decision.StartDeclared> declared) {
        List<Submission> submissions = new ArrayList<>(facts.submissions());
        submitted.stream()
                .map(each ->
                        new Submission(
                                each.rule(), each.submittedAt().toInstant(), Party.US, each.by()))
                .forEach(submissions::add);
        List<Moment> moments = new ArrayList<>(facts.moments());
        declared.stream()
                .map(each ->
                        Moment.declared(
                                each.moment(),
                                each.momentAt().toInstant(),
                                each.momentAt().getOffset(),
                                each.knower()))
                .forEach(moments::add);
        return facts.withSubmissions(submissions).withMoments(moments);
    }

    /// The first actions and what the victim asks of us, done or not.
    ///
    /// @param running the clocks of the incident
    /// @param since when it first concerned us
    public List<Action> plan(
            Incident incident, List<Exposure> exposures, List<Clock> running, Instant since) {
        List<Action> all =
                new ArrayList<>(
                        actions.plan(
                                incident,
                                exposures,
                                network,
                                running,
                                new Actions.Timing(since, asOf, zone)));
        all.addAll(new RequestedActions(asOf, zone).of(incident, exposures, since));
        all.sort(Comparator.comparing(each -> each.findDueAt().orElse(Instant.MAX)));
        return List.copyOf(all);
    }

    /// First actions that ended since all that had stopped runs again.
    public List<Action> ended(
            Incident incident, List<Exposure> exposures, List<Clock> running, Instant since) {
        return actions.ended(
                incident, exposures, network, running, new Actions.Timing(since, asOf, zone));
    }

    /// Clocks of authorities run for us only when it is our data or we are the victim.
    static boolean isOurData(List<Exposure> exposures) {
        return exposures.stream()
                .anyMatch(each ->
                        each.findPath(ExposurePath.Entrusted.class).isPresent()
                                || each.findPath(ExposurePath.Ourselves.class).isPresent());
    }
}
