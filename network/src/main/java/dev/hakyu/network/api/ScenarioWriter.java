package dev.hakyu.network.api;

import dev.hakyu.model.network.Hit;
import dev.hakyu.model.network.MitigationAction;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.model.network.Stage;
import dev.hakyu.model.network.StageDuration;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes a scenario as the text of a file of `scenarios/`; [ScenarioReader] reads it back to the
/// same values. Equal scenarios give equal bytes.
public final class ScenarioWriter {
    /// Key that is there, and `true`, where a scenario began with what suppliers answered.
    public static final String FROM_ANSWERS = "from_answers";

    private static final int VERSION = 1;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private ScenarioWriter() {}

    /// The text of the file. The basis of the start and the list of defaults taken are not in it: a
    /// start in somebody's file is answered, and what the file states is no default.
    public static String yaml(Scenario scenario) {
        StringBuilder out = new StringBuilder(512);
        line(out, "version", String.valueOf(VERSION));
        line(out, "title", quoted(scenario.title()));
        line(out, "start", MOMENT.format(scenario.start()));
        line(out, "zone", quoted(scenario.zone().getId()));
        line(out, "horizon_days", String.valueOf(scenario.horizonDays()));
        line(out, "step_hours", number(scenario.stepHours()));
        out.append("hits:\n");
        scenario.hits().forEach(hit -> out.append("  - ").append(hit(hit)).append('\n'));
        out.append("stages:\n");
        for (Map.Entry<Stage, StageDuration> stage : scenario.stages().entrySet()) {
            line(out, "  " + stage.getKey().id(), duration(stage.getValue()));
        }
        if (!scenario.restoreAfter().isEmpty()) {
            line(
                    out,
                    "restore_after",
                    list(
                            scenario.restoreAfter().stream()
                                    .map(NodeId::value)
                                    .map(ScenarioWriter::quoted)
                                    .toList()));
        }
        if (!scenario.actions().isEmpty()) {
            out.append("actions:\n");
            scenario.actions()
                    .forEach(each -> out.append("  - ").append(action(each)).append('\n'));
        }
        if (scenario.fromAnswers()) {
            line(out, FROM_ANSWERS, "true");
        }
        line(out, "seed", String.valueOf(scenario.seed()));
        line(out, "runs", String.valueOf(scenario.runs()));
        return out.toString();
    }

    private static void line(StringBuilder out, String key, String value) {
        out.append(key).append(": ").append(value).append('\n');
    }

    private static String hit(Hit hit) {
        Double restored = hit.restored();
        String item = hit.item();
        String stages =
                hit.stages().entrySet().stream()
                        .map(stage -> stage.getKey().id() + ": " + duration(stage.getValue()))
                        .collect(Collectors.joining(", "));
        return "{node: %s%s, level: %s, certainty: %s%s%s}"
                .formatted(
                        quoted(hit.node().value()),
                        item == null ? "" : ", item: " + quoted(item),
                        number(hit.level()),
                        hit.certainty().name(),
                        restored == null ? "" : ", restored: " + number(restored),
                        stages.isEmpty() ? "" : ", stages: {" + stages + "}");
    }

    private static String duration(StageDuration duration) {
        return switch (duration) {
            case StageDuration.Constant(double hours) -> "{constant: " + number(hours) + "}";
            case StageDuration.Lognormal90(double low, double high) ->
                    "{lognormal90: " + list(List.of(number(low), number(high))) + "}";
            case StageDuration.Pert(double low, double mode, double high) ->
                    "{pert: " + list(List.of(number(low), number(mode), number(high))) + "}";
        };
    }

    private static String action(MitigationAction action) {
        return switch (action) {
            case MitigationAction.CutAccess cut ->
                    "{cut_access: %s, at: %s}"
                            .formatted(quoted(cut.access().value()), MOMENT.format(cut.at()));
        };
    }

    private static String list(List<String> items) {
        return items.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    private static String number(double value) {
        BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    /// In double quotes, so that no character of a name means anything to YAML.
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.codePoints()
                .forEach(point -> {
                    if (point == '"' || point == '\\') {
                        out.append('\\').appendCodePoint(point);
                    } else if (point < 0x20
                            || (point >= 0x7f && point <= 0xa0)
                            || point == 0xfeff) {
                        out.append("\\u%04x".formatted(point));
                    } else if (point == 0x2028
                            || point == 0x2029
                            || (point >= 0xd800 && point <= 0xdfff)) {
                        out.append("\\u%04x".formatted(point));
                    } else {
                        out.appendCodePoint(point);
                    }
                });
        return out.append('"').toString();
    }
}
