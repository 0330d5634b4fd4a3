package dev.hakyu.daily.forms;

import dev.hakyu.daily.job.KnownReports;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.decision.Rulings;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/// Cases of the sample company.
final class SampleCase {
    static final Instant AS_OF = Instant.parse("2026-11-17T22:00:00Z");
    private static final Path SAMPLE = Path.of("..", "examples", "sample-company");

    private SampleCase() {}

    static CaseMaterial hiyodori() {
        return of("ヒヨドリ");
    }

    static CaseMaterial of(String victim) {
        WorkspaceFiles files = WorkspaceReader.read(SAMPLE);
        KnownReports known = known(files);
        return CaseMaterial.of(
                files,
                CaseLookup.of(known.readings(), Decisions.NONE, files.network()).find(victim),
                known.reports(),
                Rulings.NONE,
                AS_OF);
    }

    private static KnownReports known(WorkspaceFiles files) {
        try {
            return KnownReports.at(files, AS_OF, "test", Clock.fixed(AS_OF, ZoneOffset.UTC));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
