package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.network.Assumption;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.Hit;
import dev.hakyu.model.network.Involvement;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.model.network.SiteId;
import dev.hakyu.model.network.Stage;
import dev.hakyu.model.network.StageDuration;
import dev.hakyu.model.network.SystemId;
import dev.hakyu.model.network.SystemNode;
import dev.hakyu.model.network.SystemZone;
import dev.hakyu.network.api.ScenarioDefaults.NodeKind;
import dev.hakyu.network.api.ScenarioDefaults.Options;
import dev.hakyu.network.api.StandardDurations;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Builds the scenario of one incident.
public final class IncidentScenario {
    private static final Set<AttackKind> STOPPING =
            Set.of(
                    AttackKind.RANSOMWARE,
                    AttackKind.DESTRUCTION,
                    AttackKind.MALWARE,
                    AttackKind.DDOS);

    /// The one that takes longest to come back from stands for all kinds that are stated.
    private static final List<AttackKind> LONGEST_FIRST =
            List.of(
                    AttackKind.DESTRUCTION,
                    AttackKind.RANSOMWARE,
                    AttackKind.MALWARE,
                    AttackKind.DDOS);

    private final Incident incident;
    private final List<Exposure> exposures;
    private final Network network;
    private final Network.Index index;
    private final Options options;
    private final List<Assumption> assumptions = new ArrayList<>();

    public IncidentScenario(
            Incident incident, List<Exposure> exposures, Network network, Options options) {
        this.incident = incident;
        this.exposures = List.copyOf(exposures);
        this.network = network;
        this.index = network.index();
        this.options = options;
    }

    public Optional<Scenario> build() {
        boolean said = incident.outage() != null;
        boolean stops =
                incident.attacks().stream()
                        .anyMatch(attack ->
                                STOPPING.contains(attack.value()) && attack.certainty().affirms());
        if (!said && !stops) {
            return Optional.empty();
        }
        List<Hit> hits =
                new RunningSites(incident, network, assumptions)
                        .leftOutOf(hits(said)).stream().limit(Scenario.MAX_HITS).toList();
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        Meanwhile meanwhile = new Meanwhile(incident, assumptions);
        if (meanwhile.isAll()) {
            return Optional.empty();
        }
        ScenarioStart.Start start = new ScenarioStart(incident, options, assumptions).of(meanwhile);
        NodeKind kind = nodeKind(hits);
        List<Hit> struck =
                new ItemHits(
                                incident,
                                network,
                                (told, hit, assumed) ->
                                        struck(told, hit, kind, start.at(), assumed),
                                assumptions)
                        .of(hits);
        if (struck.isEmpty()) {
            return Optional.empty();
        }
        Map<Stage, StageDuration> stages = longest(struck);
        return Optional.of(
                new Scenario(
                        title(),
                        start.at(),
                        start.basis(),
                        options.zone(),
                        options.horizonDays(),
                        options.stepHours(),
                        struck.stream()
                                .limit(Scenario.MAX_HITS)
                                .map(hit ->
                                        hit.stages().equals(stages)
                                                ? hit.withStages(Map.of())
                                                : hit)
                                .toList(),
                        stages,
                        List.of(),
                        List.of(),
                        options.seed(),
                        options.runs(),
                        assumptions.stream().distinct().toList(),
                        incident.reports().stream().anyMatch(ReportId::isAnswer)));
    }

    /// A hit with what is left of it, and with what comes back when.
    private Hit struck(
            Incident told, Hit hit, NodeKind kind, LocalDateTime start, List<Assumption> assumed) {
        Meanwhile meanwhile = new Meanwhile(told, assumed);
        StatedRestart stated = new StatedRestart(told, start, meanwhile, assumed);
        Map<Stage, StageDuration> stages = stages(kind, stated, assumed);
        Hit left = meanwhile.left(List.of(hit), start).getFirst();
        Double share = stated.restored(left.level());
        Hit back = share == null ? left : left.withRestored(share);
        return back.withStages(stages);
    }

    /// The times of the hit that takes longest.
    private static Map<Stage, StageDuration> longest(List<Hit> hits) {
        return hits.stream()
                .map(Hit::stages)
                .max(
                        Comparator.comparingDouble(stages ->
                                stages.values().stream()
                                        .mapToDouble(StageDuration::typicalHours)
                                        .sum()))
                .orElseThrow();
    }

    private String title() {
        String name = incident.victim().value().name();
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    private List<Hit> hits(boolean stated) {
        Map<NodeId, Hit> hits = new LinkedHashMap<>();
        Set<NodeId> behind = BehindVictim.of(exposures, network);
        for (Exposure exposure : exposures) {
            if (exposure.involvement() == Involvement.PRODUCT
                    || (exposure.involvement() == Involvement.AFFECTED && !stated)) {
                continue;
            }
            for (ExposurePath path : exposure.paths()) {
                for (NodeId node : struck(path, stated)) {
                    if (exposure.involvement() == Involvement.AFFECTED && behind.contains(node)) {
                        continue;
                    }
                    hits.putIfAbsent(node, new Hit(node, 0, exposure.certainty()));
                }
            }
        }
        return List.copyOf(hits.values());
    }

    /// What a path makes stand still when the organisation concerned does.
    private static List<NodeId> struck(ExposurePath path, boolean stated) {
        return switch (path) {
            case ExposurePath.DirectSupply direct -> List.of(direct.supplier());
            case ExposurePath.NthTier chain -> List.of(chain.chain().getFirst());
            case ExposurePath.SharedSystem shared -> List.of(shared.system());
            case ExposurePath.Ourselves self -> stated ? List.of(self.organisation()) : List.of();
            case ExposurePath.ReachesSystem reaches -> List.of();
            case ExposurePath.Entrusted entrusted -> List.of();
            case ExposurePath.ProductInUse product -> List.of();
            case ExposurePath.Listed listed -> List.of();
        };
    }

    private Map<Stage, StageDuration> stages(
            NodeKind kind, StatedRestart restart, List<Assumption> assumed) {
        Optional<Map<Stage, StageDuration>> stated = restart.stages();
        if (stated.isPresent()) {
            return stated.get();
        }
        StandardDurations standard = StandardStages.of(attack(), kind);
        assumed.addAll(standard.assumptions());
        return restart.untilShare()
                .map(until -> sharing(standard.stages(), until))
                .orElseGet(() -> restart.afterWithdrawal(standard.stages()));
    }

    /// Nothing for some time, then the share while the rest is restored.
    private static Map<Stage, StageDuration> sharing(
            Map<Stage, StageDuration> standard, StageDuration until) {
        Map<Stage, StageDuration> stages = new EnumMap<>(Stage.class);
        stages.put(Stage.CLEAN, until);
        StageDuration rest = standard.get(Stage.RESTORE);
        if (rest != null) {
            stages.put(Stage.VALIDATE, rest);
        }
        StageDuration restart = standard.get(Stage.RESTART);
        if (restart != null) {
            stages.put(Stage.RESTART, restart);
        }
        return stages;
    }

    private AttackKind attack() {
        List<AttackKind> stated =
                incident.attacks().stream()
                        .filter(attack -> attack.certainty().affirms())
                        .map(Resolved::value)
                        .toList();
        return stated.stream()
                .filter(LONGEST_FIRST::contains)
                .min(Comparator.comparingInt(LONGEST_FIRST::indexOf))
                .orElse(AttackKind.UNKNOWN);
    }

    private NodeKind nodeKind(List<Hit> hits) {
        boolean organisation =
                hits.stream()
                        .anyMatch(hit ->
                                hit.node() instanceof OrganisationId
                                        || hit.node() instanceof SiteId);
        if (organisation) {
            return NodeKind.ORGANISATION;
        }
        List<SystemZone> zones = new ArrayList<>();
        for (Hit hit : hits) {
            if (hit.node() instanceof SystemId system) {
                index.findSystem(system).map(SystemNode::zone).ifPresent(zones::add);
            }
        }
        if (zones.contains(SystemZone.OT)) {
            return NodeKind.OT;
        }
        return zones.contains(SystemZone.CLOUD) ? NodeKind.CLOUD : NodeKind.IT;
    }
}
