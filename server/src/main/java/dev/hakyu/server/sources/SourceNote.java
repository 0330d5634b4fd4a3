package dev.hakyu.server.sources;

import dev.hakyu.daily.settings.SourcesFile.Outcome;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import java.util.ArrayList;
import java.util.List;

/// What is said after a change: what happened, what was kept, what to do.
///
/// @param wrong nothing was changed
/// @param code lines to write by hand; empty when none
public record SourceNote(boolean wrong, List<Text> lines, String code) {
    static final SourceNote NONE = new SourceNote(false, List.of(), "");

    private static final Text UNCHANGED = new Text("何も変更していません。", "Nothing was changed.");

    public SourceNote {
        lines = List.copyOf(lines);
    }

    static SourceNote of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Written(var sources) ->
                    new SourceNote(
                            false,
                            List.of(
                                    new Text(
                                            "hakyu.yaml に書き込みました。次の毎日の処理から使います。",
                                            "It is written to hakyu.yaml; the next run of the"
                                                    + " day's job uses it.")),
                            "");
            case Outcome.AsItWas _ ->
                    new SourceNote(
                            false, List.of(new Text("すでにそうなっています。", "It is so already.")), "");
            case Outcome.NoFile _ ->
                    wrong(
                            new Text(
                                    "hakyu.yaml がありません。hakyu init で作ってください。",
                                    "There is no hakyu.yaml; hakyu init makes one."));
            case Outcome.ByHand(String lines) ->
                    new SourceNote(
                            true,
                            List.of(
                                    new Text(
                                            "hakyu.yaml の書き方のため、自動では変更できません。sources: の下に次を書いてください。",
                                            "Because of the way hakyu.yaml is written, this must be"
                                                    + " written by hand below sources:"),
                                    UNCHANGED),
                            lines);
        };
    }

    static SourceNote wrong(Text why) {
        return new SourceNote(true, List.of(why, UNCHANGED), "");
    }

    static SourceNote wrong(List<Problem> problems) {
        List<Text> lines = new ArrayList<>();
        for (Problem each : problems) {
            lines.add(each.message());
            lines.add(each.remedy());
        }
        lines.add(UNCHANGED);
        return new SourceNote(true, lines, "");
    }

    /// With entries that were left out.
    SourceNote with(List<Problem> leftOut) {
        List<Text> more = new ArrayList<>(lines);
        leftOut.stream()
                .limit(20)
                .forEach(each ->
                        more.add(
                                new Text(
                                        shown(each) + each.message().ja(),
                                        shown(each) + each.message().en())));
        return new SourceNote(wrong, more, code);
    }

    private static String shown(Problem problem) {
        String value = problem.place().value();
        return value == null ? "" : value + ": ";
    }
}
