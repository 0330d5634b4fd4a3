package dev.hakyu.daily.inquiry;

import dev.hakyu.model.InputRejected;
import dev.hakyu.network.api.SheetGrid;
import java.util.Optional;

/// What the sheet that nobody sees says of a form: which inquiry, from whom, and the seal over
/// both. It is known by its first cell, whatever the sheet is called by now and whether or not it
/// is shown.
///
/// @param seal as [FormSeal] made it
record SealedSheet(String inquiry, String supplier, String seal) {

    /// Reads a sheet; empty when it is another one.
    ///
    /// @param shown name of the file for messages
    /// @throws InputRejected when something is missing in it, or another version made it
    static Optional<SealedSheet> find(SheetGrid sheet, String shown) {
        if (sheet.rows().isEmpty() || !sheet.rows().getFirst().cell(0).equals(FormWorkbook.MAGIC)) {
            return Optional.empty();
        }
        String version = sheet.rows().getFirst().cell(1);
        if (!version.equals(String.valueOf(FormWorkbook.VERSION))) {
            throw new InputRejected(FormProblems.otherVersion(shown, version));
        }
        String inquiry = "";
        String supplier = "";
        String seal = "";
        for (SheetGrid.Row row : sheet.rows()) {
            switch (row.cell(0)) {
                case "inquiry" -> inquiry = row.cell(1);
                case "supplier" -> supplier = row.cell(1);
                case "seal" -> seal = row.cell(1);
                default -> {}
            }
        }
        if (inquiry.isEmpty() || supplier.isEmpty() || seal.isEmpty()) {
            throw new InputRejected(FormProblems.brokenSeal(shown));
        }
        return Optional.of(new SealedSheet(inquiry, supplier, seal));
    }
}
