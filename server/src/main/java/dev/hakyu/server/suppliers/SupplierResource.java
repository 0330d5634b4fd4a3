package dev.hakyu.server.suppliers;

import dev.hakyu.model.network.OrganisationRole;
import dev.hakyu.server.rest.ApiResource;
import dev.hakyu.server.rest.Cursor;
import dev.hakyu.server.rest.Etags;
import dev.hakyu.server.rest.Operation;
import dev.hakyu.server.rest.PageOf;
import dev.hakyu.server.rest.Says;
import dev.hakyu.server.workspace.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of suppliers, for programs.
@ApiResource(group = "suppliers")
class SupplierResource {
    private final Workspace workspace;
    private final Etags etags;

    SupplierResource(Workspace workspace, Etags etags) {
        this.workspace = workspace;
        this.etags = etags;
    }

    /// An organisation that we depend on.
    record SupplierEntry(
            String id,
            String name,
            List<OrganisationRole> roles,
            @Nullable String tier,
            @Nullable String buyer,
            @Says("Ids of those that concern it.") List<String> incidents) {
        static SupplierEntry of(SupplierRow row) {
            return new SupplierEntry(
                    row.id(),
                    row.name(),
                    row.roles(),
                    row.tier().isEmpty() ? null : row.tier(),
                    row.buyer().isEmpty() ? null : row.buyer(),
                    row.incidents());
        }
    }

    @GetMapping("/api/v1/suppliers")
    @Operation(
            id = "listSuppliers",
            does = "Organisations that we depend on; those that an incident concerns come first.")
    ResponseEntity<PageOf<SupplierEntry>> list(
            @Says("A part of the name.") @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = Cursor.USUAL) int limit,
            @RequestParam(defaultValue = "") String cursor) {
        return etags.answer(
                Cursor.page(
                        SupplierRow.of(workspace.current(), q).stream()
                                .map(SupplierEntry::of)
                                .toList(),
                        SupplierEntry::id,
                        "suppliers " + q,
                        limit,
                        cursor));
    }
}
