package dev.hakyu.server.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Moments as both languages write them: 2026-11-19 17:00.
public final class Moments {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private Moments() {}

    public static String shown(Instant at, ZoneId zone) {
        return FORMAT.format(at.atZone(zone));
    }
}
