package dev.hakyu.daily.forms;

import dev.hakyu.brief.api.ReportsFolder;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.decision.Rulings;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.nio.file.Path;
import java.time.Instant;

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
        ReportsFolder reports = ReportsFolder.open(SAMPLE.resolve("reports"));
        return CaseMaterial.of(
                files,
                CaseLookup.at(files, reports, Decisions.NONE, AS_OF).find(victim),
                reports.reports(),
                Rulings.NONE,
                AS_OF);
    }
}
