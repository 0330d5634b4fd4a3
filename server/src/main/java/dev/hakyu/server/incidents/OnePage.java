package dev.hakyu.server.incidents;

import dev.hakyu.model.source.FetchRules;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.sources.api.AddressPolicy;
import dev.hakyu.sources.api.FetchLimits;
import dev.hakyu.sources.api.FetchSettings;
import dev.hakyu.sources.api.Fetcher;
import dev.hakyu.sources.api.OneFetched;
import dev.hakyu.sources.api.Secrets;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/// Fetches single pages that people ask for: as politely and safely as the daily job, but while
/// somebody waits.
@Component
class OnePage {
    private static final int AT_ONCE = 4;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(8);
    private static final Duration REQUEST = Duration.ofSeconds(15);

    /// With redirects and robots.txt.
    private static final Duration WHOLE = Duration.ofSeconds(30);

    private final Workspace workspace;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    OnePage(Workspace workspace, Clock hakyuClock) {
        this.workspace = workspace;
        this.clock = hakyuClock;
    }

    OneFetched fetch(URI address, SourceId source, FetchRules rules) {
        if (!places.tryAcquire()) {
            return new OneFetched.Refused("busy", Refusals.BUSY);
        }
        try {
            return new Fetcher(settings(rules)).fetchOne(address, source, clock);
        } finally {
            places.release();
        }
    }

    private FetchSettings settings(FetchRules rules) {
        FetchSettings usual =
                FetchSettings.of(
                        workspace.directory(),
                        "1",
                        rules,
                        Secrets.of(System.getenv(), workspace.directory()));
        return new FetchSettings(
                usual.workspace(),
                usual.userAgent(),
                new AddressPolicy(Set.copyOf(rules.privateHosts())),
                limits(),
                usual.secrets(),
                usual.proxy());
    }

    private static FetchLimits limits() {
        return FetchLimits.DEFAULT
                .change()
                .bytes(Additions.MOST_BYTES)
                .requestTimes(CONNECT, SILENCE, REQUEST)
                .pausePerHost(Duration.ZERO)
                .times(WHOLE, WHOLE)
                .limits();
    }
}
