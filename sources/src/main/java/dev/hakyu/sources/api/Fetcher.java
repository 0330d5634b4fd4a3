package dev.hakyu.sources.api;

import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.model.source.SourceState;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Fetches reports, politely and safely. A value in, a value out: what sources remember comes in
/// and goes out with the result, nothing is kept here. Sources are fetched in parallel; one that
/// fails never keeps another. Safe for use by one thread at a time.
public final class Fetcher {
    private final FetchSettings settings;

    public Fetcher(FetchSettings settings) {
        this.settings = settings;
    }

    /// Asks every source for what is new.
    ///
    /// @param before what sources remember; one that is missing was never asked
    /// @param clock tells what time it is; deadlines of requests run on their own
    public FetchResult fetch(List<Source> sources, Map<SourceId, SourceState> before, Clock clock) {
        if (!sources.isEmpty()) {
            throw new UnsupportedOperationException("not built yet: " + settings);
        }
        return new FetchResult(List.of(), before, List.of(), List.of());
    }

    /// All that a fetcher needs besides sources.
    ///
    /// @param workspace that folders are resolved in
    /// @param contact that the User-Agent names, or an empty text
    public record FetchSettings(
            Path workspace,
            String contact,
            AddressPolicy addresses,
            FetchLimits limits,
            Secrets secrets) {}
}
