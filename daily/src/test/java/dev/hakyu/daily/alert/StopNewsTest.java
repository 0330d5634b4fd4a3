package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.brief.api.StopState;
import dev.hakyu.daily.SampleConcern;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Restart;
import dev.hakyu.model.incident.Speaker;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StopNewsTest {
    private static final Instant NOW = Instant.parse("2026-12-14T22:00:00Z");
    private static final Instant SOON = Instant.parse("2026-12-16T05:00:00Z");
    private static final String RESTARTED = "先方は再開しています";

    @Test
    void shouldSayInLeadAndEntryWhatThePageSays() {
        Concern restarted =
                new SampleConcern("a", "みなと精工")
                        .stop("第1工場が止まる見込みは3%です。", null, 0.03)
                        .dated(DateRole.RESUMED, "2026-12-14", Speaker.VICTIM)
                        .restart(Restart.State.DONE, true, "再開: 12月14日から")
                        .build();
        Concern calm = new SampleConcern("b", "磯辺精工").stop("止まりません。", null, 0).build();

        assertThat(StopNews.soonest(List.of(restarted, calm))).isEmpty();
        assertThat(StopNews.mayStop(restarted)).isFalse();
        assertThat(line(restarted, "止まるもの")).isEqualTo("第1工場が止まる見込みは3%です。");
        assertThat(line(restarted, "再開")).contains(RESTARTED);
    }

    @Test
    void shouldNotContradictThePageWhenAStopStaysLikelyAfterARestart() {
        Concern late =
                new SampleConcern("a", "みなと精工")
                        .stop("第1工場が止まります。", SOON, 0.9)
                        .dated(DateRole.RESUMED, "2026-12-14", Speaker.VICTIM)
                        .restart(Restart.State.DONE, true, "再開: 12月14日から")
                        .build();

        assertThat(StopNews.soonest(List.of(late)).map(Brief.Stop::sentence))
                .contains(Text.same("第1工場が止まります。"));
        assertThat(line(late, "止まるもの")).isEqualTo("第1工場が止まります。");
        assertThat(line(late, "再開")).contains(RESTARTED);
    }

    @Test
    void shouldLeadWithALikelyStopOnlyAndWithATimeBeforeAnyOther() {
        Concern unlikely = new SampleConcern("a", "みなと精工").stop("第1工場が止まります。", NOW, 0.05).build();
        Concern ahead = new SampleConcern("b", "磯辺精工").stop("第2工場が止まります。", null, 0.5).build();
        Concern timed = new SampleConcern("c", "波止場化学").stop("第3工場が止まります。", SOON, 0.2).build();

        assertThat(StopNews.soonest(List.of(unlikely, ahead)).map(Brief.Stop::sentence))
                .contains(Text.same("第2工場が止まります。"));
        assertThat(StopNews.soonest(List.of(unlikely, ahead, timed)).map(Brief.Stop::sentence))
                .contains(Text.same("第3工場が止まります。"));
    }

    /// What is printed decides: a range of days that begins before the hour of another stop comes
    /// first.
    @Test
    void shouldLeadWithTheStopWhoseToldDayIsFirst() {
        Concern effect =
                new SampleConcern("a", "みなと精工")
                        .stop("第1工場", "第1工場が10日〜13日に止まります。", null, 0.99)
                        .days("第1工場", "2026-12-10", "2026-12-13", false)
                        .build();
        Concern timed =
                new SampleConcern("b", "磯辺精工")
                        .stop("倉庫", "倉庫が14日0時に止まります。", Instant.parse("2026-12-13T15:00:00Z"), 0.69)
                        .days("倉庫", "2026-12-14", "2026-12-14", false)
                        .build();
        Concern later =
                new SampleConcern("c", "波止場化学")
                        .stop("第2工場", "第2工場が10日〜19日に止まります。", null, 0.9)
                        .days("第2工場", "2026-12-10", "2026-12-19", false)
                        .build();

        assertThat(StopNews.soonest(List.of(timed, later, effect)).map(Brief.Stop::node))
                .contains("第1工場");
        assertThat(StopNews.soonest(List.of(timed)).map(Brief.Stop::node)).contains("倉庫");
    }

    /// Neither a stop whose time has passed nor one that is over lies ahead.
    @Test
    void shouldNeverCallAPassedStopTheSoonest() {
        Concern behind =
                new SampleConcern("a", "みなと精工")
                        .stop("第1工場は止まっているはずです。", NOW, 0.9, StopState.PASSED)
                        .stop("第4工場は動いているはずです。", NOW, 0.9, StopState.OVER)
                        .build();
        Concern both =
                new SampleConcern("b", "磯辺精工")
                        .stop("第2工場は止まっているはずです。", NOW, 0.9, StopState.PASSED)
                        .stop("第3工場が止まります。", SOON, 0.5)
                        .build();

        assertThat(StopNews.soonest(List.of(behind))).isEmpty();
        assertThat(StopNews.mayStop(behind)).isFalse();
        assertThat(StopNews.behind(List.of(behind, both)))
                .extracting(stop -> stop.sentence().ja())
                .containsExactly("第1工場は止まっているはずです。", "第2工場は止まっているはずです。");
        assertThat(StopNews.soonest(List.of(behind, both)).map(Brief.Stop::sentence))
                .contains(Text.same("第3工場が止まります。"));
        assertThat(line(both, "止まるもの")).isEqualTo("第2工場は止まっているはずです。第3工場が止まります。");
    }

    /// What stands still by one incident does not stop once more by another.
    @Test
    void shouldNotTellTheSamePlantAsTheNextStop() {
        Concern standing =
                new SampleConcern("a", "みなと精工")
                        .stop("第1工場は止まっているはずです。", NOW, 0.9, StopState.PASSED)
                        .build();
        Concern also = new SampleConcern("b", "磯辺精工").stop("第1工場が止まります。", SOON, 0.9).build();

        assertThat(StopNews.soonest(List.of(standing, also))).isEmpty();
        assertThat(StopNews.soonestAhead(List.of(standing, also), NOW)).isEmpty();
        assertThat(StopNews.soonest(List.of(also))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "VICTIM, 2026-12-14, true",
        "AUTHORITY, 2026-12-14, true",
        "ATTACKER, 2026-12-14, false",
        "VICTIM, 2026-11-30, false"
    })
    void shouldBelieveARestartThatWasSaidAndCameAfterTheBeginning(
            Speaker by, String day, boolean restarted) {
        Concern concern =
                new SampleConcern("a", "みなと精工")
                        .dated(DateRole.DETECTED, "2026-12-01", Speaker.VICTIM)
                        .dated(DateRole.RESUMED, day, by)
                        .restart(Restart.State.DONE, true, "再開: " + day)
                        .build();
        assertThat(StopNews.restarted(concern).isPresent()).isEqualTo(restarted);
    }

    @Test
    void shouldNameThePartThatHasRestartedAndNotSayThatAllHas() {
        Concern part =
                new SampleConcern("a", "みなと精工")
                        .dated(DateRole.RESUMED, "2026-12-14", Speaker.VICTIM)
                        .restart(Restart.State.DONE, false, "一部または段階的な再開: 第二工場 12月14日から")
                        .build();
        assertThat(StopNews.restarted(part).orElseThrow().ja())
                .contains("再開は全体ではありません", "第二工場")
                .doesNotContain(RESTARTED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Restart.State.class,
            names = {"PLANNED", "CALLED_OFF", "PASSED", "REACHED"})
    void shouldNotCallAPlanARestart(Restart.State state) {
        Concern planned =
                new SampleConcern("a", "みなと精工")
                        .dated(DateRole.RESUMED, "2026-12-14", Speaker.VICTIM)
                        .restart(state, true, "再開の予定: 12月14日")
                        .build();
        assertThat(StopNews.restarted(planned)).isEmpty();
    }

    private static String line(Concern concern, String label) {
        return new Entries(Edition.IN_CHARGE, NOW, NOW, ZoneOffset.UTC)
                .of(concern, List.of(), false, List.of()).lines().stream()
                        .filter(line -> line.label().ja().equals(label))
                        .map(line -> line.value().ja())
                        .findFirst()
                        .orElse("");
    }
}
