package dev.hakyu.daily.job;

import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.model.source.SourceState;
import dev.hakyu.sources.api.FetchResult;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Asks sources for what is new; usually [dev.hakyu.sources.api.Fetcher#fetch].
@FunctionalInterface
public interface Fetching {
    FetchResult fetch(List<Source> sources, Map<SourceId, SourceState> before, Clock clock);
}
