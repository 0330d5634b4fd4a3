package dev.hakyu.server.accounts;

import dev.hakyu.store.api.AccountRole;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Links that make an account. The first start, when there is none, prints one for an
/// administrator.
@Component
class Invitations {
    private static final Duration VALID = Duration.ofHours(24);
    private final Kept kept;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Invitations(Kept kept, Clock hakyuClock) {
        this.kept = kept;
        this.clock = hakyuClock;
    }

    /// Makes a link.
    ///
    /// @return the path of a page on which one account can be made within a day
    String invite(AccountRole role) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        kept.store().accounts().invite(token, role, clock.instant(), clock.instant().plus(VALID));
        return "/welcome?key=" + token;
    }

    @EventListener
    void greet(WebServerInitializedEvent started) {
        String address = "http://127.0.0.1:" + started.getWebServer().getPort();
        if (kept.store().accounts().isEmpty()) {
            String path = invite(AccountRole.ADMINISTRATOR);
            System.out.println("最初のアカウントを作るページ / Make the first account here:");
            System.out.println("  " + address + path);
        } else {
            System.out.println("Hakyu: " + address);
        }
    }
}
