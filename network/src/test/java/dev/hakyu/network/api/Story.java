package dev.hakyu.network.api;

import dev.hakyu.model.Basis;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.network.Hit;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Impact.NodeImpact;
import dev.hakyu.model.network.MitigationAction;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.model.network.Stage;
import dev.hakyu.model.network.StageDuration;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Scenarios of tests, and their cascades as text.
record Story(Scenario scenario, CompileOptions options) {
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final LocalDate LABOUR_DAY = LocalDate.of(2026, 11, 23);

    /// A stop that begins at `start` and ends after `hours`, all at once.
    static Story stop(String start, double hours, NodeId... nodes) {
        Map<Stage, StageDuration> stages = new LinkedHashMap<>();
        stages.put(Stage.CONTAIN, new StageDuration.Constant(hours));
        List<Hit> hits =
                List.of(nodes).stream().map(node -> new Hit(node, 0, Certainty.CONFIRMED)).toList();
        return new Story(
                new Scenario(
                        "試験",
                        LocalDateTime.parse(start),
                        Basis.PUBLISHED,
                        TOKYO,
                        30,
                        1,
                        hits,
                        stages,
                        List.of(),
                        List.of(),
                        1,
                        1,
                        List.of(),
                        false),
                weekdays());
    }

    static CompileOptions weekdays() {
        return new CompileOptions(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                1,
                Set.of(LABOUR_DAY),
                Currency.getInstance("JPY"),
                TOKYO,
                null);
    }

    Story stages(Map<Stage, StageDuration> stages, int runs) {
        return with(scenario.startBasis(), scenario.hits(), stages, List.of(), runs);
    }

    Story startBasis(Basis basis) {
        return with(basis, scenario.hits(), scenario.stages(), List.of(), scenario.runs());
    }

    Story hits(List<Hit> hits) {
        return with(scenario.startBasis(), hits, scenario.stages(), List.of(), scenario.runs());
    }

    Story actions(List<MitigationAction> actions) {
        return with(
                scenario.startBasis(),
                scenario.hits(),
                scenario.stages(),
                actions,
                scenario.runs());
    }

    private Story with(
            Basis basis,
            List<Hit> hits,
            Map<Stage, StageDuration> stages,
            List<MitigationAction> actions,
            int runs) {
        return new Story(
                new Scenario(
                        scenario.title(),
                        scenario.start(),
                        basis,
                        scenario.zone(),
                        scenario.horizonDays(),
                        scenario.stepHours(),
                        hits,
                        stages,
                        scenario.restoreAfter(),
                        actions,
                        scenario.seed(),
                        runs,
                        List.of(),
                        scenario.fromAnswers()),
                options);
    }

    Simulation.Outcome run(Network network) {
        return run(network, 1);
    }

    Simulation.Outcome run(Network network, int threads) {
        return Simulation.run(network, options, scenario, threads, _ -> {});
    }

    /// One line per stop: when, who, how surely it may be said.
    static String stops(Impact impact) {
        return impact.nodes().stream()
                .filter(node -> node.findFirstStop().isPresent())
                .map(node ->
                        time(node) + " " + node.node().value() + " " + node.statement().precision())
                .collect(Collectors.joining("\n"));
    }

    private static String time(NodeImpact node) {
        ZonedDateTime at = node.findFirstStop().orElseThrow().by().getLast().at().atZone(TOKYO);
        return at.format(DateTimeFormatter.ofPattern("EEE dd HH:mm", Locale.ENGLISH));
    }
}
