package dev.hakyu.server.rest;

import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Section;
import dev.hakyu.store.api.Account;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.ApiToken;
import dev.hakyu.store.api.TokenScope;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The page on which people make tokens for their programs and take them back.
@Controller
class TokenPages {
    /// So that a token that was published by mistake can be found.
    static final String PREFIX = "hakyu_";

    /// Days that a token may hold.
    private static final List<Integer> DAYS = List.of(7, 30, 90, 365);

    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 5;

    private final Kept kept;
    private final Pages pages;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TokenPages(Kept kept, Pages pages, Clock hakyuClock) {
        this.kept = kept;
        this.pages = pages;
        this.clock = hakyuClock;
    }

    @GetMapping("/settings/tokens")
    View tokens(HttpServletRequest request, Principal who) {
        return list(request, who, "", "");
    }

    @PostMapping("/settings/tokens")
    View make(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "scope", defaultValue = "") List<String> scopes,
            @RequestParam(defaultValue = "90") int days,
            Principal who) {
        Set<TokenScope> asked = asked(scopes, account(who));
        if (!Account.isName(name.strip())) {
            return list(request, who, "", "tokens.badName");
        }
        if (asked.isEmpty() || !DAYS.contains(days)) {
            return list(request, who, "", "tokens.noScope");
        }
        String secret =
                PREFIX
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(bytes(SECRET_BYTES));
        Instant now = clock.instant();
        ApiToken token =
                ApiToken.made(
                        "tok-" + HexFormat.of().formatHex(bytes(ID_BYTES)),
                        who.getName(),
                        name.strip(),
                        asked,
                        now,
                        now.plus(Duration.ofDays(days)));
        if (!kept.store().apiTokens().make(secret, token)) {
            return list(request, who, "", "tokens.tooMany");
        }
        kept.store().audit().add(now, who.getName(), "token-made", token.id());
        return list(request, who, secret, "");
    }

    /// One's own, or anybody's for an administrator.
    @PostMapping("/settings/tokens/{id}/revoke")
    View revoke(HttpServletRequest request, @PathVariable String id, Principal who) {
        ApiToken token =
                shown(account(who)).stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (kept.store().apiTokens().revoke(token.id(), clock.instant())) {
            kept.store().audit().add(clock.instant(), who.getName(), "token-revoked", token.id());
        }
        return list(request, who, "", "tokens.revoked");
    }

    private View list(HttpServletRequest request, Principal who, String secret, String note) {
        Account account = account(who);
        return pages.show(
                request,
                Section.SETTINGS,
                "tokens.title",
                "rest/tokens.jte",
                Map.of(
                        "rows",
                        shown(account).stream()
                                .map(each -> TokenRow.of(each, clock.instant()))
                                .toList(),
                        "scopes",
                        Arrays.stream(TokenScope.values())
                                .filter(each -> account.role().includes(each.needs()))
                                .toList(),
                        "days",
                        DAYS,
                        "secret",
                        secret,
                        "note",
                        note));
    }

    private List<ApiToken> shown(Account account) {
        return account.role().includes(AccountRole.ADMINISTRATOR)
                ? kept.store().apiTokens().list()
                : kept.store().apiTokens().list(account.name());
    }

    private Account account(Principal who) {
        return kept.store()
                .accounts()
                .find(who.getName())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    /// Those that the account may give; one that it may not give refuses all.
    private static Set<TokenScope> asked(List<String> ids, Account account) {
        EnumSet<TokenScope> asked = EnumSet.noneOf(TokenScope.class);
        for (String id : ids) {
            Optional<TokenScope> scope =
                    TokenScope.find(id).filter(each -> account.role().includes(each.needs()));
            if (scope.isEmpty()) {
                return Set.of();
            }
            asked.add(scope.get());
        }
        return asked;
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
