package dev.hakyu.brief.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The demo: its story is told in examples/sample-company/README.md, with hand computed times.
class SampleCompanyTest {
    private static final Path SAMPLE = Path.of("..", "examples", "sample-company");
    private static final Instant AS_OF = Instant.parse("2026-11-17T22:00:00Z");
    private static Brief brief;

    @BeforeAll
    static void prepare() {
        brief = prepare(2);
    }

    private static Brief prepare(int threads) {
        WorkspaceFiles files = WorkspaceReader.read(SAMPLE);
        assertThat(files.errors()).isEmpty();
        return BriefJob.prepare(
                MorningRequest.of(
                        files,
                        ReportsFolder.open(SAMPLE.resolve("reports")),
                        AS_OF,
                        false,
                        60,
                        threads),
                _ -> {});
    }

    @Test
    void shouldPutTheSupplierThatStopsAPlantFirst() {
        Brief.IncidentPage first = brief.inFull().getFirst();
        assertThat(first.victim()).contains("カナエダ精工");
        assertThat(first.stops().getFirst().node()).isEqualTo("汐見工場");
        assertThat(first.stops().getFirst().sum()).isNotNull();
        assertThat(first.losses()).isNotNull();
        assertThat(first.output()).isNotNull();
    }

    /// By hand: 1.8 days of stock / 70 % = 2.57 working days after Tuesday 06:00 is Thursday 19
    /// November, about 15:09 in Japan.
    @Test
    void shouldStopTheFirstPlantWhenTheStockComputedByHandRunsOut() {
        Instant stop = brief.inFull().getFirst().stops().getFirst().medianAt();
        assertThat(stop)
                .isBetween(
                        Instant.parse("2026-11-19T05:00:00Z"),
                        Instant.parse("2026-11-19T09:00:00Z"));
    }

    @Test
    void shouldStartTheClocksOfTheContractorsLeak() {
        Brief.IncidentPage leak = page("ヒヨドリ");
        assertThat(leak.clocks()).extracting(Brief.ClockLine::rule).contains("JP-APPI-SOKUHO");
        assertThat(leak.clocks())
                .filteredOn(clock -> clock.rule().equals("JP-APPI-SOKUHO"))
                .allMatch(Brief.ClockLine::qualitative);
        assertThat(leak.clocks())
                .filteredOn(clock -> clock.rule().equals("JP-APPI-KAKUHO-MAL"))
                .extracting(Brief.ClockLine::dueAt)
                .containsExactly(Instant.parse("2027-01-15T14:59:59Z"));
        assertThat(leak.consequences()).isNotEmpty();
        assertThat(leak.draft()).hasSize(9);
    }

    @Test
    void shouldKeepTheClaimAClaimAndTheNamesakeAQuestion() {
        assertThat(all()).anySatisfy(victim -> assertThat(victim).contains("ムツラ樹脂工業"));
        assertThat(all()).noneSatisfy(victim -> assertThat(victim).contains("ヒオドシ精工所"));
        assertThat(brief.toVerify())
                .anySatisfy(name -> assertThat(name.mention()).contains("ヒオドシ精工所"));
    }

    @Test
    void shouldNameTheSharedProviderBehindSeveralSuppliers() {
        Brief.IncidentPage provider = page("ナギハシ");
        assertThat(provider.paths())
                .anySatisfy(path -> assertThat(path.ja()).contains("NagiLink", "5社"));
    }

    @Test
    void shouldTellWhoUsesTheProductOfTheAdvisoryAndSimulateNothing() {
        assertThat(brief.advisories().concerning())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.product()).contains("KiriGate");
                    assertThat(entry.kind().ja()).contains("CVE-2026-91027", "悪用あり");
                    assertThat(entry.users())
                            .extracting(ProductAdvisories.User::node)
                            .containsExactly("SYS-VPN", "V-1001");
                    assertThat(entry.users().getFirst().ours()).isTrue();
                    assertThat(entry.users().get(1).version().ja()).contains("要確認");
                    assertThat(entry.toDo().getFirst().what().ja()).contains("11月18日", "7.2.5");
                    assertThat(entry.inquiry()).contains("--product KiriGate");
                });
        assertThat(all()).noneSatisfy(victim -> assertThat(victim).contains("キリハシ"));
        assertThat(all()).noneSatisfy(victim -> assertThat(victim).contains("CVE"));
        assertThat(headline(Lang.JA)).contains("製品の脆弱性が1件あります");
        assertThat(headline(Lang.EN)).contains("One product vulnerability");
    }

    /// The first stop is that of incident 1, but the tail of the shared provider is far longer.
    @Test
    void shouldSayInTheHeadlineWhichOtherIncidentMayCostMost() {
        Brief.Losses first = brief.inFull().getFirst().losses();
        Brief.Losses provider = page("ナギハシ").losses();
        assertThat(provider.grossP95()).isGreaterThan(first.grossP95());
        assertThat(provider.grossP50()).isLessThan(first.grossP50());
        assertThat(headline(Lang.JA)).contains("悪い場合の損失が最も大きいのは②の事案で、0〜");
        assertThat(headline(Lang.EN)).contains("In the bad case incident 2 costs most: JPY 0 to");
    }

    /// By hand, in working days of 06:00 to 22:00 from Tuesday 06:00, when production stopped, and
    /// with what still comes in the hour in which it stops, one hour later than this: 2.8 / 0.7 =
    /// 4.0 end with Friday, so that Monday 23 begins without (the plant works that holiday); 0.8 /
    /// 0.7 = 1.14 end on Wednesday at 08:17; 1.8 / 0.6 = 3.0 end with Thursday. The supplier's
    /// return comes after the stop and moves it by nothing.
    @Test
    void shouldSayWhichInputMovesTheStopMostAsComputedByHand() {
        assertThat(brief.inFull().getFirst().ifChanged())
                .extracting(Text::ja)
                .satisfiesExactly(
                        stock ->
                                assertThat(stock)
                                        .startsWith(
                                                "ブラケット(サスペンション用)の在庫日数: 在庫が1日多ければ、停止は11月23日(月)7時ごろになります"),
                        share ->
                                assertThat(share)
                                        .startsWith(
                                                "カナエダ精工株式会社からの比率: 比率が10ポイント低ければ、停止は11月20日(金)7時ごろになります"),
                        recovery ->
                                assertThat(recovery).contains("復旧が1日早ければ、停止の時刻は変わりません(損失は平均で約"));
        assertThat(headline(Lang.JA))
                .contains(
                        "停止の時刻に最も効くのはブラケット(サスペンション用)の在庫日数です(在庫が1日多ければ11月23日(月)7時ごろ、在庫が1日少なければ11月18日(水)");
    }

    @Test
    void shouldSayThatTwoIncidentsStopTheSamePlantAndWereComputedApart() {
        assertThat(brief.inFull().getFirst().alsoStopped())
                .singleElement()
                .satisfies(line -> assertThat(line.ja()).contains("汐見工場", "②の事案でも"));
        assertThat(page("ナギハシ").alsoStopped())
                .singleElement()
                .satisfies(line -> assertThat(line.en()).contains("incident 1", "汐見工場"));
        assertThat(page("ヒヨドリ").alsoStopped()).isEmpty();
        assertThat(brief.unseen())
                .anySatisfy(line -> assertThat(line.ja()).contains("①と②の事案が重なった"));
    }

    @Test
    void shouldTellChainsThatPartAtTheLastStepInOneLine() {
        assertThat(brief.inFull().getFirst().paths())
                .filteredOn(path -> path.ja().startsWith("3次仕入先です"))
                .singleElement()
                .satisfies(path -> assertThat(path.ja()).contains("→ 汐見工場、風越工場、北陵工場、白砂工場("));
    }

    @Test
    void shouldSayWhatIsNewAndWhatIsElsewhere() {
        assertThat(brief.changes().lines()).isNotEmpty();
        assertThat(brief.background().incidents()).isGreaterThanOrEqualTo(9);
        assertThat(brief.background().abroad()).isPositive();
        assertThat(brief.unseen()).isNotEmpty();
    }

    @Test
    void shouldComputeTheSameBriefWithAnyNumberOfThreads() {
        assertThat(prepare(1)).isEqualTo(brief);
        assertThat(prepare(8)).isEqualTo(brief);
    }

    @Test
    void shouldSpeakBothLanguagesInFull() {
        assertThat(headline(Lang.EN))
                .contains("concern us")
                .containsIgnoringCase("if nothing is done");
    }

    private static String headline(Lang lang) {
        return String.join(
                "", brief.headline().stream().map(each -> each.text().in(lang)).toList());
    }

    private static Brief.IncidentPage page(String victim) {
        return brief.inFull().stream()
                .filter(page -> page.victim().contains(victim))
                .findFirst()
                .orElseThrow(() -> new AssertionError(victim + " is not among " + all()));
    }

    private static List<String> all() {
        List<String> victims =
                new java.util.ArrayList<>(
                        brief.inFull().stream().map(Brief.IncidentPage::victim).toList());
        brief.inShort().forEach(entry -> victims.add(entry.victim()));
        return victims;
    }
}
