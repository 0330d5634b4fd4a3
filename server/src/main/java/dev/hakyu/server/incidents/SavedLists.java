package dev.hakyu.server.incidents;

import dev.hakyu.server.accounts.Kept;
import dev.hakyu.store.api.SavedFilter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// The filters of the list of incidents that each account keeps.
@Component
class SavedLists {
    private static final String PAGE = "incidents";

    private final Kept kept;
    private final Clock clock;

    SavedLists(Kept kept, Clock hakyuClock) {
        this.kept = kept;
        this.clock = hakyuClock;
    }

    List<SavedFilter> of(String who) {
        return kept.store().savedFilters().list(who, PAGE);
    }

    /// Keeps a filter; one of the same name is replaced.
    ///
    /// @param query as in an address; only what a filter reads is kept of it
    /// @return what was kept; empty when the name is none, the query too long, or there are too
    ///   many
    Optional<SavedFilter> save(String name, String query, String who) {
        String named = name.strip();
        String asked = clean(query);
        if (!SavedFilter.isName(named) || asked.length() > SavedFilter.LONGEST_QUERY) {
            return Optional.empty();
        }
        SavedFilter filter = new SavedFilter(named, asked);
        if (!kept.store().savedFilters().save(who, PAGE, filter, clock.instant())) {
            return Optional.empty();
        }
        kept.store().audit().add(clock.instant(), who, "filter-saved", named);
        return Optional.of(filter);
    }

    void drop(String name, String who) {
        kept.store().savedFilters().drop(who, PAGE, name);
        kept.store().audit().add(clock.instant(), who, "filter-dropped", name);
    }

    /// Only what a filter reads, in its own form.
    private static String clean(String query) {
        var read = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        return IncidentFilter.of(
                        name -> {
                            String value = read.getFirst(name);
                            return value == null
                                    ? ""
                                    : URLDecoder.decode(value, StandardCharsets.UTF_8);
                        })
                .query();
    }
}
