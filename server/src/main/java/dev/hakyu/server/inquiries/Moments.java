package dev.hakyu.server.inquiries;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Moments as both languages write them: 2026-11-19 17:00.
final class Moments {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private Moments() {}

    static String shown(Instant at, ZoneId zone) {
        return FORMAT.format(at.atZone(zone));
    }
}
