package dev.hakyu.daily.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Text;
import dev.hakyu.store.api.BriefEntry;
import dev.hakyu.store.api.BriefPeriod;
import dev.hakyu.store.api.DeliveryKey;
import dev.hakyu.store.api.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GapsTest {
    private static final Instant FRIDAY = Instant.parse("2026-12-03T22:00:00Z");
    private static final Instant FRIDAY_AT_FOUR = Instant.parse("2026-12-04T07:00:00Z");
    private static final Instant SATURDAY = Instant.parse("2026-12-04T22:00:00Z");
    @TempDir Path workspace;

    @Test
    void shouldTellOnceOfARoundupThatDidNotArrive() {
        try (Store store =
                Store.open(workspace, "hakyu test", Clock.fixed(SATURDAY, ZoneOffset.UTC))) {
            BriefEntry friday = made(store, new BriefPeriod("2026-12-04"), FRIDAY);
            BriefEntry before = made(store, new BriefPeriod("2026-12-03"), FRIDAY.minusSeconds(9));
            made(store, new BriefPeriod("2026-W49"), FRIDAY_AT_FOUR);
            refuse(store, before, "tahara@example.co.jp");
            refuse(store, friday, "naoko@example.co.jp");
            store.deliveries()
                    .claim(key(new BriefPeriod("2026-W49"), "bucho@example.co.jp"), FRIDAY_AT_FOUR);

            assertThat(Gaps.ofDeliveries(store, friday))
                    .extracting(Text::ja)
                    .containsExactly(
                            "2026-12-04の要約は mail naoko@example.co.jp に届いていません(550)",
                            "2026-W49の週のまとめが mail bucho@example.co.jp に届いたか確認できていません(送信中に中断)");

            BriefEntry saturday = made(store, new BriefPeriod("2026-12-05"), SATURDAY);
            assertThat(Gaps.ofDeliveries(store, saturday)).isEmpty();
        }
    }

    private static BriefEntry made(Store store, BriefPeriod period, Instant at) {
        store.briefs().begin(period, at, at.minusSeconds(86_400), at);
        return store.briefs().finish(period, "briefs/" + period, Text.same("-"), at);
    }

    private static void refuse(Store store, BriefEntry brief, String recipient) {
        DeliveryKey key = key(brief.period(), recipient);
        store.deliveries().claim(key, brief.asOf());
        store.deliveries().fail(key, brief.asOf(), "550");
    }

    private static DeliveryKey key(BriefPeriod period, String recipient) {
        return new DeliveryKey(period.value(), "mail", recipient, "brief");
    }
}
