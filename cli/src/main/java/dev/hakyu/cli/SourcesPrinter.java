package dev.hakyu.cli;

import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.model.source.SourceState;
import dev.hakyu.sources.api.Catalogue;
import dev.hakyu.sources.api.Fetcher;
import dev.hakyu.sources.api.Preview;
import dev.hakyu.sources.api.SourceHealth;
import dev.hakyu.store.api.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Sources, their health, what they list now, and the catalogue, for people or as JSON.
final class SourcesPrinter {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private final Session session;
    private final boolean json;

    SourcesPrinter(Session session, boolean json) {
        this.session = session;
        this.json = json;
    }

    int list(List<Source> sources, Path workspace, Clock clock) {
        Map<SourceId, SourceState> states = states(workspace, clock);
        List<Map<String, Object>> all = new ArrayList<>();
        for (Source source : sources) {
            SourceState state = states.getOrDefault(source.id(), SourceState.initial(source.id()));
            SourceHealth health = SourceHealth.of(source, state, clock);
            if (json) {
                all.add(json(source, state, health));
            } else {
                print(source, health, clock.getZone());
            }
        }
        if (json) {
            session.out().println(JsonText.of(Map.of("version", 1, "sources", all)));
        }
        return ExitStatus.DONE;
    }

    private static Map<SourceId, SourceState> states(Path workspace, Clock clock) {
        if (!Store.isThere(workspace)) {
            return Map.of();
        }
        try (Store store = Store.openToRead(workspace, "hakyu sources", clock)) {
            return store.sources().loadAll();
        }
    }

    private void print(Source source, SourceHealth health, ZoneId zone) {
        String last = moment(health.lastSuccess(), zone);
        String name = ProblemPrinter.visible(source.name());
        session.say(
                session.out(),
                new Text(
                        "%s  %s  [%s] 最終成功 %s、1日 %.1f件"
                                .formatted(
                                        source.id(),
                                        name,
                                        health.condition().label().ja(),
                                        last,
                                        health.itemsPerDay()),
                        "%s  %s  [%s] last success %s, %.1f items a day"
                                .formatted(
                                        source.id(),
                                        name,
                                        health.condition().label().en(),
                                        last,
                                        health.itemsPerDay())));
        session.out().println("    " + ProblemPrinter.visible(source.shownAddress()));
        if (health.condition() != SourceHealth.Condition.GOOD) {
            session.out()
                    .println(
                            "    → "
                                    + ProblemPrinter.visible(
                                            health.explanation().in(session.lang())));
        }
    }

    private static Map<String, Object> json(Source source, SourceState state, SourceHealth health) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", source.id().value());
        entry.put("name", source.name());
        entry.put("address", source.shownAddress());
        entry.put("condition", health.condition());
        entry.put("last_attempt", text(state.lastAttempt()));
        entry.put("last_success", text(health.lastSuccess()));
        entry.put("last_item", text(health.lastItem()));
        entry.put("failures_in_a_row", state.failuresInARow());
        entry.put("not_before", text(state.notBefore()));
        entry.put("moved_to", text(state.movedTo()));
        entry.put("items_per_day", health.itemsPerDay());
        entry.put("usual_gap_days", health.usualGapDays());
        entry.put("explanation", health.explanation());
        return entry;
    }

    int preview(List<Source> sources, Fetcher fetcher, int last, Clock clock) {
        List<Map<String, Object>> all = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Source source : sources) {
            Preview preview = fetcher.preview(source, last, clock);
            problems.addAll(preview.problems());
            if (json) {
                all.add(json(source, preview));
            } else {
                print(source, preview, clock.getZone());
            }
        }
        if (json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("version", 1);
            result.put("sources", all);
            result.put("problems", JsonText.problems(problems));
            session.out().println(JsonText.of(result));
        } else {
            ProblemPrinter.print(problems, session.err(), session.lang());
        }
        boolean nothing = !sources.isEmpty() && problems.size() == sources.size();
        return nothing ? ExitStatus.REJECTED : ExitStatus.DONE;
    }

    private void print(Source source, Preview preview, ZoneId zone) {
        long kept = preview.entries().stream().filter(Preview.Entry::kept).count();
        String name = ProblemPrinter.visible(source.name());
        int all = preview.entries().size();
        session.say(
                session.out(),
                new Text(
                        "%s: 最新%d件のうち %d件を取り込みます。".formatted(name, all, kept),
                        "%s: of the last %d, %d are kept.".formatted(name, all, kept)));
        for (Preview.Entry entry : preview.entries()) {
            String title = entry.title() == null ? entry.location() : entry.title();
            String rule = entry.rule() == null ? "" : "  ← " + entry.rule();
            session.out()
                    .println(
                            "  %s %s  %s%s"
                                    .formatted(
                                            entry.kept() ? "○" : "×",
                                            moment(entry.published(), zone),
                                            ProblemPrinter.visible(title),
                                            ProblemPrinter.visible(rule)));
        }
    }

    private static Map<String, Object> json(Source source, Preview preview) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Preview.Entry entry : preview.entries()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("title", entry.title());
            each.put("location", entry.location());
            each.put("published_at", text(entry.published()));
            each.put("kept", entry.kept());
            each.put("rule", entry.rule());
            entries.add(each);
        }
        return Map.of("id", source.id().value(), "entries", entries);
    }

    void catalogue(List<String> words) {
        List<Catalogue.Entry> found = Catalogue.shipped().search(words);
        if (json) {
            session.out()
                    .println(
                            JsonText.of(
                                    Map.of(
                                            "version",
                                            1,
                                            "sources",
                                            found.stream().map(SourcesPrinter::json).toList())));
            return;
        }
        for (Catalogue.Entry entry : found) {
            session.out()
                    .println(
                            "%s  %s  [%s%s]"
                                    .formatted(
                                            entry.source().id(),
                                            entry.name().in(session.lang()),
                                            entry.category().label().in(session.lang()),
                                            entry.country().isEmpty()
                                                    ? ""
                                                    : " " + entry.country()));
            session.out().println("    " + entry.source().shownAddress());
            session.out().println("    " + entry.terms().in(session.lang()));
        }
        session.say(
                session.out(),
                new Text(
                        "%d件。追加: hakyu sources DIR add ID。アドレスは%s時点の記録で、動作は未確認です。規約は各サイトで確かめてください。"
                                .formatted(found.size(), written(found)),
                        "%d. To add one: hakyu sources DIR add ID. Addresses as written down on %s, not checked; see each site for its terms."
                                .formatted(found.size(), written(found))));
    }

    private static String written(List<Catalogue.Entry> entries) {
        return entries.isEmpty() ? "-" : entries.getFirst().written().toString();
    }

    private static Map<String, Object> json(Catalogue.Entry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", entry.source().id().value());
        json.put("name", entry.name());
        json.put("category", entry.category());
        json.put("country", entry.country());
        json.put("language", entry.language());
        json.put("address", entry.source().shownAddress());
        json.put("terms", entry.terms());
        json.put("written", entry.written().toString());
        json.put("verified", entry.verified());
        return json;
    }

    private static String moment(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? "-" : MINUTE.format(moment.atZone(zone));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
