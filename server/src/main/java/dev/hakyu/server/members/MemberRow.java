package dev.hakyu.server.members;

import dev.hakyu.server.shell.Moments;
import dev.hakyu.store.api.Membership;
import java.time.ZoneId;

/// One decision on a member, on a page.
public record MemberRow(String account, boolean isMember, String by, String at) {
    static MemberRow of(Membership membership, ZoneId zone) {
        return new MemberRow(
                membership.account(),
                membership.isMember(),
                membership.by(),
                Moments.shown(membership.at(), zone));
    }
}
