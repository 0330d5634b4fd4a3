package dev.hakyu.reader.internal.advisory;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The columns of a table of versions: product, versions concerned, versions that mend it.
///
/// @param columns what stands in each, as the row of headings says
record VersionTable(List<Part> columns) {
    private static final Pattern PRODUCT =
            Pattern.compile(
                    "(?i)^(?:対象|影響を受ける|該当)?(?:の)?(?:製品|ソフトウェア|系列|系統|シリーズ|ブランチ|バージョン系)(?:名|群|系列)?$|^(?:affected )?(?:products?|software|branch|series|release(?: train)?|version|バージョン|版)(?: name)?$");
    private static final Pattern AFFECTED =
            Pattern.compile(
                    "(?i)影響を受ける|影響(?:する|のある|対象)|対象(?:となる)?(?:の)?(?:バージョン|版)|該当(?:する)?(?:バージョン|版)|脆弱な(?:バージョン|版)|\\b(?:affected|vulnerable|impacted)\\b");

    /// 該当 / 非該当, Yes / No: whether what stands in the first column is concerned.
    private static final Pattern WHETHER =
            Pattern.compile(
                    "(?i)^(?:該当|影響|対象)(?:の?有無|可否|状況)?$|^(?:affected|vulnerable|impacted)\\??$|^status$");

    private static final Pattern BRANCH =
            Pattern.compile(
                    "(?i)^v?[0-9]+(?:\\.[0-9x]+)*\\s*(?:系列?|シリーズ|branch|series)?\\s*(?:以前|以下|(?:and|or) (?:earlier|older|below|prior))?$");
    private static final Pattern NO =
            Pattern.compile(
                    "(?i)^(?:非該当|該当(?:し(?:ない|ません)|なし)|影響(?:を受け(?:ない|ません)|なし|無し)|対象外|無$|なし$|いいえ|×|✕|no\\b|not\\b|unaffected)");
    private static final Pattern YES =
            Pattern.compile(
                    "(?i)^(?:該当(?:する|あり|します)?|影響(?:を受ける|あり|有り)?|対象|有|あり|はい|○|〇|✓|yes|affected|vulnerable)(?:$|[ ((])");
    private static final Pattern FIXED =
            Pattern.compile(
                    "(?i)修正|直した(?:バージョン|版)|対策(?:済|版|バージョン)|解決|対応(?:済|版|バージョン)|アップデート(?:先|版)|更新(?:先|版)|\\b(?:fix(?:ed)?|patched|solution|remediat\\w+|resolved|upgrade)\\b");

    private static final Pattern RANGE =
            Pattern.compile(
                    "(?i)以前|以下|より前|未満|から|まで|[~〜～–<≤]| - |\\b(?:through|to|before|prior|earlier|older|below|up to)\\b");

    VersionTable {
        columns = List.copyOf(columns);
    }

    /// A piece of a row.
    ///
    /// @param start offset in the row
    record Cell(int start, String text) {}

    /// The cells of a row in the text of a report, parted by bars that stand free; some may be
    /// empty.
    static List<Cell> cells(String row) {
        List<Cell> cells = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < row.length(); i++) {
            boolean free =
                    (i == 0 || row.charAt(i - 1) == ' ')
                            && (i + 1 == row.length() || row.charAt(i + 1) == ' ');
            if (row.charAt(i) == '|' && free) {
                cells.add(new Cell(at, row.substring(at, i)));
                at = i + 1;
            }
        }
        cells.add(new Cell(at, row.substring(at)));
        return cells;
    }

    /// The columns that a row of headings names; empty for any other row.
    static Optional<VersionTable> headedBy(String row) {
        List<Cell> cells = cells(row);
        if (cells.size() < 2) {
            return Optional.empty();
        }
        List<Part> columns = cells.stream().map(each -> column(each.text().strip())).toList();
        boolean heads =
                cells.stream().noneMatch(each -> VersionWords.namesVersion(each.text()))
                        && columns.stream().filter(each -> each != Part.OTHER).count() >= 2
                        && (columns.contains(Part.AFFECTED) || columns.contains(Part.FIX));
        return heads ? Optional.of(new VersionTable(columns)) : Optional.empty();
    }

    /// Whether a first cell only says of which branch the cells behind it tell the versions.
    boolean isHeadOfRow(Part told, String words) {
        return told == Part.PRODUCT
                && columns.contains(Part.AFFECTED)
                && BRANCH.matcher(words.strip()).find();
    }

    /// Whether a row only remarks on what its first cell names, over the columns of versions: that
    /// it was not examined, or is not concerned.
    boolean isRemark(List<Cell> row) {
        return row.size() == 2
                && row.size() < columns.size() - 1
                && columns.getFirst() == Part.PRODUCT
                && !VersionWords.namesVersion(row.getLast().text())
                && !VersionWords.namesAll(row.getLast().text());
    }

    /// Whether a row says of itself that it is not concerned.
    boolean excludes(List<Cell> row) {
        return says(row, NO);
    }

    /// Whether a row says of itself that it is concerned, so that the versions stand in its first
    /// column.
    boolean includes(List<Cell> row) {
        return says(row, YES);
    }

    private boolean says(List<Cell> row, Pattern what) {
        for (int i = 0; i < row.size(); i++) {
            if (of(i, row) == Part.AFFECTED && what.matcher(row.get(i).text().strip()).find()) {
                return true;
            }
        }
        return false;
    }

    private static Part column(String words) {
        if (FIXED.matcher(words).find()) {
            return Part.FIX;
        }
        if (PRODUCT.matcher(words).find()) {
            return Part.PRODUCT;
        }
        return AFFECTED.matcher(words).find() || WHETHER.matcher(words).find()
                ? Part.AFFECTED
                : Part.OTHER;
    }

    /// What stands in a cell of a row.
    Part of(int cell, List<Cell> row) {
        return columns.get(lackingInFront(row) + cell);
    }

    /// A row that lacks a cell lacks the first, which spans several rows in the original, but where
    /// remarks come last: those may be missing too, unless it begins with versions concerned and
    /// the version that mends them.
    private int lackingInFront(List<Cell> row) {
        int lacking = columns.size() - row.size();
        if (lacking == 0 || columns.getLast() != Part.OTHER) {
            return lacking;
        }
        boolean versionsFirst =
                columns.getFirst() == Part.PRODUCT
                        && row.size() > 2
                        && VersionWords.namesVersion(row.getFirst().text())
                        && VersionWords.namesVersion(row.get(1).text())
                        && !RANGE.matcher(row.get(1).text()).find()
                        && !VersionWords.namesVersion(row.getLast().text());
        return versionsFirst ? lacking : 0;
    }

    /// True for a row that can stand below these headings.
    boolean holds(List<Cell> row) {
        return row.size() <= columns.size() && row.size() >= Math.max(1, columns.size() - 1);
    }
}
