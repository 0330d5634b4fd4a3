package dev.hakyu.server.today;

import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.incidents.Standings;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.store.api.Look;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells each account what changed since it last looked.
@Component
public class SinceLastLook {
    private static final String PAGE = "today";

    /// Somebody who comes back after this long begins anew.
    private static final Duration PAUSE = Duration.ofHours(4);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private final Kept kept;
    private final Standings standings;
    private final Clock clock;

    SinceLastLook(Kept kept, Standings standings, Clock hakyuClock) {
        this.kept = kept;
        this.standings = standings;
        this.clock = hakyuClock;
    }

    /// What changed.
    ///
    /// @param at when the account looked before, or null at its first look
    public record Changes(@Nullable String at, List<Glance.Change> list) {
        public boolean isFirst() {
            return at == null;
        }
    }

    /// Keeps what the account sees now.
    Changes look(String account, PreparedBrief prepared, Snapshot now, IncidentText words) {
        Glance glance = Glance.of(prepared, now, standings, words, account);
        Instant moment = clock.instant();
        Optional<Look> base =
                kept.store()
                        .looks()
                        .look(
                                account,
                                PAGE,
                                new Look(moment, glance.toJson()),
                                moment.minus(PAUSE));
        return base.flatMap(before -> changes(before, glance, now))
                .orElseGet(() -> new Changes(null, List.of()));
    }

    private static Optional<Changes> changes(Look before, Glance glance, Snapshot now) {
        String at = MOMENT.format(before.at().atZone(now.settings().zone()));
        return Glance.ofJson(before.body()).map(each -> new Changes(at, glance.since(each)));
    }

    /// The account has seen it all.
    void seen(String account) {
        kept.store().looks().seen(account, PAGE);
    }
}
