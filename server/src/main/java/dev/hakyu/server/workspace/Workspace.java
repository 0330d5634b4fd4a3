package dev.hakyu.server.workspace;

import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.daily.job.ReadOnce;
import dev.hakyu.daily.job.ReaderName;
import dev.hakyu.model.incident.Report;
import dev.hakyu.network.api.Settings;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.server.workspace.AnswerReaders.Answered;
import dev.hakyu.store.api.Readings;
import dev.hakyu.store.api.StoreTrouble;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Reads the workspace and keeps its newest [Views]. Pages read a [Snapshot] without waiting; the
/// brief, which takes seconds, is made on the [EnginePool] and put in its place when it is done.
/// Until then the brief before it stays.
///
/// At the start only the settings are read, so that a folder which is no workspace stops it. All
/// else follows once the server answers: people can sign in meanwhile.
@Component
public class Workspace {
    private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);

    private static final long PATIENCE_SECONDS = 2;

    private final Path directory;
    private final Clock clock;
    private final EnginePool engines;
    private final ObjectProvider<AnswerReaders> readers;
    private final Readings kept;
    private final Optional<String> reader = ReaderName.shipped();
    private final ApplicationEventPublisher events;
    private final int runs;
    private final ReentrantLock reading = new ReentrantLock();
    private final ReentrantLock changingInquiries = new ReentrantLock();
    private final Set<String> lettersUnderWay = ConcurrentHashMap.newKeySet();
    private final AtomicLong number = new AtomicLong();
    private final AtomicReference<@Nullable Views> newest = new AtomicReference<>();
    private final KeptNames names;
    private final Settings atStart;
    private @Nullable ReadFiles read;

    Workspace(
            @Value("${hakyu.workspace}") Path directory,
            @Value("${hakyu.runs:400}") int runs,
            Clock hakyuClock,
            EnginePool engines,
            ObjectProvider<AnswerReaders> readers,
            Readings kept,
            ApplicationEventPublisher events) {
        this.runs = runs;
        this.directory = directory;
        this.clock = hakyuClock;
        this.engines = engines;
        this.readers = readers;
        this.events = events;
        this.kept = kept;
        this.names = new KeptNames(reader, kept);
        atStart = WorkspaceReader.settings(directory);
    }

    /// The workspace as whoever asks may see it.
    ///
    /// @throws StillReading when it is being read for the first time and that takes longer than a
    ///   person waits
    public Snapshot current() {
        Views views = views(PATIENCE_SECONDS);
        Set<Answered> answered = views.answered();
        return views.without(
                answered.isEmpty() ? answered : readers.getObject().withheld(answered));
    }

    /// The settings, which are the same for everybody.
    public Settings settings() {
        @Nullable Views views = newest.get();
        return views == null ? atStart : views.settings();
    }

    /// The workspace with every answer, when it has been read. For work that hands nothing of it to
    /// a person.
    public Snapshot whole() {
        return views(Long.MAX_VALUE).without(Set.of());
    }

    public Path directory() {
        return directory;
    }

    /// Held by whoever changes the files of an inquiry.
    public ReentrantLock inquiryLock() {
        return changingInquiries;
    }

    /// Ids of inquiries of which letters are being sent: what their log does not know yet is not in
    /// doubt. It can be changed.
    public Set<String> lettersUnderWay() {
        return lettersUnderWay;
    }

    /// Reads the folder anew and makes a new brief.
    public void refresh() {
        reading.lock();
        try {
            replace(readFolder());
        } finally {
            reading.unlock();
        }
        events.publishEvent(new WorkspaceRead());
    }

    /// Takes in what people decided since the folder was read, and makes a new brief.
    public void refreshDecisions() {
        reading.lock();
        try {
            replace(read == null ? readFolder() : read);
        } finally {
            reading.unlock();
        }
    }

    /// Takes in reports that were just kept, and makes a new brief.
    public void add(List<Report> reports) {
        reading.lock();
        try {
            ReadFiles before = read == null ? readFolder() : read;
            replace(before.with(reports, clock.instant()));
        } finally {
            reading.unlock();
        }
    }

    /// The newest, which the first who asks reads; the others wait for them.
    private Views views(long patienceSeconds) {
        @Nullable Views views = newest.get();
        if (views != null) {
            return views;
        }
        try {
            if (!reading.tryLock(patienceSeconds, TimeUnit.SECONDS)) {
                throw new StillReading();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new StillReading();
        }
        try {
            views = newest.get();
            return views == null ? replace(readFolder()) : views;
        } finally {
            reading.unlock();
        }
    }

    private ReadFiles readFolder() {
        ReadOnce once = read == null ? ReadOnce.knowing(reader, kept) : ReadOnce.afresh(reader);
        ReadFiles fresh = ReadFiles.of(directory, clock, read, once);
        try {
            once.keep(kept, clock.instant());
        } catch (StoreTrouble e) {
            LOG.warn("What was found in the reports could not be kept; it is found again.", e);
        }
        return fresh;
    }

    private Views replace(ReadFiles fresh) {
        Reading fully = Reading.of(directory, fresh, clock.instant(), names);
        @Nullable Views before = newest.get();
        Views views = views(fully, before == null ? Map.of() : before.replace());
        newest.set(views);
        read = fresh;
        return views;
    }

    private Views views(Reading fully, Map<Set<String>, PreparedBrief> before) {
        Views views = new Views(fully, before, engines, runs, number::incrementAndGet);
        views.without(Set.of());
        try {
            names.keep(fully.names(), clock.instant());
        } catch (StoreTrouble e) {
            LOG.warn("The names that mean nobody could not be kept; they are looked up again.", e);
        }
        return views;
    }
}
