package dev.hakyu.server.accounts;

import dev.hakyu.store.api.AccountRole;
import java.util.List;
import org.springframework.http.HttpMethod;

/// Which request needs what: the one list of decisions, first match first. What it does not name is
/// refused.
final class AccessRules {
    static final List<Rule> RULES =
            List.of(
                    open(HttpMethod.GET, "/assets/**"),
                    open(HttpMethod.GET, "/actuator/health"),
                    open(HttpMethod.GET, "/sign-in"),
                    open(HttpMethod.GET, "/welcome"),
                    open(HttpMethod.POST, "/welcome"),
                    open(HttpMethod.POST, "/oidc/sign-in"),
                    open(HttpMethod.POST, "/oidc/join"),
                    open(HttpMethod.GET, "/oidc/callback"),
                    open(HttpMethod.POST, "/passkeys/begin"),
                    open(HttpMethod.POST, "/passkeys/sign-in"),
                    open(HttpMethod.POST, "/passkeys/join/begin"),
                    open(HttpMethod.POST, "/passkeys/join"),
                    open(HttpMethod.GET, "/recover"),
                    open(HttpMethod.POST, "/recover"),
                    open(HttpMethod.POST, "/passkeys/recover/begin"),
                    open(HttpMethod.POST, "/passkeys/recover"),
                    open(HttpMethod.POST, "/language"),
                    open(HttpMethod.GET, "/answer/**"),
                    open(HttpMethod.POST, "/answer/**"),
                    of(HttpMethod.GET, "/", AccountRole.READER),
                    of(HttpMethod.GET, "/today/brief", AccountRole.READER),
                    of(HttpMethod.POST, "/today/seen", AccountRole.READER),
                    of(HttpMethod.GET, "/incidents/add", AccountRole.ANALYST),
                    of(HttpMethod.GET, "/incidents/**", AccountRole.READER),
                    of(HttpMethod.POST, "/incidents/filters/**", AccountRole.READER),
                    of(HttpMethod.POST, "/incidents/**", AccountRole.ANALYST),
                    of(HttpMethod.GET, "/network/**", AccountRole.READER),
                    of(HttpMethod.GET, "/tables/import/**", AccountRole.ANALYST),
                    of(HttpMethod.POST, "/tables/import/**", AccountRole.ANALYST),
                    of(HttpMethod.GET, "/tables/**", AccountRole.READER),
                    of(HttpMethod.GET, "/inquiries/**", AccountRole.READER),
                    of(HttpMethod.POST, "/inquiries/**", AccountRole.ANALYST),
                    of(HttpMethod.GET, "/members/**", AccountRole.READER),
                    of(HttpMethod.POST, "/members/**", AccountRole.ANALYST),
                    of(HttpMethod.GET, "/scenarios/**", AccountRole.READER),
                    of(HttpMethod.POST, "/scenarios/**", AccountRole.ANALYST),
                    of(HttpMethod.GET, "/duties/**", AccountRole.READER),
                    of(HttpMethod.GET, "/suppliers/**", AccountRole.READER),
                    of(HttpMethod.GET, "/sources/**", AccountRole.READER),
                    of(HttpMethod.POST, "/sources/**", AccountRole.ANALYST),
                    of(HttpMethod.GET, "/daily/**", AccountRole.READER),
                    of(HttpMethod.POST, "/daily/**", AccountRole.ANALYST),
                    of(HttpMethod.GET, "/settings", AccountRole.READER),
                    of(HttpMethod.GET, "/settings/tokens", AccountRole.READER),
                    of(HttpMethod.POST, "/settings/tokens/**", AccountRole.READER),
                    of(HttpMethod.GET, "/design", AccountRole.READER),
                    of(HttpMethod.POST, "/settings/read", AccountRole.ANALYST),
                    of(HttpMethod.GET, "/account", AccountRole.READER),
                    of(HttpMethod.POST, "/account/**", AccountRole.READER),
                    of(HttpMethod.GET, "/accounts/**", AccountRole.ADMINISTRATOR),
                    of(HttpMethod.POST, "/accounts/**", AccountRole.ADMINISTRATOR));

    private AccessRules() {}

    /// One decision.
    ///
    /// @param needs the least role; READER means anybody who is signed in
    /// @param open nobody needs to be signed in
    record Rule(HttpMethod method, String pattern, AccountRole needs, boolean open) {}

    private static Rule of(HttpMethod method, String pattern, AccountRole needs) {
        return new Rule(method, pattern, needs, false);
    }

    private static Rule open(HttpMethod method, String pattern) {
        return new Rule(method, pattern, AccountRole.READER, true);
    }
}
