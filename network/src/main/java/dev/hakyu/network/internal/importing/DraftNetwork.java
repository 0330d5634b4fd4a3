package dev.hakyu.network.internal.importing;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.network.Network;
import dev.hakyu.network.api.ImportMapping;
import dev.hakyu.network.api.Settings;
import dev.hakyu.network.internal.files.Column;
import dev.hakyu.network.internal.files.ColumnTable;
import dev.hakyu.network.internal.files.FileKind;
import dev.hakyu.network.internal.files.Finding;
import dev.hakyu.network.internal.files.Findings;
import dev.hakyu.network.internal.files.Sheet;
import dev.hakyu.network.internal.files.TextRow;
import dev.hakyu.network.internal.files.TextTables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts drafts through the same reading as files, and leaves empty what that rejects.
final class DraftNetwork {
    private static final int MAX_ROUNDS = 5;
    private static final String PREFIX = "organisations.";

    private final List<Draft> drafts;
    private final ImportMapping mapping;
    private final Settings settings;
    private final Findings doubts;
    private final String file;

    DraftNetwork(
            List<Draft> drafts,
            ImportMapping mapping,
            Settings settings,
            Findings doubts,
            String file) {
        this.drafts = new ArrayList<>(drafts);
        this.mapping = mapping;
        this.settings = settings;
        this.doubts = doubts;
        this.file = file;
    }

    /// A draft with the row that is written for it.
    record Settled(Draft draft, TextRow row) {}

    /// The organisations that can be written, in order.
    List<Settled> settle() {
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Findings found = new Findings(Integer.MAX_VALUE);
            Network network =
                    TextTables.assemble(Map.of(FileKind.ORGANISATIONS, sheet()), settings, found);
            List<Problem> errors =
                    found.toList().stream()
                            .filter(problem -> problem.isError() && isAboutARow(problem))
                            .toList();
            if (errors.isEmpty() || round == MAX_ROUNDS - 1) {
                warn(found);
                return pair(network);
            }
            clear(errors);
        }
        throw new IllegalStateException("the last round returns");
    }

    private List<Settled> pair(Network network) {
        List<TextRow> rows = TextTables.rows(FileKind.ORGANISATIONS, network, settings.language());
        List<Settled> settled = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Draft draft = drafts.get(network.organisations().get(i).origin().place().row() - 2);
            Map<String, String> extras = new LinkedHashMap<>(rows.get(i).extras());
            draft.kept().forEach((header, value) -> extras.put(extraHeader(header), value));
            settled.add(new Settled(draft, new TextRow(rows.get(i).cells(), extras)));
        }
        return settled;
    }

    private void clear(List<Problem> errors) {
        Set<Draft> lost = new LinkedHashSet<>();
        for (Problem error : errors) {
            Draft draft = drafts.get(error.place().row() - 2);
            String column = error.place().column();
            String target = PREFIX + column;
            doubts.warn(place(draft, target), Doubt.leftEmpty(finding(error)));
            if (column == null || target.equals(ListRows.NAME) || !draft.has(target)) {
                lost.add(draft);
            } else {
                String value = draft.remove(target);
                if (!error.code().equals("lost-digits")) {
                    draft.keep(unconfirmed(column), value);
                }
            }
        }
        drafts.removeAll(lost);
    }

    /// Whether a row of the list is at fault. The list alone lacks our own company, for one, which
    /// the workspace has.
    private static boolean isAboutARow(Problem problem) {
        return problem.place().row() >= 2;
    }

    private void warn(Findings found) {
        for (Problem problem : found.toList()) {
            if (!problem.isError() && isAboutARow(problem)) {
                Draft draft = drafts.get(problem.place().row() - 2);
                doubts.warn(place(draft, PREFIX + problem.place().column()), finding(problem));
            }
        }
    }

    private Sheet sheet() {
        List<String> columns = new ArrayList<>();
        for (Column column : ColumnTable.shipped().listColumns(FileKind.ORGANISATIONS)) {
            columns.add(column.id());
        }
        List<Sheet.SheetRow> rows = new ArrayList<>();
        rows.add(new Sheet.SheetRow(1, columns, false));
        for (int i = 0; i < drafts.size(); i++) {
            List<String> cells = new ArrayList<>();
            for (String column : columns) {
                cells.add(cell(drafts.get(i), column));
            }
            rows.add(new Sheet.SheetRow(i + 2, cells, false));
        }
        return new Sheet(file, null, rows);
    }

    private String cell(Draft draft, String column) {
        String value = draft.value(PREFIX + column);
        return switch (column) {
            case "role" -> value.isEmpty() ? mapping.role() : value;
            case "source" -> mapping.source();
            default -> value;
        };
    }

    /// A header that the next reading would take for one of ours gets a word before it.
    private String extraHeader(String header) {
        boolean ours =
                !header.equals("code")
                        && ColumnTable.shipped()
                                .findByHeader(FileKind.ORGANISATIONS, header)
                                .isPresent();
        return ours ? (settings.language() == Lang.JA ? "一覧の" : "list's ") + header : header;
    }

    private String unconfirmed(String column) {
        Column known = ColumnTable.shipped().getColumn(FileKind.ORGANISATIONS, column);
        return settings.language() == Lang.JA
                ? "要確認の" + known.headerJa()
                : "unconfirmed " + known.id();
    }

    private Place place(Draft draft, String target) {
        String header = mapping.headerOf(target);
        return new Place(file, mapping.sheet(), draft.rowOf(target), header, shown(draft, target));
    }

    private static @Nullable String shown(Draft draft, String target) {
        return draft.has(target) ? draft.value(target) : draft.name();
    }

    private static Finding finding(Problem problem) {
        return new Finding(problem.code(), problem.message(), problem.remedy());
    }
}
