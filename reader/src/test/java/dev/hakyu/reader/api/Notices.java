package dev.hakyu.reader.api;

import dev.hakyu.model.incident.Assertion;
import java.util.List;

/// Notices of a house, and whom they are read to have hit.
final class Notices {
    private static final ReportReader READER = ReportReader.shipped();

    private Notices() {}

    static List<String> victims(String name, String text) {
        return READER.read(OpenedReports.report(name, text)).accounts().stream()
                .flatMap(account -> Victims.statement(account).stream())
                .map(each -> ((Assertion.Victim) each.what()).organisation().name())
                .toList();
    }

    static String page(String title, String body) {
        return "<!DOCTYPE html><html lang=\"ja\"><head><meta charset=\"utf-8\"><title>"
                + title
                + "</title></head><body><main>"
                + body
                + "</main></body></html>";
    }
}
