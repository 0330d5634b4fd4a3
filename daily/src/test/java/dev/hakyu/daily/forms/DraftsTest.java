package dev.hakyu.daily.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.daily.watch.WatchEvent;
import dev.hakyu.daily.watch.WatchLog;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.IncidentId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {
    @Test
    void shouldListEveryContractOfABreachedContractorWithWhatIsMissing() throws IOException {
        String text = text(contracts(5), Lang.JA);
        assertThat(text)
                .contains("点検・リコール案内の発送およびコールセンター業務(CT-01)")
                .contains("(終了)", "未受領", "点検案内顧客台帳", "48,200人")
                .contains("お客様相談部", "いま連絡する部署", "社外秘")
                .contains("契約 1件(うち終了 1件)", "消去証明を受け取るべきで未受領 1件、開いたままの接続 1件")
                .contains("開いたまま(契約は終了)、承認期限 2023年3月31日(期限切れ)", "ハコビネ発送株式会社");
        assertThat(text(contracts(5), Lang.EN)).contains("(ended)", "not received", "48,200");
    }

    @Test
    void shouldLeaveOutContractsThatEndedBeforeTheYearsAskedFor() throws IOException {
        assertThat(text(contracts(1), Lang.JA)).doesNotContain("CT-01)");
    }

    @Test
    void shouldKeepTheirWordsAndOursApartInTheNineItems() throws IOException {
        Draftable draft = NineItemsDraft.of(SampleCase.hiyodori());
        Draftable.Grid items = (Draftable.Grid) draft.sections().getFirst().blocks().getFirst();
        assertThat(items.headers())
                .extracting(Text::ja)
                .containsExactly("項目", "先方の説明", "当社の把握", "確認する事項");
        assertThat(items.rows()).hasSize(9);
        assertThat(items.rows().get(1).get(2).ja()).contains("氏名");
        assertThat(draft.sections().getLast().blocks())
                .allMatch(each ->
                        each instanceof Draftable.Line line
                                && line.mark() == Draftable.Mark.UNKNOWN);
    }

    @Test
    void shouldApologiseAndMarkWhatIsNotKnownInANotice() throws IOException {
        String notice = text(NoticeDraft.of(SampleCase.hiyodori()), Lang.JA);
        assertThat(notice)
                .contains("お詫びとお知らせ", "深くお詫び申し上げます。", "最大 48,200人")
                .contains("【要確認】専用窓口の名称", "お問い合わせ窓口", "業務を委託していたヒヨドリ")
                .doesNotContain("業務を委託しているヒヨドリ");
    }

    @Test
    void shouldTellTheCauseThatTheyGaveAsTheirs() throws IOException {
        String notice = text(NoticeDraft.of(SampleCase.hiyodori()), Lang.JA);
        assertThat(notice)
                .contains("同社は、原因を次のように説明しています。", "「ファイル転送サーバーのソフトウェアの脆弱性が悪用されたものとみられます。」")
                .contains("「11月17日現在、情報が悪用された事実は確認されておりません。」", "最大61,400人")
                .contains("【要確認】当社による原因の確認")
                .doesNotContain("調査中");
        assertThat(text(NoticeDraft.of(SampleCase.hiyodori()), Lang.EN))
                .contains("It explains the cause as follows.", "a former contractor of");
    }

    @Test
    void shouldNotLetNamesOfOurOwnFilesOut() throws IOException {
        CaseMaterial material = SampleCase.hiyodori();
        FormFields fields = FormFields.of(material);
        for (Lang lang : Lang.values()) {
            List<String> outgoing =
                    List.of(
                            text(NoticeDraft.of(material), lang),
                            text(NineItemsDraft.of(material), lang),
                            String.join(
                                    "\n",
                                    fields.names().stream().map(e -> fields.in(e, lang)).toList()));
            assertThat(outgoing)
                    .allSatisfy(text ->
                            assertThat(text)
                                    .doesNotContain("点検案内顧客台帳", "CT-01", "A-33", "SYS-")
                                    .contains("48,200"));
        }
    }

    @Test
    void shouldMakeNoNoticeOnDataThatNobodyHolds() {
        CaseMaterial material = SampleCase.of("カナエダ");
        assertThatThrownBy(() -> NoticeDraft.of(material))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e -> {
                            assertThat(e.problems().getFirst().code())
                                    .isEqualTo("nothing-entrusted");
                            assertThat(e.problems().getFirst().remedy().ja())
                                    .contains("holdings.csv", "--form report");
                        });
    }

    @Test
    void shouldSayUnknownWhereOnlyTheySpeak() {
        Draftable draft = NineItemsDraft.of(SampleCase.hiyodori());
        Draftable.Grid items = (Draftable.Grid) draft.sections().getFirst().blocks().getFirst();
        List<Text> cause = items.rows().get(3);
        assertThat(cause.get(1).ja()).contains("「ファイル転送サーバー");
        assertThat(cause.get(2).ja()).isEqualTo("不明(確認中)");
        assertThat(cause.get(3).ja()).contains("先方の説明の裏付け");
        assertThat(items.rows().get(7).get(1).ja()).isEqualTo("説明なし");
        assertThat(items.rows().get(1).get(1).ja()).doesNotContain("お知らせとお詫び");
    }

    @Test
    void shouldWriteWordOnA4InBothLanguages() throws IOException {
        Draftable draft = NoticeDraft.of(SampleCase.hiyodori());
        for (Lang lang : Lang.values()) {
            byte[] bytes = DraftFormat.DOCX.write(draft, lang);
            try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes));
                    XWPFWordExtractor text = new XWPFWordExtractor(word)) {
                assertThat(text.getText()).contains(draft.title().in(lang));
                assertThat(word.getDocument().getBody().getSectPr().getPgSz().getW())
                        .hasToString("11906");
            }
        }
    }

    @Test
    void shouldNotLetAQuoteBecomeMarkup() throws IOException {
        Draftable draft =
                new Draftable(
                        "x",
                        Text.same("<script>|*題*"),
                        List.of(),
                        null,
                        List.of(),
                        List.of(
                                new Draftable.Section(
                                        "s",
                                        Text.same("s"),
                                        List.of(
                                                new Draftable.Grid(
                                                        List.of(Text.same("a")),
                                                        List.of(
                                                                List.of(
                                                                        Text.same(
                                                                                "b|c\u202E\nd"))))))));
        String text = new String(DraftFormat.MD.write(draft, Lang.JA), StandardCharsets.UTF_8);
        assertThat(text)
                .contains("\\<script>", "\\*題\\*", "| b\\|c<br>d |")
                .doesNotContain("\u202E");
    }

    @Test
    void shouldKeepWhatAReportSaidAndCountOn(@TempDir Path workspace) throws IOException {
        ReportHistory history = ReportHistory.of(workspace, SampleCase.hiyodori().incident().id());
        assertThat(history.last()).isEqualTo(Optional.empty());
        ReportHistory.Snapshot first =
                new ReportHistory.Snapshot(1, SampleCase.AS_OF, Map.of("summary", List.of("概要の行")));
        history.keep(first);
        assertThat(history.last()).contains(first);
        assertThat(first.all()).containsExactly("概要の行");
    }

    @Test
    void shouldCountOnWhenTheIdOfTheIncidentChanges(@TempDir Path workspace) throws IOException {
        IncidentId formerly = new IncidentId("inc-1");
        IncidentId now = new IncidentId("inc-2");
        for (int n = 1; n <= 2; n++) {
            ReportHistory.of(workspace, formerly)
                    .keep(
                            new ReportHistory.Snapshot(
                                    n,
                                    SampleCase.AS_OF,
                                    Map.of("summary", List.of("第" + n + "報"))));
        }
        assertThat(ReportHistory.of(workspace, now).last()).isEmpty();
        new WatchLog(workspace).append(List.of(watched(formerly, null), watched(now, formerly)));
        assertThat(ReportHistory.of(workspace, now).last().orElseThrow().number()).isEqualTo(2);

        ReportHistory.of(workspace, now)
                .keep(new ReportHistory.Snapshot(3, SampleCase.AS_OF, Map.of()));
        assertThat(ReportHistory.of(workspace, now).last().orElseThrow().number()).isEqualTo(3);
    }

    private static WatchEvent watched(IncidentId incident, @Nullable IncidentId formerly) {
        return new WatchEvent(
                SampleCase.AS_OF,
                formerly == null ? WatchEvent.Kind.OPENED : WatchEvent.Kind.RENAMED,
                incident,
                formerly,
                "みなと精工",
                "2026-11-18",
                LocalDate.of(2026, 12, 2),
                null,
                null,
                List.of("https://example.jp/1"));
    }

    @Test
    void shouldNameTheIncidentsWhenNoneOrSeveralFit() {
        assertThatThrownBy(() -> SampleCase.of("どこにもない会社"))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e -> assertThat(e.problems().getFirst().remedy().ja()).contains("ヒヨドリ"));
    }

    private static Draftable contracts(int years) {
        CaseMaterial material = SampleCase.hiyodori();
        return ContractsDraft.of(
                material.network(),
                material.concerned(),
                material.asOf(),
                material.files().settings().zone(),
                years,
                material.files().settings().marking());
    }

    private static String text(Draftable draft, Lang lang) throws IOException {
        return new String(DraftFormat.TXT.write(draft, lang), StandardCharsets.UTF_8);
    }
}
