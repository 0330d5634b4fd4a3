package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.BriefJob;
import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.brief.api.ReadReports;
import dev.hakyu.brief.api.ReportsFolder;
import dev.hakyu.daily.SampleConcern;
import dev.hakyu.daily.SampleRequest;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.alert.Threshold;
import dev.hakyu.model.alert.Wishes;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.reader.api.ReportReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// What a supplier is told of its own incident, by where its reports came from.
class SupplierDigestTest {
    private static final Path SAMPLE = Path.of("..", "examples", "sample-company");
    private static final Instant AS_OF = Instant.parse("2026-11-17T22:00:00Z");
    private static final String NOTICE = "01-kanaeda-notice.html";
    private static final OrganisationId KANAEDA = new OrganisationId("V-1001");

    @Test
    void shouldTellWhatIsPublicWithItsSource() {
        Digest digest = digest(report -> report.at("https://news.example.jp/" + report.location()));
        String text = DigestText.render(digest, Lang.JA);
        assertThat(text).contains("ランサムウェア", "カナエダ精工株式会社 2026-11-17", "新しい事案です");
        assertThat(digest.isQuiet()).isFalse();
    }

    @Test
    void shouldNotAskAboutWhatOnlyAMailAndAFileSay() {
        Digest digest =
                digest(report ->
                        report.location().equals(NOTICE)
                                ? report.at("mid:1@partner.example")
                                : report);
        assertThat(digest.entries()).isEmpty();
        assertThat(digest.isQuiet()).isTrue();
        assertThat(DigestText.render(digest, Lang.JA)).doesNotContain("ランサムウェア");
    }

    @Test
    void shouldTellOnlyThePublicPartOfAnIncident() {
        Digest digest =
                digest(report ->
                        report.location().equals(NOTICE)
                                ? report.at("mid:1@partner.example")
                                : report.at("https://news.example.jp/2"));
        assertThat(digest.entries()).hasSize(1);
        Digest.Entry entry = digest.entries().getFirst();
        assertThat(entry.title().ja()).endsWith("に関する公表情報");
        assertThat(entry.changes()).isEmpty();
        assertThat(entry.lines()).isNotEmpty();
        assertThat(entry.lines())
                .allSatisfy(
                        line -> assertThat(line.value().ja()).doesNotContain("カナエダ精工株式会社 2026"));
    }

    @Test
    void shouldTellASupplierNothingOfWhatAnotherOneAnswered() {
        Concern concern =
                new SampleConcern("a", "みなと精工")
                        .change(Change.Kind.NEW_INCIDENT, "新しい事案です。")
                        .change(Change.Kind.ANSWER, "照会に2社から回答がありました。")
                        .change(Change.Kind.SEVERE_ANSWER, "照会への回答 — か: 在庫: 0日")
                        .build();
        Concern told =
                new Concern(
                        concern.incident(),
                        List.of(),
                        concern.page(),
                        List.of(),
                        concern.changes(),
                        List.of(
                                new Brief.Fact(
                                        Text.same("停止: 受注"), Certainty.CONFIRMED, "停止", "公表")),
                        true,
                        dev.hakyu.brief.api.Particulars.NONE);
        assertThat(
                        new SupplierDigest(prepared(UnaryOperator.identity()).brief())
                                .of(List.of(told))
                                .entries()
                                .getFirst()
                                .changes())
                .extracting(Text::ja)
                .containsExactly("新しい事案です。");
    }

    private static PreparedBrief prepared(UnaryOperator<Report> from) {
        WorkspaceFiles files = WorkspaceReader.read(SAMPLE);
        ReportReader reader = ReportReader.shipped();
        List<Reading> now =
                ReportsFolder.open(SAMPLE.resolve("reports")).reports().stream()
                        .filter(each -> each.location().contains("kanaeda"))
                        .map(from)
                        .map(reader::read)
                        .toList();
        assertThat(now).hasSize(2);
        BriefRequest request = SampleRequest.of(files, AS_OF, 1);
        return BriefJob.prepare(request, new ReadReports(now, List.of(), 0, List.of()), _ -> {});
    }

    private static Digest digest(UnaryOperator<Report> from) {
        PreparedBrief prepared = prepared(from);
        News news =
                new News(
                        AS_OF.minusSeconds(86_400),
                        2,
                        0,
                        List.of(),
                        "briefs/2026-11-18",
                        Map.of(),
                        Set.of(),
                        Map.of());
        return new DigestMaker(prepared, news)
                .make(
                        new Wishes(
                                Lang.JA,
                                Edition.SUPPLIER,
                                Threshold.EVERYTHING,
                                KANAEDA,
                                true,
                                true),
                        ToldBefore.NOTHING);
    }
}
