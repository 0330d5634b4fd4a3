package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.daily.SampleClock;
import dev.hakyu.daily.SampleConcern;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.duty.ClockState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockNewsTest {
    private static final Instant NOW = Instant.parse("2026-12-04T22:00:00Z");

    @Test
    void shouldTellEveryClockWithThoseWithoutANumberFirst() {
        Concern concern =
                new SampleConcern("a", "みなと精工")
                        .clock(
                                SampleClock.named("漏えい等の確報")
                                        .to("個人情報保護委員会")
                                        .until("2027-01-15T14:59:59Z"))
                        .clock(
                                SampleClock.named("適時開示(発生事実)")
                                        .to("東京証券取引所")
                                        .promptly(NOW)
                                        .in(ClockState.TO_DECIDE))
                        .clock(
                                SampleClock.named("漏えい等の速報")
                                        .to("個人情報保護委員会")
                                        .between("2026-12-05", "2026-12-07"))
                        .build();

        assertThat(lines(concern))
                .containsExactly(
                        "個人情報保護委員会への漏えい等の速報: いつか / 漏えい等の確報: 2027年1月15日(金)まで",
                        "東京証券取引所への適時開示(発生事実): いつか(対象かどうかを判断してください)");
    }

    @Test
    void shouldCallAPassedGuidancePassedAndCountDownTheLastDays() {
        Concern concern =
                new SampleConcern("a", "みなと精工")
                        .clock(
                                SampleClock.named("漏えい等の速報")
                                        .to("個人情報保護委員会")
                                        .between("2026-12-01", "2026-12-03"))
                        .clock(SampleClock.named("届け出").to("当局").until("2026-12-05T22:00:00Z"))
                        .clock(
                                SampleClock.named("第2報")
                                        .to("当局")
                                        .until("2026-12-03T22:00:00Z")
                                        .in(ClockState.OVERDUE))
                        .build();

        assertThat(lines(concern))
                .containsExactly(
                        "個人情報保護委員会への漏えい等の速報: いつか(目安を過ぎています)"
                                + " / 当局への第2報: 12月4日(金)7時まで(期限を過ぎています)"
                                + " / 届け出: 12月6日(日)7時まで(残り24時間)");
    }

    @Test
    void shouldNotUrgeWhatWasHandedInNorWhatOthersOweUs() {
        Concern concern =
                new SampleConcern("a", "みなと精工")
                        .clock(
                                SampleClock.named("漏えい等の速報")
                                        .between("2026-12-01", "2026-12-03")
                                        .in(ClockState.SUBMITTED))
                        .clock(SampleClock.named("当社への通知").until("2026-12-03T22:00:00Z").owedToUs())
                        .build();

        assertThat(lines(concern)).isEmpty();
    }

    @Test
    void shouldNotNameTheRecipientTwice() {
        Concern concern =
                new SampleConcern("a", "みなと精工")
                        .clock(SampleClock.named("本人への通知").to("本人").promptly(NOW))
                        .build();
        assertThat(lines(concern)).containsExactly("本人への通知: いつか");
    }

    private static List<String> lines(Concern concern) {
        return new Entries(Edition.IN_CHARGE, NOW, NOW, ZoneOffset.UTC)
                .of(concern, List.of(), true, List.of()).lines().stream()
                        .filter(line -> line.label().ja().equals("報告期限"))
                        .map(line -> line.value().ja())
                        .toList();
    }

    @Test
    void shouldSayWhenInASubject() {
        var clock =
                SampleClock.named("速報").between("2026-12-05", LocalDate.of(2026, 12, 7).toString());
        assertThat(ClockNews.shortly(clock.build(), NOW, ZoneOffset.UTC).ja()).isEqualTo("目安12/7");
    }
}
