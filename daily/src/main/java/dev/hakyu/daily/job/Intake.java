package dev.hakyu.daily.job;

import dev.hakyu.model.Text;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.model.source.SourceState;
import dev.hakyu.sources.api.FetchResult;
import dev.hakyu.store.api.BriefEntry;
import dev.hakyu.store.api.Filing;
import dev.hakyu.store.api.Store;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The first step of the day: asks the sources and keeps what they give.
final class Intake {
    private Intake() {}

    /// Asks those that were not asked since this brief was begun.
    static void run(DayRequest request, Store store, BriefEntry entry, Consumer<Text> log) {
        Map<SourceId, SourceState> before = store.sources().loadAll();
        List<Source> due =
                request.files().settings().sources().stream()
                        .filter(source -> !asked(before.get(source.id()), entry.begunAt()))
                        .toList();
        if (due.isEmpty()) {
            return;
        }
        FetchResult result = request.fetching().fetch(due, before, request.clock());
        List<Filing> filed =
                store.together(() -> {
                    List<Filing> kept = store.evidence().putAll(result.items());
                    store.sources().saveAll(result.after().values());
                    return kept;
                });
        result.problems().forEach(problem -> log.accept(problem.message()));
        long fresh = filed.stream().filter(each -> each == Filing.NEW).count();
        long edited = filed.stream().filter(each -> each == Filing.NEW_VERSION).count();
        log.accept(
                new Text(
                        "情報源 %d件を確認し、新しい記事 %,d件、更新された記事 %,d件を保存しました。"
                                .formatted(due.size(), fresh, edited),
                        "Asked %d sources; kept %,d new reports and %,d edited ones."
                                .formatted(due.size(), fresh, edited)));
    }

    /// What a person calls each source. A folder without a name of its own has none: its path says
    /// nothing of who wrote what lies there.
    static Map<SourceId, String> names(List<Source> sources) {
        Map<SourceId, String> names = new HashMap<>();
        for (Source source : sources) {
            boolean path =
                    source instanceof Source.Folder folder && folder.name().equals(folder.path());
            if (!path) {
                names.put(source.id(), source.name());
            }
        }
        return names;
    }

    private static boolean asked(@Nullable SourceState state, Instant begun) {
        if (state == null) {
            return false;
        }
        Instant attempt = state.lastAttempt();
        return attempt != null && !attempt.isBefore(begun);
    }
}
