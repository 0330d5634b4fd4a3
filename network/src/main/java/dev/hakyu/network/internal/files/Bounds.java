package dev.hakyu.network.internal.files;

import dev.hakyu.model.Place;
import dev.hakyu.network.api.ReadLimits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Refuses what is larger than [ReadLimits] allows.
final class Bounds {
    private static final long MAX_CELLS = 20_000_000;
    private static final long MEGABYTE = 1L << 20;

    private Bounds() {}

    static void requireRow(int row, String file, @Nullable String sheet, ReadLimits limits)
            throws Unreadable {
        if (row > limits.maxRows()) {
            throw new Unreadable(
                    new Place(file, sheet, row, null, null),
                    Finding.of(
                            "too-many-rows",
                            "行数が上限(" + limits.maxRows() + "行)を超えています。",
                            "There are more rows than the limit of " + limits.maxRows() + ".",
                            "不要な行を削除するか、ファイルを分けてください。",
                            "Delete rows that are not needed, or split the file."));
        }
    }

    static void requireCells(
            List<String> cells, int row, String file, @Nullable String sheet, ReadLimits limits)
            throws Unreadable {
        requireColumns(cells.size(), row, file, sheet, limits);
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column).length() > limits.maxCellChars()) {
                throw new Unreadable(
                        new Place(file, sheet, row, String.valueOf(column + 1), null),
                        Finding.of(
                                "cell-too-long",
                                "セルの文字数が上限(" + limits.maxCellChars() + "文字)を超えています。",
                                "A cell is longer than the limit of "
                                        + limits.maxCellChars()
                                        + " characters.",
                                "値を短くしてください。引用符が閉じているかも確かめてください。",
                                "Shorten it; check that quotation marks are closed."));
            }
        }
    }

    static void requireColumns(
            int columns, int row, String file, @Nullable String sheet, ReadLimits limits)
            throws Unreadable {
        if (columns > limits.maxColumns()) {
            throw new Unreadable(
                    new Place(file, sheet, row, null, null),
                    Finding.of(
                            "too-many-columns",
                            "列数が上限(" + limits.maxColumns() + "列)を超えています。",
                            "There are more columns than the limit of " + limits.maxColumns() + ".",
                            "不要な列を削除してください。区切り文字も確かめてください。",
                            "Delete columns that are not needed; check the separator too."));
        }
    }

    static void requireCellCount(long cells, String file, @Nullable String sheet)
            throws Unreadable {
        if (cells > MAX_CELLS) {
            throw new Unreadable(
                    new Place(file, sheet, 0, null, null),
                    Finding.of(
                            "too-many-cells",
                            "セルの数が上限(" + MAX_CELLS + ")を超えています。",
                            "There are more cells than the limit of " + MAX_CELLS + ".",
                            "不要な行や列を削除するか、ファイルを分けてください。",
                            "Delete rows or columns that are not needed, or split the file."));
        }
    }

    static Finding fileTooLarge(long bytes, long max) {
        return Finding.of(
                "file-too-large",
                "ファイルの大きさ(" + megabytes(bytes) + ")が上限(" + megabytes(max) + ")を超えています。",
                "The file has "
                        + megabytes(bytes)
                        + ", more than the limit of "
                        + megabytes(max)
                        + ".",
                "不要な行や画像を除くか、ファイルを分けてください。",
                "Take out rows or pictures that are not needed, or split the file.");
    }

    private static String megabytes(long bytes) {
        return bytes < MEGABYTE ? bytes + " B" : (bytes + MEGABYTE - 1) / MEGABYTE + " MB";
    }
}
