package dev.hakyu.reader.internal.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.reader.api.Dossiers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbered notices that name neither a kind nor a day.
class FollowUpsTest {
    private static final String HOUSE = "victim=みどり丘精機株式会社(当社)";
    private static final Reading FIRST =
            Sketch.titled(
                    "first", "2026-11-02", "システム障害の発生について(第1報)", HOUSE + " attack=ransomware");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "生産再開のお知らせ(第4報)",
                "【第二報】出荷の状況について",
                "障害の続報",
                "最終報 システム障害について",
                "Update 3: production to restart",
                "Third notice on the system outage",
                "Security incident, statement no. 2",
                "Update No. 12"
            })
    void shouldJoinALaterNoticeToWhatTheHouseSaidBefore(String title) {
        assertThat(events(FIRST, notice("later", "2026-11-25", title))).isEqualTo(1);
    }

    @Test
    void shouldReadANumberOnALineOfItsOwnBelowTheTitle() {
        Reading numbered = notice("later", "2026-11-25", "生産の再開について\n(第3報)");
        Reading other = notice("other", "2026-11-25", "生産の再開について\n先の第3報のとおり、再開します。");

        assertThat(events(FIRST, numbered)).isEqualTo(1);
        assertThat(events(FIRST, other)).isEqualTo(2);
    }

    @Test
    void shouldGiveTheReason() {
        Incident incident =
                Dossiers.assemble(List.of(FIRST, notice("later", "2026-11-25", "再開のお知らせ(第2報)")))
                        .getFirst();

        assertThat(incident.links().getFirst().reason().ja())
                .contains("再開のお知らせ(第2報)", "システム障害の発生について(第1報)");
        assertThat(incident.links().getFirst().reason().en()).contains("later notice");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, 生産再開のお知らせ",
        "2026-11-25, 採用サイトの障害について(第1報)",
        "2026-11-25, First notice on the outage of the recruiting site",
        "2026-12-20, 生産再開のお知らせ(第4報)",
        "2026-11-25, 第3報の訂正について",
        "2026-11-25, 2026年度第2四半期の報告"
    })
    void shouldNotJoinWhatNoNumberTies(String published, String title) {
        assertThat(events(FIRST, notice("later", published, title))).isEqualTo(2);
    }

    @Test
    void shouldJoinOnlyTheNearerOfTwoEvents() {
        Reading other = notice("other", "2026-11-20", "採用サイトの障害について(第1報)");
        Reading later = notice("later", "2026-11-24", "採用サイトの再開について(第2報)");

        List<Incident> incidents = Dossiers.assemble(List.of(FIRST, other, later));

        assertThat(incidents).hasSize(2);
        assertThat(incidents.getLast().reports())
                .containsExactly(other.report().id(), later.report().id());
    }

    @Test
    void shouldNotGoOnWithANoticeOfAGreaterNumber() {
        Reading fifth = notice("fifth", "2026-11-04", "再開のお知らせ(第5報)");
        Reading second = notice("second", "2026-11-26", "採用サイトの障害について(第2報)");

        assertThat(events(FIRST, fifth, second)).isEqualTo(2);
    }

    @Test
    void shouldNotTakeTheNumberOfAnotherHouseForOneOfTheVictim() {
        Reading told =
                Sketch.titled(
                        "told", "2026-11-25", "仕入先の障害について(第3報)", "victim=みどり丘精機株式会社@third_party");

        assertThat(events(FIRST, told)).isEqualTo(2);
    }

    @Test
    void shouldNotJoinANoticeThatTellsOfAnotherDay() {
        Reading dated =
                Sketch.titled(
                        "dated",
                        "2026-11-02",
                        "不正アクセスについて(第1報)",
                        HOUSE + " attack=ransomware detected=2026-11-01");
        Reading another =
                Sketch.titled(
                        "another",
                        "2026-11-25",
                        "不正アクセスについて(第2報)",
                        HOUSE + " attack=ransomware detected=2026-11-20");

        assertThat(events(dated, another)).isEqualTo(2);
    }

    private static Reading notice(String id, String published, String title) {
        return Sketch.titled(id, published, title, HOUSE);
    }

    private static int events(Reading... readings) {
        return Dossiers.assemble(List.of(readings)).size();
    }
}
