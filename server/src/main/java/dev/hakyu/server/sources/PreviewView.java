package dev.hakyu.server.sources;

import dev.hakyu.model.Problem;
import dev.hakyu.server.shell.Moments;
import dev.hakyu.sources.api.Preview;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What a source lists now and what its filter makes of it.
///
/// @param keptCount how many of the entries are taken
public record PreviewView(List<Line> lines, long keptCount, List<Problem> problems) {
    public PreviewView {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /// One entry.
    ///
    /// @param rule that decided; empty when none was met
    public record Line(String title, String published, boolean kept, String rule) {}

    static PreviewView of(Preview preview, ZoneId zone) {
        List<Line> lines =
                preview.entries().stream()
                        .map(each ->
                                new Line(
                                        Optional.ofNullable(each.title()).orElse(each.location()),
                                        Optional.ofNullable(each.published())
                                                .map(at -> Moments.shown(at, zone))
                                                .orElse(""),
                                        each.kept(),
                                        Optional.ofNullable(each.rule()).orElse("")))
                        .toList();
        return new PreviewView(
                lines, lines.stream().filter(Line::kept).count(), preview.problems());
    }
}
