package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Basis;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Origin;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.ProductUse;
import dev.hakyu.network.api.CellReader;
import dev.hakyu.network.api.CellValue;
import dev.hakyu.network.api.NetworkEdit;
import dev.hakyu.network.api.WorkspaceFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Enters answers into the files of the network, cell by cell. A measured value and one of a later
/// day are never overwritten; what is said of a row's source is the part of [RowSource].
final class NetworkAnswers {
    private static final Text WHERE_MEASURED =
            new Text("実績の値があるため上書きしません。", "A measured value stands there and is not overwritten.");
    private static final Text NEWER =
            new Text(
                    "より新しい日付の値があるため上書きしません。",
                    "A value of a later day stands there and is not overwritten.");
    private static final Text STILL_LISTED =
            new Text(
                    "利用していないとの回答ですが、利用製品に行があります。",
                    "They say that they do not use it, but a row says that they do.");

    private final WorkspaceFiles files;
    private final NetworkEdit edit;
    private final RowIndex rows;
    private final RowSource sources;
    private final List<Change> changes = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int confirmed;

    NetworkAnswers(WorkspaceFiles files, InquiryId inquiry) {
        this.files = files;
        this.edit = NetworkEdit.of(files);
        this.rows = RowIndex.of(files.network());
        this.sources = new RowSource(edit, inquiry);
    }

    NetworkEdit edit() {
        return edit;
    }

    List<Change> changes() {
        return changes;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    List<Problem> problems() {
        return problems;
    }

    /// Answers that say what stands there already.
    int confirmed() {
        return confirmed;
    }

    /// Enters answers, of which each row and column has one.
    void enter(List<Answer> answers) throws IOException {
        Map<RowKey, List<Answer>> byRow = new LinkedHashMap<>();
        for (Answer answer : answers) {
            if (answer.question().target() instanceof Target.Cell) {
                answer.row()
                        .findRow()
                        .ifPresent(key ->
                                byRow.computeIfAbsent(key, k -> new ArrayList<>()).add(answer));
            }
        }
        for (Map.Entry<RowKey, List<Answer>> each : byRow.entrySet()) {
            Optional<Origin> origin = rows.find(each.getKey());
            if (origin.isPresent()) {
                enterRow(each.getKey(), origin.get(), each.getValue());
            } else {
                each.getValue().forEach(answer -> problems.add(rowGone(answer)));
            }
        }
    }

    private void enterRow(RowKey key, Origin origin, List<Answer> answers) throws IOException {
        Place row = origin.place();
        Set<String> touched = new TreeSet<>();
        Set<String> set = new TreeSet<>();
        Answer last = answers.getFirst();
        for (Answer answer : answers) {
            if (!(answer.question().target() instanceof Target.Cell(String table, String column))) {
                continue;
            }
            String value = written(answer, table, column, row);
            String present = edit.cell(row, column);
            if (isSame(table, column, present, value, row)) {
                confirmed++;
                touched.add(column);
            } else if (mayReplace(answer, origin, column, present, value)) {
                edit.set(row, column, value);
                changes.add(
                        new Change(
                                answer.asked().supplier(),
                                row.file(),
                                row.row(),
                                column,
                                present,
                                value));
                touched.add(column);
                set.add(column);
            }
            last = answer;
        }
        if (!touched.isEmpty()) {
            sources.say(key.table(), origin, touched, set, last);
        }
    }

    /// The answer in the words of the file it goes to.
    private String written(Answer answer, String table, String column, Place row)
            throws IOException {
        CellValue again =
                CellReader.ofColumn(table, column)
                        .read(answer.raw(), edit.langOf(row), files.settings().currency());
        return again instanceof CellValue.Known(String text, Text doubt) ? text : answer.value();
    }

    private boolean isSame(String table, String column, String present, String value, Place row)
            throws IOException {
        CellValue read =
                CellReader.ofColumn(table, column)
                        .read(present, edit.langOf(row), files.settings().currency());
        return read instanceof CellValue.Known(String text, Text doubt) && text.equals(value);
    }

    private boolean mayReplace(
            Answer answer, Origin origin, String column, String present, String value) {
        boolean unknown =
                CellReader.ofType("text").read(present, Lang.EN, files.settings().currency())
                        instanceof CellValue.Empty;
        if (unknown) {
            return true;
        }
        if (origin.basis() == Basis.MEASURED) {
            conflict(answer, origin.place(), column, present, value, WHERE_MEASURED);
            return false;
        }
        if (origin.asOf() != null && origin.asOf().isAfter(answer.answeredOn())) {
            conflict(answer, origin.place(), column, present, value, NEWER);
            return false;
        }
        return true;
    }

    /// Enters that a supplier uses a product, or which version.
    void enterUse(String product, Optional<Answer> use, Optional<Answer> version)
            throws IOException {
        Answer said = use.or(() -> version).orElseThrow();
        OrganisationId supplier = said.asked().supplier();
        Optional<ProductUse> known =
                files.network().uses().stream()
                        .filter(each -> each.organisation().equals(supplier))
                        .filter(each ->
                                FormWords.key(each.product()).equals(FormWords.key(product)))
                        .findFirst();
        boolean denied = use.map(each -> each.value().equals(Choice.NO)).orElse(false);
        boolean affirmed = use.map(each -> each.value().equals(Choice.YES)).orElse(false);
        if (known.isPresent() && denied) {
            Place row = known.get().origin().place();
            conflict(said, row, "product", known.get().product(), said.raw(), STILL_LISTED);
        } else if (known.isPresent()) {
            enterVersion(known.get(), affirmed, version, said);
        } else if (affirmed) {
            addUse(product, supplier, version, said);
        }
    }

    private void enterVersion(
            ProductUse known, boolean affirmed, Optional<Answer> version, Answer said)
            throws IOException {
        Origin origin = known.origin();
        Place row = origin.place();
        boolean changed = false;
        if (version.isPresent()) {
            String present = edit.cell(row, "version");
            String value = version.get().value();
            if (present.equals(value)) {
                confirmed++;
            } else if (mayReplace(version.get(), origin, "version", present, value)) {
                edit.set(row, "version", value);
                changes.add(
                        new Change(
                                said.asked().supplier(),
                                row.file(),
                                row.row(),
                                "version",
                                present,
                                value));
                changed = true;
            }
        }
        if (origin.basis() != Basis.MEASURED && (changed || affirmed)) {
            edit.set(row, "source", sources.of(said, edit.langOf(row)));
            edit.set(row, "as_of", said.answeredOn().toString());
        }
    }

    private void addUse(
            String product, OrganisationId supplier, Optional<Answer> version, Answer said)
            throws IOException {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("organisation", supplier.value());
        cells.put("product", product);
        version.ifPresent(each -> cells.put("version", each.value()));
        cells.put("source", sources.of(said, edit.langOf("uses")));
        cells.put("as_of", said.answeredOn().toString());
        String file = edit.add("uses", cells);
        changes.add(new Change(supplier, file, 0, "product", "", product));
        version.ifPresent(
                each -> changes.add(new Change(supplier, file, 0, "version", "", each.value())));
    }

    private void conflict(
            Answer answer, Place row, String column, String present, String value, Text why) {
        conflicts.add(
                new Conflict(
                        answer.asked().supplier(),
                        row.file(),
                        row.row(),
                        column,
                        present,
                        value,
                        why,
                        answer.place()));
    }

    private static Problem rowGone(Answer answer) {
        return Problem.error(
                "row-gone",
                answer.place(),
                new Text(
                        "回答先の行(" + answer.row().object() + ")が供給網にもうありません。",
                        "The row it answers (" + answer.row().object() + ") is gone."),
                new Text(
                        "行を戻してから取り込み直すか、手で入力してください。",
                        "Put the row back and import again, or enter it by hand."));
    }
}
