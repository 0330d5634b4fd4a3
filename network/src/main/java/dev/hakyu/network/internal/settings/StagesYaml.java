package dev.hakyu.network.internal.settings;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.Stage;
import dev.hakyu.model.network.StageDuration;
import dev.hakyu.network.internal.files.Finding;
import dev.hakyu.network.internal.files.Shown;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the `stages` of a scenario: `{constant: 24}`, `{lognormal90: [2, 24]}`, `{pert: [4, 12,
/// 48]}`, or a bare number of hours.
final class StagesYaml {
    private static final int MAX_NUMBER_CHARS = 30;

    Map<Stage, StageDuration> read(YamlCursor root) {
        Map<Stage, StageDuration> stages = new EnumMap<>(Stage.class);
        YamlCursor each = root.child("stages");
        if (each != null) {
            for (Stage stage : Stage.values()) {
                YamlNode node = each.node(stage.id());
                StageDuration duration = node == null ? null : duration(each, stage, node);
                if (duration != null) {
                    stages.put(stage, duration);
                }
            }
            each.requireKnownKeys();
        }
        if (each != null && !each.isGood()) {
            root.take(each);
        } else if (stages.isEmpty()) {
            root.fail("stages", noStages());
        }
        return stages;
    }

    private static @Nullable StageDuration duration(YamlCursor stages, Stage stage, YamlNode node) {
        try {
            return switch (node) {
                case YamlNode.Scalar hours -> new StageDuration.Constant(number(hours));
                case YamlNode.Mapping form when form.entries().size() == 1 ->
                        distribution(form.entries().entrySet().iterator().next());
                case YamlNode.Mapping form -> throw new IllegalArgumentException("one form");
                case YamlNode.Items items -> throw new IllegalArgumentException("a list");
            };
        } catch (IllegalArgumentException e) {
            stages.fail(stage.id(), badDuration(String.valueOf(e.getMessage())));
            return null;
        }
    }

    private static StageDuration distribution(Map.Entry<String, YamlNode.Entry> form) {
        List<Double> hours = new ArrayList<>();
        switch (form.getValue().value()) {
            case YamlNode.Scalar one -> hours.add(number(one));
            case YamlNode.Items list -> {
                for (YamlNode item : list.items()) {
                    hours.add(number(item));
                }
            }
            case YamlNode.Mapping mapping -> throw new IllegalArgumentException("keys in a form");
        }
        return switch (form.getKey() + hours.size()) {
            case "constant1" -> new StageDuration.Constant(hours.getFirst());
            case "lognormal902" -> new StageDuration.Lognormal90(hours.get(0), hours.get(1));
            case "pert3" -> new StageDuration.Pert(hours.get(0), hours.get(1), hours.get(2));
            default ->
                    throw new IllegalArgumentException(
                            form.getKey() + " with " + hours.size() + " numbers");
        };
    }

    private static double number(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && scalar.text().length() <= MAX_NUMBER_CHARS) {
            return Double.parseDouble(scalar.text());
        }
        throw new IllegalArgumentException("not a number");
    }

    private static Finding badDuration(String reason) {
        String shown = Shown.value(reason);
        return new Finding(
                "stage-duration",
                new Text(
                        "段階の所要時間を読み取れません(" + shown + ")。",
                        "The duration of the stage cannot be used (" + shown + ")."),
                new Text(
                        "{constant: 24}、{lognormal90: [2, 24]}、{pert: [4, 12, 48]} のいずれかで、"
                                + "時間単位の小さい順に書いてください。",
                        "Write {constant: 24}, {lognormal90: [2, 24]} or {pert: [4, 12, 48]}, in"
                                + " hours and rising."));
    }

    private static Finding noStages() {
        return new Finding(
                "missing-key",
                new Text(
                        "stages がないため、いつ復旧するか決まりません。",
                        "There are no stages, so nothing says when it is restored."),
                new Text(
                        "detect、contain、clean、restore、validate、restart のうち1つ以上を書いてください。",
                        "Write one or more of detect, contain, clean, restore, validate,"
                                + " restart."));
    }
}
