package dev.hakyu.network.internal.importing;

import dev.hakyu.model.CorporateNumber;
import dev.hakyu.model.Place;
import dev.hakyu.model.Text;
import dev.hakyu.network.internal.files.CellText;
import dev.hakyu.network.internal.files.Findings;
import dev.hakyu.network.internal.files.IdentifierCell;
import dev.hakyu.network.internal.files.Parsed;
import dev.hakyu.network.internal.files.StableId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Joins the rows that mean one organisation.
///
/// Rows are one organisation when they have the same code and the same name but for its legal form,
/// the same corporate number, or the same name in full and nothing that tells them apart. Anything
/// less is told and stays two organisations: group companies have names that begin alike.
final class RowMerging {
    private static final String CODE = "organisations.code";
    private static final String NUMBER = "organisations.corporate_number";

    private final Codes codes;
    private final Findings doubts;
    private final String file;
    private final @Nullable String sheet;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Draft, Text> reasons = new LinkedHashMap<>();
    private final Map<String, Draft> byCode = new HashMap<>();
    private final Map<String, Draft> byNumber = new HashMap<>();
    private final Map<String, Draft> byName = new HashMap<>();
    private final Map<String, Draft> byCore = new HashMap<>();

    RowMerging(Codes codes, Findings doubts, String file, @Nullable String sheet) {
        this.codes = codes;
        this.doubts = doubts;
        this.file = file;
        this.sheet = sheet;
    }

    /// The organisations in the order of their first rows.
    List<Draft> drafts() {
        return drafts;
    }

    /// Why rows were joined, for organisations of more than one row.
    Map<Draft, Text> reasons() {
        return reasons;
    }

    void add(ListRows.Row raw) {
        String code = restoreCode(raw);
        ListRows.Row row = code.isEmpty() ? raw : raw.with(CODE, code);
        String number = number(row);
        Draft same = find(row, code, number);
        if (same != null) {
            same.add(row);
            remember(same, code, number, row.name());
            return;
        }
        Draft draft = new Draft(row);
        if (!code.isEmpty()) {
            Draft holder = byCode.get(Codes.bare(code));
            if (holder == null) {
                draft.set(CODE, code);
            } else {
                draft.keep("要確認の取引先コード", draft.remove(CODE));
            }
        }
        drafts.add(draft);
        remember(draft, draft.has(CODE) ? code : "", number, row.name());
    }

    private @Nullable Draft find(ListRows.Row row, String code, String number) {
        String core = CoreName.of(row.name());
        Draft coded = code.isEmpty() ? null : byCode.get(Codes.bare(code));
        if (coded != null && CoreName.of(coded.name()).equals(core)) {
            tellForm(row, coded);
            reasons.put(coded, new Text("コードと名称が同じ", "same code and name"));
            return coded;
        }
        Draft numbered = number.isEmpty() ? null : byNumber.get(number);
        if (numbered != null) {
            tellForm(row, numbered);
            reasons.put(numbered, new Text("法人番号が同じ", "same corporate number"));
            return numbered;
        }
        if (coded != null) {
            doubts.warn(place(row), Doubt.sameCodeOtherName(code, row.name(), coded.name()));
            return null;
        }
        return findByName(row, code, number, core);
    }

    private @Nullable Draft findByName(ListRows.Row row, String code, String number, String core) {
        Draft named = byName.get(StableId.normalise(row.name()));
        if (named == null) {
            Draft alike = byCore.get(core);
            if (alike != null) {
                doubts.warn(place(row), Doubt.sameNameOtherForm(row.name(), alike.name()));
            }
            return null;
        }
        boolean otherCode = !code.isEmpty() && named.has(CODE);
        boolean otherNumber = !number.isEmpty() && !validNumber(named.value(NUMBER)).isEmpty();
        if (otherCode || otherNumber) {
            doubts.warn(
                    place(row),
                    Doubt.sameNameOtherCode(
                            row.name(),
                            otherCode ? code : number,
                            otherCode ? named.value(CODE) : named.value(NUMBER)));
            return null;
        }
        reasons.put(named, new Text("名称が同じ", "same name"));
        return named;
    }

    private void remember(Draft draft, String code, String number, String name) {
        if (!code.isEmpty()) {
            byCode.putIfAbsent(Codes.bare(code), draft);
            draft.set(CODE, code);
        }
        if (!number.isEmpty()) {
            draft.set(NUMBER, number);
            byNumber.putIfAbsent(number, draft);
        }
        byName.putIfAbsent(StableId.normalise(name), draft);
        byCore.putIfAbsent(CoreName.of(name), draft);
    }

    private void tellForm(ListRows.Row row, Draft known) {
        if (!StableId.normalise(row.name()).equals(StableId.normalise(known.name()))) {
            doubts.warn(place(row), Doubt.formDiffers(row.name(), known.name()));
            if (!CoreName.of(row.name()).equals(CoreName.of(known.name()))) {
                known.addAlias(row.number(), row.name());
            }
        }
    }

    /// The code with its zeros; empty, and told, when a spreadsheet has lost its digits.
    private String restoreCode(ListRows.Row row) {
        String raw = row.value(CODE);
        if (IdentifierCell.looksScientific(CellText.narrow(raw))) {
            return "";
        }
        return raw.isEmpty() ? "" : codes.restore(raw);
    }

    private static String number(ListRows.Row row) {
        return validNumber(row.value(NUMBER));
    }

    private static String validNumber(String raw) {
        return IdentifierCell.corporateNumber(CellText.narrow(raw))
                        instanceof Parsed.Known<CorporateNumber>(CorporateNumber number, var doubt)
                ? number.digits()
                : "";
    }

    private Place place(ListRows.Row row) {
        return new Place(file, sheet, row.number(), null, row.name());
    }
}
