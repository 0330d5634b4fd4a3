package dev.hakyu.server.tables;

import dev.hakyu.server.shell.Messages;
import dev.hakyu.server.shell.Moments;
import dev.hakyu.store.api.NetworkChange;
import dev.hakyu.store.api.NetworkVersion;
import java.time.ZoneId;

/// A version as a page shows it.
///
/// @param when where the workspace is
/// @param sum of rows that came, changed and went against the version before, in words
/// @param how it came: who imported which file, or that files changed, as one sentence
public record VersionView(
        long number,
        String version,
        String when,
        String cause,
        String by,
        String files,
        String how,
        int organisations,
        int rows,
        String sum) {
    static VersionView of(NetworkVersion version, ZoneId zone, Messages t) {
        NetworkChange change = version.change();
        String when = Moments.shown(change.at(), zone);
        String by = change.by() == null ? "" : change.by();
        String files = change.files() == null ? "" : change.files();
        String how =
                switch (change.cause()) {
                    case FIRST -> t.get("tables.howFirst", when);
                    case IMPORT -> t.get("tables.howImport", when, by, files);
                    case FILES -> t.get("tables.howFiles", when);
                };
        return new VersionView(
                version.number(),
                change.version(),
                when,
                change.cause().label().in(t.lang()),
                by,
                files,
                how,
                change.organisations(),
                change.rows(),
                DifferenceView.sum(change.added(), change.changed(), change.removed(), t));
    }
}
