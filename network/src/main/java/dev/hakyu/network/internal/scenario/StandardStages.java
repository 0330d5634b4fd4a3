package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.Basis;
import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.network.Assumption;
import dev.hakyu.model.network.Stage;
import dev.hakyu.model.network.StageDuration;
import dev.hakyu.network.api.ScenarioDefaults.NodeKind;
import dev.hakyu.network.api.StandardDurations;
import dev.hakyu.network.internal.Tsv;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/// The table of standard durations.
public final class StandardStages {
    private static final String ANY = "any";
    private static final List<Row> ROWS =
            Tsv.rows("/dev/hakyu/network/scenario/stage-durations.tsv", 8).stream()
                    .map(Row::of)
                    .toList();

    private StandardStages() {}

    private record Row(
            String attack,
            String node,
            Stage stage,
            StageDuration.Lognormal90 duration,
            Basis basis,
            Text source) {
        static Row of(List<String> cells) {
            return new Row(
                    cells.get(0),
                    cells.get(1),
                    Term.find(Stage.class, cells.get(2)).orElseThrow(),
                    new StageDuration.Lognormal90(
                            Double.parseDouble(cells.get(3)), Double.parseDouble(cells.get(4))),
                    Term.find(Basis.class, cells.get(5)).orElseThrow(),
                    new Text(cells.get(6), cells.get(7)));
        }
    }

    /// The rows of this attack and node kind, else of this attack and any node, else of `unknown`.
    public static StandardDurations of(AttackKind attack, NodeKind node) {
        String nodeId = node.name().toLowerCase(Locale.ROOT);
        List<Row> rows = rows(row -> row.attack().equals(attack.id()) && row.node().equals(nodeId));
        if (rows.isEmpty()) {
            rows = rows(row -> row.attack().equals(attack.id()) && row.node().equals(ANY));
        }
        if (rows.isEmpty()) {
            rows = rows(row -> row.attack().equals(AttackKind.UNKNOWN.id()));
        }
        Map<Stage, StageDuration> stages = new EnumMap<>(Stage.class);
        List<Assumption> assumptions = new ArrayList<>();
        for (Row row : rows) {
            stages.put(row.stage(), row.duration());
            assumptions.add(assumption(row));
        }
        return new StandardDurations(stages, assumptions);
    }

    private static List<Row> rows(Predicate<Row> which) {
        return ROWS.stream().filter(which).toList();
    }

    private static Assumption assumption(Row row) {
        String low = hours(row.duration().lowHours());
        String high = hours(row.duration().highHours());
        return new Assumption(
                new Text(
                        row.stage().label().ja() + "にかかる時間", "Time of " + row.stage().label().en()),
                new Text(
                        "%s〜%s時間(10回に9回)".formatted(low, high),
                        "%s to %s hours (nine times in ten)".formatted(low, high)),
                row.basis(),
                row.source(),
                null);
    }

    private static String hours(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
