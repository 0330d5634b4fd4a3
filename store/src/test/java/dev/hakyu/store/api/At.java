package dev.hakyu.store.api;

import dev.hakyu.model.source.Content;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.SourceId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/// Moments and items that the tests share.
final class At {
    static final Instant MONDAY = Instant.parse("2026-11-30T22:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-12-01T22:00:00.123456789Z");
    static final Instant WEDNESDAY = Instant.parse("2026-12-02T22:00:00Z");
    static final Clock CLOCK = Clock.fixed(MONDAY, ZoneOffset.UTC);

    private At() {}

    static Store open(Path workspace) {
        return Store.open(workspace, "hakyu test", CLOCK);
    }

    static Item item(String location, String content, Instant fetched) {
        return new Item(
                new SourceId("prefecture"),
                location,
                "お知らせ",
                MONDAY,
                fetched,
                "text/html; charset=UTF-8",
                Content.of(content));
    }
}
