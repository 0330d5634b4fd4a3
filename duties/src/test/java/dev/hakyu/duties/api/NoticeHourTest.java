package dev.hakyu.duties.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.Moment;
import dev.hakyu.model.duty.Party;
import dev.hakyu.model.duty.Profile;
import dev.hakyu.model.duty.StartMoment;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The clock of a contract runs from the hour of their knowledge, where that is told.
class NoticeHourTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant AS_OF = at("2026-12-07T07:00");

    @Test
    void shouldRunFromTheHourThoughTheDayOfTheAnnouncementBeginsEarlier() {
        Clock clock =
                clock(
                        moment(StartMoment.SUSPECTED, "2026-12-06T00:00", true),
                        moment(StartMoment.DETECTED, "2026-12-06T02:40", false));

        assertThat(clock.deadline().orElseThrow().at()).isEqualTo(at("2026-12-07T02:40"));
        assertThat(clock.arithmetic().ja()).contains("12月6日(日)02:40").contains("そこから24時間");
        assertThat(clock.arithmetic().en()).contains("6 Dec 2026 02:40");
    }

    @Test
    void shouldRunFromTheEndOfTheDayBeforeRatherThanFromALaterHour() {
        Clock clock =
                clock(
                        moment(StartMoment.DETECTED, "2026-12-05T00:00", true),
                        moment(StartMoment.SUSPECTED, "2026-12-06T19:30", false));

        assertThat(clock.deadline().orElseThrow().at()).isEqualTo(at("2026-12-07T00:00"));
    }

    @Test
    void shouldTakeTheHourOfNoticing() {
        assertThat(detected("2026-11-09T02:40", "2026年11月9日、サーバーで不審な通信を検知しました。").onlyDay())
                .isFalse();
    }

    @Test
    void shouldNotTakeTheHourFromWhichSomethingDidNotWorkForThatOfKnowing() {
        Moment moment = detected("2026-11-09T02:40", "サーバーの脆弱性が悪用されたものとみられます。");

        assertThat(moment.onlyDay()).isTrue();
        assertThat(moment.at()).isEqualTo(at("2026-11-09T00:00"));
    }

    private static Moment detected(String told, String words) {
        return Cases.from(
                        TestCase.detected(told, words), List.of(), TestCase.network(), AS_OF, TOKYO)
                .moments()
                .getFirst();
    }

    private static Clock clock(Moment... moments) {
        NoticeClause clause = new NoticeClause("CT-12", "甲社", 24, new Text("契約", "contract"), null);
        return Clocks.standard()
                .run(
                        Profile.of(Map.of(), Set.of("JP")),
                        CaseFacts.of(List.of(moments)).withClauses(List.of(clause)),
                        TOKYO,
                        AS_OF)
                .find("CONTRACT:CT-12")
                .orElseThrow();
    }

    private static Moment moment(StartMoment what, String local, boolean onlyDay) {
        return new Moment(what, at(local), TOKYO, onlyDay, false, Party.CONTRACTOR, "同社公表");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }
}
