package dev.hakyu.network.internal.files;

import dev.hakyu.model.network.BackupKind;
import dev.hakyu.model.network.Detection;
import dev.hakyu.model.network.MfaCoverage;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.SystemId;
import dev.hakyu.model.network.SystemKind;
import dev.hakyu.model.network.SystemNode;
import dev.hakyu.model.network.SystemZone;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads rows of `systems`. A system may run on one that stands further below, so all ids are
/// announced before the first row is read.
final class SystemRows implements RowReader<SystemNode> {
    private final References references;
    private final Links links;

    SystemRows(References references) {
        this.references = references;
        this.links = new Links(references);
    }

    /// Makes the id of a row known, unless it is taken.
    void announce(RowCursor row) {
        String id = row.requiredText("id");
        row.id("id");
        row.requiredText("name");
        UniqueIds.requireNew(row, "id", id.isEmpty() ? null : id, references);
        if (row.isGood()) {
            SystemId system = new SystemId(id);
            references.add(system, row.place(null));
            references.addName(system, row.text("name"));
        } else if (references.findPlace(id).isEmpty()) {
            references.leaveOut(id.isEmpty() ? null : id, row.place(null));
        }
    }

    /// Reads a row whose id was announced without an error.
    @Override
    public Optional<SystemNode> read(RowCursor row) {
        String id = row.requiredText("id");
        SystemKind kind = row.term("kind", SystemKind.class);
        BackupKind backup = row.term("backup", BackupKind.class);
        MfaCoverage mfa = row.term("mfa", MfaCoverage.class);
        SystemNode system =
                new SystemNode(
                        new SystemId(id),
                        row.requiredText("name"),
                        operator(row),
                        kind == null ? SystemKind.OTHER : kind,
                        row.text("vendor"),
                        row.text("product"),
                        row.text("version"),
                        host(row),
                        row.endDate("support_until"),
                        row.term("zone", SystemZone.class),
                        row.hours("rto_hours"),
                        row.hours("rpo_hours"),
                        backup == null ? BackupKind.UNKNOWN : backup,
                        mfa == null ? MfaCoverage.UNKNOWN : mfa,
                        row.term("detection", Detection.class),
                        row.date("last_restore_test"),
                        row.extras(),
                        row.origin());
        if (!row.isGood()) {
            references.leaveOut(id, row.place(null));
            return Optional.empty();
        }
        return Optional.of(system);
    }

    private @Nullable OrganisationId operator(RowCursor row) {
        return links.optional(row, "operator", References.Target.ORGANISATION)
                        instanceof OrganisationId organisation
                ? organisation
                : null;
    }

    private @Nullable SystemId host(RowCursor row) {
        return links.optional(row, "hosted_on", References.Target.SYSTEM) instanceof SystemId system
                ? system
                : null;
    }
}
