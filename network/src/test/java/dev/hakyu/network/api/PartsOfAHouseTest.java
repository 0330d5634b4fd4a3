package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.network.Hit;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.model.network.SiteId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A house makes rectifiers at 笠置工場 and motors at 柳生工場; what is told of one is not told of the
/// other.
class PartsOfAHouseTest {
    private static final String NETWORK =
            """
            org us role=self name=東海自動車
            org oribe name=オリベ機器
            site kariya of=us name=刈谷工場 days=all shifts=3
            site tahara of=us name=田原工場 days=all shifts=3
            supply oribe -> kariya 整流器 importance=essential share=1 stock=1
            supply oribe -> tahara 電動モーター importance=essential share=1 stock=1
            """;

    private static final String ONE_SUPPLY =
            NETWORK.replace(
                    "supply oribe -> tahara 電動モーター importance=essential share=1 stock=1\n", "");

    /// As of the morning of 3 December 2026.
    private static Incidents stopped() {
        return Incidents.at("オリベ機器")
                .attack(AttackKind.RANSOMWARE, "サーバーが暗号化されました")
                .outage("2026-12-02T00:00", "");
    }

    private static Incidents apart() {
        return stopped().site("笠置工場", "整流器", null).site("柳生工場", "電動モーター", 0.5);
    }

    private static Scenario scenario(Incidents told) {
        return scenario(told, NETWORK);
    }

    private static Scenario scenario(Incidents told, String rows) {
        Network network = NetworkText.parse(rows);
        return ScenarioDefaults.forIncident(
                        told.build(),
                        ExposureFinder.find(told.build(), network, LocalDate.of(2026, 12, 3))
                                .exposures(),
                        network,
                        new ScenarioDefaults.Options(
                                LocalDateTime.parse("2026-12-03T07:00"),
                                ZoneId.of("Asia/Tokyo"),
                                30,
                                1,
                                1,
                                200))
                .orElseThrow();
    }

    private static double lost(Incidents told, String plant) {
        Impact impact =
                Simulation.run(
                                NetworkText.parse(NETWORK),
                                CompileOptions.of(Settings.DEFAULT, Set.of()),
                                scenario(told),
                                1,
                                _ -> {})
                        .impact();
        return impact.findNode(new SiteId(plant))
                .map(each -> each.lostOutputDays().mean())
                .orElse(0.0);
    }

    @Test
    void shouldHitEachItemWithTheShareOfItsOwnSite() {
        assertThat(scenario(apart()).hits())
                .extracting(hit -> hit.node().value(), Hit::item, Hit::level)
                .containsExactly(tuple("oribe", "整流器", 0.0), tuple("oribe", "電動モーター", 0.5));
    }

    @Test
    void shouldHitEachSiteOfTheRegisterWithItsOwnShare() {
        String rows =
                NETWORK.replace(
                                "supply oribe -> kariya",
                                "site kasagi of=oribe name=笠置工場\nsupply kasagi -> kariya")
                        .replace(
                                "supply oribe -> tahara",
                                "site yagyu of=oribe name=柳生工場\nsupply yagyu -> tahara");
        Incidents told = stopped().site("笠置工場", "変圧器", null).site("柳生工場", "開閉器", 0.6);

        assertThat(scenario(told, rows).hits())
                .extracting(hit -> hit.node().value(), Hit::level)
                .containsExactly(tuple("kasagi", 0.0), tuple("yagyu", 0.6));
    }

    @Test
    void shouldKeepOneHitWhereNothingIsToldApart() {
        assertThat(scenario(stopped()).hits())
                .extracting(hit -> hit.node().value(), Hit::item)
                .containsExactly(tuple("oribe", null));
        assertThat(scenario(stopped().site("笠置工場", false).site("柳生工場", false)).hits())
                .extracting(Hit::item)
                .containsOnlyNulls();
    }

    @Test
    void shouldStopOnlyThePlantBehindTheSiteThatStands() {
        assertThat(lost(apart(), "kariya")).isEqualTo(lost(stopped(), "kariya"));
        assertThat(lost(apart(), "tahara")).isLessThan(0.7 * lost(stopped(), "tahara"));
    }

    /// The asymmetry: no restart of one part helps the plant behind the other.
    @ParameterizedTest
    @ValueSource(strings = {"電動モーター", "車載用電動モーター", "モーター", "柳生工場", "柳生工場の第2ライン", "electric motors"})
    void shouldNotLetTheLossOfAnotherPartFall(String part) {
        for (UnaryOperator<Incidents> told : restarts(part)) {
            Incidents restarted = told.apply(apart());
            assertThat(lost(restarted, "kariya"))
                    .as("%s of %s", part, restarted.build().statements())
                    .isGreaterThanOrEqualTo(lost(apart(), "kariya"));
            assertThat(lost(told.apply(apart()), "tahara")).isLessThan(lost(apart(), "tahara"));
        }
    }

    /// Nobody knows whether our goods are of it.
    @ParameterizedTest
    @ValueSource(strings = {"第2ライン", "本郷工場", "一部の製品", "継電器", "line 3"})
    void shouldTakeNothingForBackWhereThePartIsNotKnown(String part) {
        for (UnaryOperator<Incidents> told : restarts(part)) {
            Scenario scenario = scenario(told.apply(apart()));
            assertThat(scenario.hits()).isEqualTo(scenario(apart()).hits());
            assertThat(scenario.stages()).isEqualTo(scenario(apart()).stages());
            assertThat(scenario.defaults())
                    .anyMatch(each ->
                            each.value().ja().startsWith(part + " 2026-12-0")
                                    && each.value().ja().contains("回復とはみていません")
                                    && each.value().en().contains("nothing is taken for back"));
        }
    }

    /// A house of one supply with two plants that stand: which of them is ours is not told, or it
    /// is the other.
    @ParameterizedTest
    @CsvSource({",", "整流器,"})
    void shouldNotTakeTheRestartOfOnePlantForThatOfOurs(String ofKasagi, String ofYagyu) {
        for (UnaryOperator<Incidents> told : restarts("柳生工場")) {
            Scenario open = scenario(twoPlants(ofKasagi, ofYagyu), ONE_SUPPLY);
            Scenario scenario = scenario(told.apply(twoPlants(ofKasagi, ofYagyu)), ONE_SUPPLY);
            assertThat(scenario.hits()).isEqualTo(open.hits());
            assertThat(scenario.stages()).isEqualTo(open.stages());
            assertThat(scenario.defaults())
                    .anyMatch(each -> each.value().ja().contains("回復とはみていません"));
        }
    }

    @Test
    void shouldTakeTheRestartOfThePlantThatMakesTheOneSupply() {
        List<Supplier<Incidents>> houses =
                List.of(
                        () -> twoPlants(null, "整流器"),
                        () -> stopped().site("柳生工場", false),
                        () -> stopped().site("柳生工場", false).site("笠置工場", true));
        for (Supplier<Incidents> house : houses) {
            for (UnaryOperator<Incidents> told : restarts("柳生工場")) {
                assertThat(scenario(told.apply(house.get()), ONE_SUPPLY).stages())
                        .isNotEqualTo(scenario(house.get(), ONE_SUPPLY).stages());
            }
        }
    }

    /// Whichever of two plants ours is: with the last of them it is back.
    @Test
    void shouldTakeTheLastOfAllPlantsForOurs() {
        Incidents both =
                twoPlants(null, null)
                        .resumed("2026-12-02T08:00", "2日8時に戻りました", "笠置工場")
                        .resumed("2026-12-02T20:00", "2日20時に戻りました", "柳生工場");
        assertThat(scenario(both, ONE_SUPPLY).stages())
                .isEqualTo(
                        scenario(stopped().resumed("2026-12-02T20:00", "2日20時"), ONE_SUPPLY)
                                .stages());

        Incidents planned =
                twoPlants(null, null)
                        .resumed("2026-12-02T08:00", "2日8時に戻りました", "笠置工場")
                        .forecast("2026-12-05", "柳生工場");
        assertThat(scenario(planned, ONE_SUPPLY).stages())
                .isEqualTo(scenario(stopped().forecast("2026-12-05", null), ONE_SUPPLY).stages());
    }

    @ParameterizedTest
    @CsvSource({"柳生工場の第1ライン,", "柳生工場, 0.4"})
    void shouldNotTakeAPartOfTheLastPlantForAllOfIt(String portion, Double share) {
        Supplier<Incidents> one =
                () -> twoPlants(null, null).resumed("2026-12-02T08:00", "2日8時", "笠置工場");
        Incidents told =
                share == null
                        ? one.get().resumed("2026-12-02T20:00", "2日20時", portion)
                        : one.get().resumed("2026-12-02T20:00", "2日20時", portion, share);
        assertThat(scenario(told, ONE_SUPPLY).stages())
                .isEqualTo(scenario(twoPlants(null, null), ONE_SUPPLY).stages());
    }

    private static Incidents twoPlants(String ofKasagi, String ofYagyu) {
        return stopped().site("笠置工場", ofKasagi, null).site("柳生工場", ofYagyu, null);
    }

    private static List<UnaryOperator<Incidents>> restarts(String part) {
        return List.of(
                told -> told.resumed("2026-12-03", "3日に戻りました", part),
                told -> told.resumed("2026-12-03", "3日に6割まで戻りました", part, 0.6),
                told -> told.forecast("2026-12-04", part, 0.6));
    }

    @Test
    void shouldEndTheStopOfWhatRunsAgainAndPlanTheShareOfTheOther() {
        Incidents told =
                apart().resumed("2026-12-03", "3日に普段の出荷に戻った", "電動モーター")
                        .forecast("2026-12-07", "整流器", 0.5);
        Scenario scenario = scenario(told);

        assertThat(scenario.hits())
                .extracting(Hit::item, Hit::level, Hit::restored)
                .containsExactly(tuple("整流器", 0.0, 0.5), tuple("電動モーター", 0.5, null));
        assertThat(lost(told, "tahara")).isZero();
        assertThat(lost(told, "kariya")).isBetween(0.1, lost(apart(), "kariya"));
        assertThat(scenario.defaults())
                .anyMatch(each -> each.what().ja().equals("整流器: 公表された一部再開の予定"))
                .anyMatch(each -> each.what().ja().equals("電動モーター: 再開"));
    }

    @ParameterizedTest
    @CsvSource({
        "コンプレッサー, 車載空調用コンプレッサー, true",
        "コンプレッサー, カーエアコン向けの圧縮機, true",
        "コンプレッサー, 'compressors', true",
        "コンプレッサー, 電動コンプレッサー, false",
        "電動モーター, モーター, true",
        "モーター, 電動モーター, false",
        "ブラケット(サスペンション用), ブラケット, true",
        "ブラケット(サスペンション用), シート用ブラケット, false",
        "ブラケット(シート用), シート用ブラケット, true",
        "樹脂成形品(バンパー), バンパー, true",
        "コンプレッサー, 電動モーター, false"
    })
    void shouldKnowTheItemOfTheRegisterByTheWordsOfAReport(String item, String told, boolean same) {
        String rows =
                """
                org us role=self name=東海自動車
                org oribe name=オリベ機器
                site kariya of=us name=刈谷工場 days=all shifts=3
                supply oribe -> kariya %s importance=essential share=1 stock=1
                """
                        .formatted(item);
        Scenario open = scenario(stopped(), rows);
        Scenario back = scenario(stopped().resumed("2026-12-03", "戻った", told), rows);

        assertThat(back.stages().equals(open.stages())).isEqualTo(!same);
    }
}
