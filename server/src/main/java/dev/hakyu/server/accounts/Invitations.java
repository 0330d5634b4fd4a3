package dev.hakyu.server.accounts;

import dev.hakyu.model.Lang;
import dev.hakyu.server.shell.Messages;
import dev.hakyu.server.shell.PublicAddress;
import dev.hakyu.store.api.AccountRole;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Links that make an account or open one again. The first start, when there is none, prints one
/// for an administrator.
@Component
class Invitations {
    private static final Duration VALID = Duration.ofHours(24);
    private final Kept kept;
    private final Clock clock;
    private final Messages words;
    private final boolean sample;
    private final PublicAddress publicAddress;
    private final SecureRandom random = new SecureRandom();

    Invitations(
            Kept kept,
            Clock hakyuClock,
            @Value("${hakyu.console-lang:EN}") Lang lang,
            @Value("${hakyu.sample:false}") boolean sample,
            PublicAddress publicAddress) {
        this.publicAddress = publicAddress;
        this.kept = kept;
        this.clock = hakyuClock;
        this.words = Messages.in(lang);
        this.sample = sample;
    }

    /// Makes a link.
    ///
    /// @return the path of a page on which one account can be made within a day
    String invite(AccountRole role) {
        String token = token();
        kept.store().accounts().invite(token, role, clock.instant(), clock.instant().plus(VALID));
        return "/welcome?key=" + token;
    }

    /// Makes a link for somebody who has lost their ways to sign in.
    ///
    /// @return the path of a page on which they make a new one within a day; empty when there is no
    ///   such account that may sign in
    Optional<String> recover(String account) {
        String token = token();
        Instant now = clock.instant();
        return kept.store().recoveries().issue(token, account, now, now.plus(VALID))
                ? Optional.of("/recover?key=" + token)
                : Optional.empty();
    }

    private String token() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Says where the pages are, and how the first person gets in. A sample is opened by whoever
    /// started it, so each start of it prints a link.
    @EventListener
    void greet(WebServerInitializedEvent started) {
        String own = "http://127.0.0.1:" + started.getWebServer().getPort();
        String address = publicAddress.address().orElse(own);
        say(
                sample ? "console.sample" : "console.opened",
                address.equals(own) ? own : address + "\n  " + own);
        if (sample || kept.store().accounts().isEmpty()) {
            say("console.link", address + invite(AccountRole.ADMINISTRATOR));
        }
        say("console.stop", "");
        System.out.flush();
    }

    private void say(String key, String address) {
        System.out.println(words.get(key) + (address.isEmpty() ? "" : "\n  " + address));
    }
}
