package dev.hakyu.server.sources;

import dev.hakyu.model.Text;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.model.source.SourceState;
import dev.hakyu.server.shell.Moments;
import dev.hakyu.sources.api.SourceHealth;
import dev.hakyu.sources.api.SourceHealth.Condition;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A source and how it does.
///
/// @param address or folder
/// @param ill it brings nothing, or not from where it should
/// @param lastSuccess when it last answered as it should, or empty
/// @param lastItem when it last had something new, or empty
/// @param explanation what is the matter and what to do
public record SourceRow(
        String id,
        String name,
        String address,
        Condition condition,
        boolean ill,
        String lastSuccess,
        String lastItem,
        String itemsPerDay,
        int failures,
        Text explanation,
        Source source) {
    private static final Text NOT_YET =
            new Text("次の毎日の処理で確認します。", "The next run of the day's job asks it.");
    private static final Text MOVED_HOW =
            new Text("新しいアドレスを追加し、こちらは止めてください。", "Add its new address and turn this one off.");

    /// Those that are ill first, else as in the settings.
    static List<SourceRow> of(
            List<Source> sources, Map<SourceId, SourceState> states, ZoneId zone, Clock clock) {
        return sources.stream()
                .map(each ->
                        of(
                                each,
                                Optional.ofNullable(states.get(each.id()))
                                        .orElseGet(() -> SourceState.initial(each.id())),
                                zone,
                                clock))
                .sorted(Comparator.comparing(row -> !row.ill()))
                .toList();
    }

    static SourceRow of(Source source, SourceState state, ZoneId zone, Clock clock) {
        SourceHealth health = SourceHealth.of(source, state, clock.withZone(zone));
        return new SourceRow(
                source.id().value(),
                source.name(),
                source.shownAddress(),
                health.condition(),
                isIll(health.condition()),
                shown(Optional.ofNullable(health.lastSuccess()), zone),
                shown(Optional.ofNullable(health.lastItem()), zone),
                "%.1f".formatted(health.itemsPerDay()),
                state.failuresInARow(),
                explanation(health),
                source);
    }

    private static String shown(Optional<java.time.Instant> at, ZoneId zone) {
        return at.map(moment -> Moments.shown(moment, zone)).orElse("");
    }

    private static boolean isIll(Condition condition) {
        return switch (condition) {
            case FAILING, MOVED, SILENT -> true;
            case NEW, GOOD, CUT_SHORT -> false;
        };
    }

    private static Text explanation(SourceHealth health) {
        return switch (health.condition()) {
            case NEW -> NOT_YET;
            case MOVED ->
                    new Text(
                            health.explanation().ja() + MOVED_HOW.ja(),
                            health.explanation().en() + " " + MOVED_HOW.en());
            case GOOD, CUT_SHORT, FAILING, SILENT -> health.explanation();
        };
    }
}
