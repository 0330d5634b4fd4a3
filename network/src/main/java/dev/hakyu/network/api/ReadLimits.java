package dev.hakyu.network.api;

/// How much of an untrusted file is read before it is refused. Files are a user's, but a user's
/// files come from others.
///
/// @param maxFileBytes size of one file on disk, 1 or more
/// @param maxRows rows of one sheet, 1 to 10,000,000
/// @param maxColumns columns of one sheet, 1 to 16,384
/// @param maxCellChars characters of one cell, 1 to 1,000,000
/// @param maxZipEntries parts of one workbook, 1 or more
/// @param maxUnpackedBytes all parts of one workbook together once unpacked, 1 or more
/// @param maxProblemsPerCode problems of one kind told per file; the rest are counted
public record ReadLimits(
        long maxFileBytes,
        int maxRows,
        int maxColumns,
        int maxCellChars,
        int maxZipEntries,
        long maxUnpackedBytes,
        int maxProblemsPerCode) {
    private static final long MEGABYTE = 1L << 20;

    /// 200 MB a file, 1,000,000 rows, 500 columns, 32,767 characters a cell, 500 MB unpacked.
    public static final ReadLimits DEFAULT =
            new ReadLimits(200 * MEGABYTE, 1_000_000, 500, 32_767, 2_000, 500 * MEGABYTE, 100);

    public ReadLimits {
        require("maxFileBytes", maxFileBytes, Long.MAX_VALUE);
        require("maxRows", maxRows, 10_000_000);
        require("maxColumns", maxColumns, 16_384);
        require("maxCellChars", maxCellChars, 1_000_000);
        require("maxZipEntries", maxZipEntries, 1_000_000);
        require("maxUnpackedBytes", maxUnpackedBytes, Long.MAX_VALUE);
        require("maxProblemsPerCode", maxProblemsPerCode, 1_000_000);
    }

    public ReadLimits withMaxFileBytes(long bytes) {
        return new ReadLimits(
                bytes,
                maxRows,
                maxColumns,
                maxCellChars,
                maxZipEntries,
                maxUnpackedBytes,
                maxProblemsPerCode);
    }

    public ReadLimits withMaxRows(int rows) {
        return new ReadLimits(
                maxFileBytes,
                rows,
                maxColumns,
                maxCellChars,
                maxZipEntries,
                maxUnpackedBytes,
                maxProblemsPerCode);
    }

    public ReadLimits withMaxUnpackedBytes(long bytes) {
        return new ReadLimits(
                maxFileBytes,
                maxRows,
                maxColumns,
                maxCellChars,
                maxZipEntries,
                bytes,
                maxProblemsPerCode);
    }

    private static void require(String what, long value, long max) {
        if (value < 1 || value > max) {
            throw new IllegalArgumentException(what + " must be 1 to " + max + ", got " + value);
        }
    }
}
