package dev.hakyu.server.incidents;

import jakarta.servlet.http.HttpServletRequest;

/// What the person who asks may do here.
public final class Roles {
    private Roles() {}

    /// Whether they may decide on incidents.
    public static boolean mayDecide(HttpServletRequest request) {
        return request.isUserInRole("ANALYST")
                || request.isUserInRole("MANAGER")
                || request.isUserInRole("ADMINISTRATOR");
    }
}
