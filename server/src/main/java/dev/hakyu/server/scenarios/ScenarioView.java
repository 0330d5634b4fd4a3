package dev.hakyu.server.scenarios;

import dev.hakyu.brief.api.FigureWords;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.model.network.StageDuration;
import dev.hakyu.server.workspace.Snapshot;
import java.util.ArrayList;
import java.util.List;

/// A scenario in words.
///
/// @param sentence what is hit and when
/// @param stages each with its time
/// @param fromAnswers it began with what suppliers answered
public record ScenarioView(
        String title, Text sentence, List<Text> stages, long seed, int runs, boolean fromAnswers) {
    private static final int MOST_NAMED = 5;

    public ScenarioView {
        stages = List.copyOf(stages);
    }

    static ScenarioView of(ScenarioFiles.Listed file, Snapshot now) {
        Scenario scenario = file.scenario();
        return scenario == null
                ? new ScenarioView(
                        file.name(),
                        new Text("このファイルは使えません。", "This file cannot be used."),
                        List.of(),
                        1,
                        1,
                        false)
                : of(scenario, now);
    }

    private static ScenarioView of(Scenario scenario, Snapshot now) {
        Network.Index index = now.network().index();
        List<String> names =
                scenario.hits().stream().limit(MOST_NAMED).map(hit -> hit.name(index)).toList();
        int others = scenario.hits().size() - names.size();
        Text start = FigureWords.moment(scenario.startInstant(), now.settings().zone());
        Text sentence =
                new Text(
                        "%sから%s%sが止まるとします(%d日間を計算)。"
                                .formatted(
                                        start.ja(),
                                        String.join("、", names),
                                        others > 0 ? " ほか" + others + "件" : "",
                                        scenario.horizonDays()),
                        "Suppose that %s%s stop%s from %s on (%d days are computed)."
                                .formatted(
                                        String.join(", ", names),
                                        others > 0 ? " and " + others + " more" : "",
                                        scenario.hits().size() == 1 ? "s" : "",
                                        start.en(),
                                        scenario.horizonDays()));
        List<Text> stages = new ArrayList<>();
        scenario.stages()
                .forEach((stage, duration) ->
                        stages.add(
                                new Text(
                                        stage.label().ja() + ": " + words(duration).ja(),
                                        stage.label().en() + ": " + words(duration).en())));
        return new ScenarioView(
                scenario.title(),
                sentence,
                stages,
                scenario.seed(),
                scenario.runs(),
                scenario.fromAnswers());
    }

    private static Text words(StageDuration duration) {
        return switch (duration) {
            case StageDuration.Constant(double hours) -> FigureWords.duration(hours);
            case StageDuration.Lognormal90(double low, double high) ->
                    new Text(
                            FigureWords.duration(low).ja()
                                    + "〜"
                                    + FigureWords.duration(high).ja()
                                    + "(10回に9回)",
                            FigureWords.duration(low).en()
                                    + " to "
                                    + FigureWords.duration(high).en()
                                    + " (nine times in ten)");
            case StageDuration.Pert(double low, double mode, double high) ->
                    new Text(
                            "%s〜%s、最もありそうなのは%s"
                                    .formatted(
                                            FigureWords.duration(low).ja(),
                                            FigureWords.duration(high).ja(),
                                            FigureWords.duration(mode).ja()),
                            "%s to %s, most likely %s"
                                    .formatted(
                                            FigureWords.duration(low).en(),
                                            FigureWords.duration(high).en(),
                                            FigureWords.duration(mode).en()));
        };
    }
}
