package dev.hakyu.server.sources;

import dev.hakyu.daily.settings.SourcesFile;
import dev.hakyu.daily.settings.SourcesFile.Outcome;
import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.shell.Version;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.sources.api.FetchSettings;
import dev.hakyu.sources.api.Fetcher;
import dev.hakyu.sources.api.Preview;
import dev.hakyu.sources.api.Secrets;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/// Looks at sources for people and changes them in `hakyu.yaml`, one change at a time.
@Component
class SourceDesk {
    private static final int LOOKS_AT_ONCE = 2;
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(30);

    private final Workspace workspace;
    private final Kept kept;
    private final Clock clock;
    private final ReentrantLock changing = new ReentrantLock();
    private final Semaphore looks = new Semaphore(LOOKS_AT_ONCE);

    SourceDesk(Workspace workspace, Kept kept, Clock hakyuClock) {
        this.workspace = workspace;
        this.kept = kept;
        this.clock = hakyuClock;
    }

    List<SourcesFile.Off> off() throws IOException {
        return SourcesFile.in(workspace.directory()).off();
    }

    /// What a source lists now; empty when others are being looked at.
    Optional<Preview> preview(Source source, int most) {
        if (!looks.tryAcquire()) {
            return Optional.empty();
        }
        try {
            Clock here = clock.withZone(workspace.settings().zone());
            return Optional.of(new Fetcher(settings()).preview(source, most, here));
        } finally {
            looks.release();
        }
    }

    Outcome add(List<Source> sources, String who) throws IOException {
        return change(
                who,
                "sources-added",
                String.join(" ", sources.stream().map(each -> each.id().value()).toList()),
                file -> file.add(sources));
    }

    Outcome setEnabled(SourceId id, boolean enabled, String who) throws IOException {
        return change(
                who,
                enabled ? "source-on" : "source-off",
                id.value(),
                file -> file.setEnabled(id, enabled));
    }

    Outcome setFilter(Source source, ItemFilter filter, String who) throws IOException {
        return change(
                who,
                "source-filtered",
                source.id().value(),
                file -> file.setFilter(source, filter));
    }

    private interface Change {
        Outcome of(SourcesFile file) throws IOException;
    }

    /// Nothing is written while the workspace is read for the first time.
    private Outcome change(String who, String action, String subject, Change change)
            throws IOException {
        workspace.current();
        changing.lock();
        try {
            Outcome outcome = change.of(SourcesFile.in(workspace.directory()));
            if (outcome instanceof Outcome.Written) {
                kept.store().audit().add(clock.instant(), who, action, subject);
                workspace.refresh();
            }
            return outcome;
        } finally {
            changing.unlock();
        }
    }

    private FetchSettings settings() {
        FetchSettings usual =
                FetchSettings.of(
                        workspace.directory(),
                        Version.number(),
                        workspace.settings().fetching(),
                        Secrets.of(System.getenv(), workspace.directory()));
        return new FetchSettings(
                usual.workspace(),
                usual.userAgent(),
                usual.addresses(),
                usual.limits()
                        .change()
                        .requestTime(LONGEST_LOOK)
                        .pausePerHost(Duration.ZERO)
                        .sourcesAtOnce(1)
                        .times(LONGEST_LOOK, LONGEST_LOOK)
                        .limits(),
                usual.secrets(),
                usual.proxy());
    }
}
