package dev.hakyu.sources.internal.visit;

import dev.hakyu.model.Text;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceState;
import dev.hakyu.sources.api.FetchResult.Outcome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A visit that is put off, since the source said until when, or failed a moment ago.
final class Deferral {
    private Deferral() {}

    static Visited of(Source source, Memory memory) {
        SourceState before = memory.before();
        Instant until = before.notBefore();
        String shown = until == null ? "-" : until.truncatedTo(ChronoUnit.MINUTES).toString();
        return Visited.nothing(
                source,
                before,
                List.of(
                        Visited.problem(
                                source,
                                "deferred",
                                new Text(
                                        shown + " まで取得を控えます。",
                                        "It is not asked before " + shown + "."),
                                new Text(
                                        "その後の取得で自動的に試します。",
                                        "It is tried at the first fetch after that."))),
                Outcome.DEFERRED);
    }
}
