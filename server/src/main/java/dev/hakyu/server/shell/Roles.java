package dev.hakyu.server.shell;

import jakarta.servlet.http.HttpServletRequest;

/// What the person who asks may do here.
public final class Roles {
    private Roles() {}

    /// Whether they may decide, ask and start work: analysts and above.
    public static boolean mayDecide(HttpServletRequest request) {
        return request.isUserInRole("ANALYST")
                || request.isUserInRole("MANAGER")
                || request.isUserInRole("ADMINISTRATOR");
    }
}
