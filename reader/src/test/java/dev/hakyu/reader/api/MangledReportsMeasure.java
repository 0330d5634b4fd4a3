package dev.hakyu.reader.api;

import java.io.IOException;

/// Reads any number of mangled reports; run by hand. It ends with the fault that kept one from
/// being read, or with how many were read. Arguments: a seed, 1 by default; how many, 5,000 by
/// default.
final class MangledReportsMeasure {
    private static final int REPORTS = 5_000;

    private MangledReportsMeasure() {}

    public static void main(String[] arguments) throws IOException {
        long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        int reports = arguments.length > 1 ? Integer.parseInt(arguments[1]) : REPORTS;
        System.out.printf(
                "seed %d: %,d readings without a fault%n",
                seed, MangledReports.read(ReportReader.shipped(), seed, reports));
    }
}
