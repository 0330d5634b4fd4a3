package dev.hakyu.daily.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.daily.SampleConcern;
import dev.hakyu.daily.alert.Digest;
import dev.hakyu.daily.alert.QuietBrief;
import dev.hakyu.daily.alert.Roundup;
import dev.hakyu.daily.alert.RoundupDigest;
import dev.hakyu.daily.watch.Watch;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Money;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.alert.Threshold;
import dev.hakyu.model.alert.Wishes;
import dev.hakyu.model.decision.Decisions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A week in which more happened than a mail can tell in full.
class BusyWeekTest {
    private static final Instant NOW = Instant.parse("2026-12-13T22:10:00Z");
    private static final Instant SINCE = NOW.minus(Duration.ofDays(7));
    private static final Threshold OVER_A_HUNDRED_MILLION =
            new Threshold(false, null, Money.of("100000000", "JPY"), null);

    @Test
    void shouldCountEveryIncidentInTheSubject() {
        Digest digest = digest(Threshold.EVERYTHING, 14);
        assertThat(digest.subject().ja()).contains("関係する事案の動き14件");
        assertThat(digest.subject().en()).contains("14 that concern us are new or changed");
    }

    @Test
    void shouldTellOfASingleOneInTheSingular() {
        assertThat(digest(Threshold.EVERYTHING, 1).subject().en())
                .endsWith("1 that concerns us is new or changed");
    }

    @Test
    void shouldTellOfTheOnlyIncidentThatReachesTheReceiverHoweverManyOthersComeFirst() {
        assertThat(digest(OVER_A_HUNDRED_MILLION, 14).entries())
                .extracting(each -> each.title().ja())
                .singleElement()
                .asString()
                .contains("みなと精工14");
    }

    @Test
    void shouldSayHowManyMoreThereAreThanTheMailTells() {
        Digest digest = digest(Threshold.EVERYTHING, 14);
        assertThat(digest.entries()).hasSize(10);
        assertThat(digest.lead())
                .contains(
                        new Text(
                                "このお知らせには、動きのあった事案のうち急ぐもの10件を載せています。残りの4件は週のまとめにあります(みなと精工11、みなと精工12、みなと精工13、みなと精工14)。",
                                "This message holds the 10 most urgent of those that are new or changed; the other 4 are in the roundup (みなと精工11, みなと精工12, みなと精工13, みなと精工14)."));
        assertThat(digest(Threshold.EVERYTHING, 10).lead())
                .extracting(Text::ja)
                .noneMatch(line -> line.contains("残りの"));
    }

    private static Digest digest(Threshold threshold, int incidents) {
        PreparedBrief prepared = prepared(incidents);
        Roundup roundup =
                new RoundupMaker(
                                new WeekMaterial(
                                        prepared,
                                        SINCE,
                                        List.of(),
                                        Map.of(),
                                        new Watch(List.of()),
                                        Decisions.NONE,
                                        "JP",
                                        incidents))
                        .make();
        assertThat(roundup.highlights()).hasSize(incidents);
        return new RoundupDigest(roundup, prepared)
                .make(new Wishes(Lang.JA, Edition.IN_CHARGE, threshold, null, false, true));
    }

    /// Only the least urgent one is dear.
    private static PreparedBrief prepared(int incidents) {
        List<Concern> concerns = new ArrayList<>();
        for (int i = 1; i <= incidents; i++) {
            SampleConcern concern =
                    new SampleConcern("i" + i, "みなと精工" + i)
                            .change(Change.Kind.COUNT, "新しい件数です: 8,534人");
            concerns.add((i == incidents ? concern.losing(1.8e9) : concern).build());
        }
        return QuietBrief.with(NOW, SINCE, concerns);
    }
}
