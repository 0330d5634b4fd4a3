package dev.hakyu.network.internal.files;

import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.SystemId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads cells that name another node. Null means empty, or wrong and told.
final class Links {
    private final References references;

    Links(References references) {
        this.references = references;
    }

    @Nullable OrganisationId organisation(RowCursor row, String column) {
        return required(row, column, References.Target.ORGANISATION)
                        instanceof OrganisationId organisation
                ? organisation
                : null;
    }

    @Nullable SystemId system(RowCursor row, String column) {
        return required(row, column, References.Target.SYSTEM) instanceof SystemId system
                ? system
                : null;
    }

    /// A node that the row must name.
    @Nullable NodeId required(RowCursor row, String column, References.Target target) {
        String value = row.requiredText(column);
        return value.isEmpty() ? null : resolve(row, column, value, target);
    }

    /// A node that the row may name.
    @Nullable NodeId optional(RowCursor row, String column, References.Target target) {
        String value = row.text(column);
        return value == null || CellText.saysUnknown(value)
                ? null
                : resolve(row, column, value, target);
    }

    List<SystemId> systems(RowCursor row, String column) {
        List<SystemId> systems = new ArrayList<>();
        for (String part : row.list(column)) {
            if (resolve(row, column, part, References.Target.SYSTEM) instanceof SystemId system) {
                systems.add(system);
            }
        }
        return systems;
    }

    private @Nullable NodeId resolve(
            RowCursor row, String column, String value, References.Target target) {
        return switch (references.resolve(value, target)) {
            case Parsed.Known<NodeId>(NodeId node, Finding doubt) -> {
                row.warn(column, doubt);
                yield node;
            }
            case Parsed.Unknown<NodeId> unknown -> null;
            case Parsed.Bad<NodeId>(Finding finding) -> {
                row.fail(column, finding);
                yield null;
            }
        };
    }
}
