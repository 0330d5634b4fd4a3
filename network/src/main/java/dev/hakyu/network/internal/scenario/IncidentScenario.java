package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.Basis;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
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
import dev.hakyu.model.network.Stage;
import dev.hakyu.model.network.StageDuration;
import dev.hakyu.model.network.SystemId;
import dev.hakyu.model.network.SystemNode;
import dev.hakyu.model.network.SystemZone;
import dev.hakyu.network.api.ScenarioDefaults.NodeKind;
import dev.hakyu.network.api.ScenarioDefaults.Options;
import dev.hakyu.network.api.StandardDurations;
import java.time.Duration;
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
    private final Network.Index index;
    private final Options options;
    private final List<Assumption> assumptions = new ArrayList<>();

    public IncidentScenario(
            Incident incident, List<Exposure> exposures, Network network, Options options) {
        this.incident = incident;
        this.exposures = List.copyOf(exposures);
        this.index = network.index();
        this.options = options;
    }

    public Optional<Scenario> build() {
        boolean stated = incident.outage() != null;
        boolean stops =
                incident.attacks().stream()
                        .anyMatch(attack ->
                                STOPPING.contains(attack.value()) && attack.certainty().affirms());
        if (!stated && !stops) {
            return Optional.empty();
        }
        List<Hit> hits = hits(stated);
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        Start start = start();
        Map<Stage, StageDuration> stages = stages(hits, start.at());
        return Optional.of(
                new Scenario(
                        title(),
                        start.at(),
                        start.basis(),
                        options.zone(),
                        options.horizonDays(),
                        options.stepHours(),
                        hits,
                        stages,
                        List.of(),
                        List.of(),
                        options.seed(),
                        options.runs(),
                        assumptions));
    }

    private String title() {
        String name = incident.victim().value().name();
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    private List<Hit> hits(boolean stated) {
        Map<NodeId, Hit> hits = new LinkedHashMap<>();
        for (Exposure exposure : exposures) {
            if (exposure.involvement() == Involvement.PRODUCT
                    || (exposure.involvement() == Involvement.AFFECTED && !stated)) {
                continue;
            }
            for (ExposurePath path : exposure.paths()) {
                for (NodeId node : struck(path, stated)) {
                    hits.putIfAbsent(node, new Hit(node, 0, exposure.certainty()));
                }
            }
        }
        return hits.values().stream().limit(Scenario.MAX_HITS).toList();
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

    private record Start(LocalDateTime at, Basis basis) {}

    /// The stated start of the outage, else when it was detected or disclosed, else now.
    private Start start() {
        Resolved<Assertion.Outage> outage = incident.outage();
        if (outage != null && outage.value().start() != null) {
            PartialDate date = outage.value().start();
            if (date != null && date.hasDay()) {
                return known(date, outage.certainty(), new Text("停止の開始", "Start of the stop"));
            }
        }
        for (DateRole role : List.of(DateRole.DETECTED, DateRole.DISCLOSED)) {
            Resolved<PartialDate> date = incident.dates().get(role);
            if (date != null && date.value().hasDay() && date.certainty().affirms()) {
                assume(
                        new Text("停止の開始", "Start of the stop"),
                        new Text(
                                shown(date.value()) + "(" + role.label().ja() + "の日時)",
                                shown(date.value()) + " (" + role.label().en() + ")"),
                        Basis.UNKNOWN);
                return new Start(date.value().earliest(), Basis.UNKNOWN);
            }
        }
        assume(
                new Text("停止の開始", "Start of the stop"),
                new Text(
                        shown(options.asOf()) + "(記事に日時がないため現時点)",
                        shown(options.asOf()) + " (now, since the reports state none)"),
                Basis.UNKNOWN);
        return new Start(options.asOf(), Basis.UNKNOWN);
    }

    private static String shown(Object moment) {
        return moment.toString().replace('T', ' ');
    }

    /// Firm only with a time of day from the victim or an authority.
    private Start known(PartialDate date, Certainty certainty, Text what) {
        if (!date.hasTime()) {
            assume(
                    what,
                    new Text(date + "(時刻は不明)", date + " (time of day unknown)"),
                    Basis.UNKNOWN);
            return new Start(date.earliest(), Basis.UNKNOWN);
        }
        Basis basis = certainty == Certainty.CONFIRMED ? Basis.ANSWERED : Basis.UNKNOWN;
        if (!basis.isFirm()) {
            assume(
                    what,
                    new Text(
                            shown(date) + "(" + certainty.label().ja() + ")",
                            shown(date) + " (" + certainty.label().en() + ")"),
                    basis);
        }
        return new Start(date.earliest(), basis);
    }

    private Map<Stage, StageDuration> stages(List<Hit> hits, LocalDateTime start) {
        Optional<Double> stated = statedHours(start);
        if (stated.isPresent()) {
            return Map.of(Stage.RESTORE, new StageDuration.Constant(stated.get()));
        }
        Optional<Double> announced = announcedHours(start);
        if (announced.isPresent()) {
            return announcedStages(announced.get());
        }
        StandardDurations standard = StandardStages.of(attack(), nodeKind(hits));
        assumptions.addAll(standard.assumptions());
        return standard.stages();
    }

    /// Hours until the stated end of the outage.
    private Optional<Double> statedHours(LocalDateTime start) {
        Resolved<Assertion.Outage> outage = incident.outage();
        if (outage == null || !outage.certainty().affirms()) {
            return Optional.empty();
        }
        PartialDate end = outage.value().end();
        if (end != null && end.hasDay()) {
            return hoursBetween(start, end.earliest());
        }
        Integer days = outage.value().days();
        return days == null || days <= 0 || days > Scenario.MAX_HORIZON_DAYS
                ? Optional.empty()
                : Optional.of(days * 24.0);
    }

    /// Hours until the restart that was announced last.
    private Optional<Double> announcedHours(LocalDateTime start) {
        return incident.forecasts().stream()
                .filter(forecast -> forecast.certainty().affirms())
                .map(forecast -> forecast.value().date())
                .filter(PartialDate::hasDay)
                .reduce((first, last) -> last)
                .flatMap(date -> hoursBetween(start, date.earliest()));
    }

    private static Optional<Double> hoursBetween(LocalDateTime start, LocalDateTime end) {
        double hours = Duration.between(start, end).toMinutes() / 60.0;
        return hours > 0 && hours <= StageDuration.MAX_HOURS
                ? Optional.of(hours)
                : Optional.empty();
    }

    /// Announced restarts slip: by a tenth most often, by as long again at worst.
    private Map<Stage, StageDuration> announcedStages(double hours) {
        assume(
                new Text("公表された再開予定からの遅れ", "Slip of the announced restart"),
                new Text("0〜100%、多くは10%", "0 to 100 %, most often 10 %"),
                Basis.UNKNOWN);
        Map<Stage, StageDuration> stages = new EnumMap<>(Stage.class);
        stages.put(Stage.RESTORE, new StageDuration.Constant(hours));
        double most = Math.min(hours, StageDuration.MAX_HOURS);
        stages.put(Stage.VALIDATE, new StageDuration.Pert(0, most / 10, most));
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
        boolean organisation = hits.stream().anyMatch(hit -> hit.node() instanceof OrganisationId);
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

    private void assume(Text what, Text value, Basis basis) {
        assumptions.add(new Assumption(what, value, basis, null, null));
    }
}
