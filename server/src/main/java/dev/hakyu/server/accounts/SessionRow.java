package dev.hakyu.server.accounts;

import dev.hakyu.server.shell.Moments;
import java.time.ZoneId;

/// One session on a page.
///
/// @param id names it in a form
/// @param device what its browser says of itself, or an empty text
/// @param isThis it is the one that asks
public record SessionRow(
        String id, String device, String address, String since, String lastSeen, boolean isThis) {

    static SessionRow of(Session session, boolean isThis, ZoneId zone) {
        return new SessionRow(
                session.id(),
                session.device().shown(),
                session.address(),
                Moments.shown(session.since(), zone),
                Moments.shown(session.lastSeen(), zone),
                isThis);
    }
}
