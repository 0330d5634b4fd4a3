package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.BriefJob;
import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.brief.api.PreparedBrief.Notice;
import dev.hakyu.brief.api.ProductAdvisories;
import dev.hakyu.brief.api.ProductAdvisories.ToDo;
import dev.hakyu.brief.api.ReadReports;
import dev.hakyu.brief.api.ReportsFolder;
import dev.hakyu.daily.SampleRequest;
import dev.hakyu.daily.watch.Watch;
import dev.hakyu.daily.watch.WatchEvent;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.alert.Threshold;
import dev.hakyu.model.alert.Wishes;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.reader.api.ReportReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The advisory of the sample company in mails and under watch.
class ProductNewsTest {
    private static final Path SAMPLE = Path.of("..", "examples", "sample-company");
    private static final Instant AS_OF = Instant.parse("2026-11-17T22:00:00Z");
    private static PreparedBrief prepared;

    @BeforeAll
    static void prepare() {
        WorkspaceFiles files = WorkspaceReader.read(SAMPLE);
        ReportReader reader = ReportReader.shipped();
        List<Reading> now =
                ReportsFolder.open(SAMPLE.resolve("reports")).reports().stream()
                        .filter(each -> each.location().startsWith("16"))
                        .map(reader::read)
                        .toList();
        BriefRequest request = SampleRequest.of(files, AS_OF, 50);
        prepared =
                BriefJob.prepare(request, new ReadReports(now, List.of(), 0, List.of()), _ -> {});
    }

    @Test
    void shouldNameTheProductInSubjectAndEntry() {
        Digest digest = digest(Edition.IN_CHARGE, null);
        assertThat(digest.subject().ja()).endsWith("当社に関係する事案はありません・脆弱性1件");
        assertThat(digest.subject().en()).endsWith("nothing concerns us, 1 vulnerability");
        assertThat(digest.isQuiet()).isFalse();
        assertThat(DigestText.render(digest, Lang.JA))
                .contains("KiriGate", "リモート接続VPN: ", "照会")
                .doesNotContain("SYS-VPN", "V-1001");
    }

    @Test
    void shouldTellTheBoardOfItWithoutNamingSystems() {
        Digest digest = digest(Edition.BOARD, null);
        assertThat(DigestText.render(digest, Lang.JA))
                .contains("KiriGate")
                .doesNotContain("リモート接続VPN", "SYS-VPN");
    }

    @Test
    void shouldKeepWhatIsOpenOfAnExploitedProductOnQuietDays() {
        Notice notice = prepared.notices().getFirst();
        PreparedBrief unchanged =
                new PreparedBrief(
                        prepared.brief(),
                        List.of(),
                        List.of(),
                        List.of(new Notice(notice.advisory(), notice.entry(), List.of())));
        Wishes wishes = new Wishes(Lang.JA, Edition.BOARD, Threshold.EVERYTHING, null, true, true);
        Digest digest =
                new DigestMaker(unchanged, news())
                        .make(wishes, new ToldBefore(true, Set.of(notice.advisory().id())));
        assertThat(digest.isQuiet()).isTrue();
        assertThat(digest.quiet())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.ja())
                            .startsWith("未了の脆弱性対応: キリハシ")
                            .contains("11月17日(火)まで(期限を過ぎています): 修正版 7.2.5 へ更新");
                    assertThat(line.en()).startsWith("Weakness still open: ");
                });
    }

    @ParameterizedTest
    @CsvSource({"5, 5, 0", "6, 5, 1", "300, 5, 295"})
    void shouldListFiveOpenWeaknessesAndCountTheRest(int open, int listed, int more) {
        Notice notice = prepared.notices().getFirst();
        Notice standing = new Notice(notice.advisory(), notice.entry(), List.of());
        PreparedBrief unchanged =
                new PreparedBrief(
                        prepared.brief(),
                        List.of(),
                        List.of(),
                        Collections.nCopies(open, standing));
        Wishes wishes =
                new Wishes(Lang.JA, Edition.IN_CHARGE, Threshold.EVERYTHING, null, true, true);
        List<Text> quiet =
                new DigestMaker(unchanged, news())
                                .make(wishes, new ToldBefore(true, Set.of(notice.advisory().id())))
                                .quiet()
                                .stream()
                                .filter(each -> each.ja().startsWith("未了の脆弱性対応"))
                                .toList();
        assertThat(quiet).hasSize(more == 0 ? listed : listed + 1);
        if (more > 0) {
            assertThat(quiet.getLast())
                    .isEqualTo(
                            new Text(
                                    "未了の脆弱性対応: ほか" + more + "件",
                                    "Weaknesses still open: " + more + " more"));
        }
    }

    @Test
    void shouldNameWhatIsDueTodayOfAProductWithoutNews() {
        Notice notice = prepared.notices().getFirst();
        PreparedBrief unchanged =
                new PreparedBrief(
                        prepared.brief(),
                        List.of(),
                        List.of(),
                        List.of(new Notice(notice.advisory(), notice.entry(), List.of())));
        Digest digest =
                new DigestMaker(unchanged, news())
                        .make(
                                Wishes.everything(Lang.JA),
                                new ToldBefore(true, Set.of(notice.advisory().id())));
        assertThat(DigestText.render(digest, Lang.JA))
                .containsPattern("本日が期限の製品の対応: キリハシ.* ― 11月18日\\(水\\)まで: 取引先[0-9]+社に");
    }

    @Test
    void shouldGoByTheDayAndNotByTheWordsOfWhatIsDue() {
        Notice notice = prepared.notices().getFirst();
        LocalDate today = AS_OF.atZone(prepared.brief().header().zone()).toLocalDate();
        ProductAdvisories.Entry entry = notice.entry();
        List<ToDo> toDo =
                List.of(
                        entry.toDo().getFirst(),
                        new ToDo(new Text("本日中に: 確かめます。", "Today: check."), today),
                        new ToDo(
                                new Text("11月18日(水)まで: 去年のもの。", "By Wed 18 Nov: another year."),
                                today.minusYears(1)));
        Notice due =
                new Notice(
                        notice.advisory(),
                        new ProductAdvisories.Entry(
                                entry.id(),
                                entry.product(),
                                entry.kind(),
                                entry.certainty(),
                                entry.facts(),
                                entry.summary(),
                                entry.users(),
                                entry.moreUsers(),
                                toDo,
                                entry.inquiry()),
                        List.of());
        Digest digest =
                new DigestMaker(
                                new PreparedBrief(
                                        prepared.brief(), List.of(), List.of(), List.of(due)),
                                news())
                        .make(
                                Wishes.everything(Lang.JA),
                                new ToldBefore(true, Set.of(notice.advisory().id())));
        assertThat(DigestText.render(digest, Lang.JA))
                .contains("本日中に: 確かめます。")
                .doesNotContain("去年のもの");
    }

    @Test
    void shouldTellNoSupplierOfIt() {
        Digest digest = digest(Edition.SUPPLIER, new OrganisationId("V-1001"));
        assertThat(DigestText.render(digest, Lang.JA)).doesNotContain("KiriGate");
    }

    @Test
    void shouldReopenTheWatchWhenAttacksBecomeKnown() {
        Notice notice = prepared.notices().getFirst();
        Watch watch = new Watch(List.of());
        assertThat(update(watch, notice, "2026-11-18"))
                .extracting(WatchEvent::kind)
                .containsExactly(WatchEvent.Kind.OPENED);
        Notice changed =
                new Notice(
                        notice.advisory(),
                        notice.entry(),
                        List.of(
                                new Change(
                                        Change.Kind.EXPLOITATION,
                                        new Text("悪用が報告されました。", "attacks are reported."))));
        assertThat(update(watch, changed, "2026-11-19"))
                .extracting(WatchEvent::kind)
                .containsExactly(WatchEvent.Kind.NOTED, WatchEvent.Kind.REOPENED);
        assertThat(watch.lines(changed, LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 19)))
                .isNotEmpty();
    }

    private static List<WatchEvent> update(Watch watch, Notice notice, String period) {
        return watch.updateProducts(
                List.of(notice),
                _ -> List.of("16-kirigate-advisory.html"),
                period,
                AS_OF,
                prepared.brief().header().zone());
    }

    private static Digest digest(Edition edition, @Nullable OrganisationId supplier) {
        return new DigestMaker(prepared, news())
                .make(
                        new Wishes(Lang.JA, edition, Threshold.EVERYTHING, supplier, true, true),
                        ToldBefore.NOTHING);
    }

    private static News news() {
        return new News(
                AS_OF.minusSeconds(86_400),
                1,
                0,
                List.of(),
                "briefs/2026-11-18",
                Map.of(),
                Set.of(),
                Map.of());
    }
}
