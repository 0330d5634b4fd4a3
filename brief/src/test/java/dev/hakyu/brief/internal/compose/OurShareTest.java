package dev.hakyu.brief.internal.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.api.ReportOpener;
import dev.hakyu.reader.api.ReportReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a contractor's mail to us adds to its public notice.
class OurShareTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 3);
    private static final String MAIL_HEAD =
            """
            From: Minato HR <desk@minato.example>
            Subject: Report
            Date: Wed, %d Dec 2026 16:12:00 +0900
            Content-Type: text/plain; charset=utf-8

            ミライ自動車株式会社
            人事部 御中

            """;
    private static final Reading NOTICE =
            read(
                    "notice.txt",
                    """
                    不正アクセスに関するお知らせ
                    2026年12月1日
                    みなと人事代行株式会社
                    当社のサーバーが第三者による不正アクセスを受け、受託先企業の従業員の個人情報126,400名分が流出したおそれがあります。
                    """);
    private static final Reading MAIL =
            read(
                    "mail.eml",
                    """
                    From: Minato HR <desk@minato.example>
                    Subject: Report
                    Date: Wed, 2 Dec 2026 16:12:00 +0900
                    Content-Type: text/plain; charset=utf-8

                    ミライ自動車株式会社
                    人事部 御中

                    拝啓 貴社ますますご清栄のこととお慶び申し上げます。
                    さて、12月1日に公表いたしました弊社サーバーへの不正アクセスにつきまして、貴社よりお預かりしている従業員様の個人情報 5,310名分(うち退職者 1,940名)が、流出したおそれのあるデータの対象に含まれることが判明いたしました。
                    敬具

                    記
                    1.対象件数 5,310名分(うち退職者 1,940名)
                    以上

                    みなと人事代行株式会社
                    """);

    @Test
    void shouldTellOurShareApartFromWhatWasPublished() {
        Incident incident = incident(NOTICE, MAIL);

        assertThat(IncidentText.counts(incident))
                .extracting(Text::ja)
                .singleElement()
                .asString()
                .contains("126,400名分")
                .doesNotContain("5,310");
        assertThat(IncidentText.ourShare(incident))
                .containsExactly(
                        new Text(
                                "5,310名分(うち退職者 1,940名)(おそれ)",
                                "5,310 persons (of them 1,940 persons (former employees)) (possible)"));
        assertThat(IncidentText.ourShare(incident(NOTICE))).isEmpty();
    }

    @Test
    void shouldCallNoFigureAPartThatNamesNoGroup() {
        Reading two =
                read(
                        "mail.eml",
                        MAIL_HEAD.formatted(2)
                                + """
                                弊社サーバーへの不正アクセスにつきまして、貴社よりお預かりしている個人情報 5,310名分が対象に含まれることが判明いたしました。
                                また、貴社よりお預かりしている別の名簿の個人情報 1,940名分も対象に含まれております。

                                みなと人事代行株式会社
                                """);

        assertThat(IncidentText.ourShare(incident(NOTICE, two)))
                .extracting(Text::ja)
                .hasSize(2)
                .noneMatch(each -> each.contains("うち"));
    }

    @Test
    void shouldCallWhatACorrectionCountsBesidesAPartUnlessItComesOnTop() {
        String corrected =
                MAIL_HEAD.formatted(3)
                        + """
                        12月2日にご報告いたしました弊社サーバーへの不正アクセスにつきまして、貴社よりお預かりしている従業員様の個人情報を5,310名分としておりましたが、5,502名分であることが判明いたしました。
                        %s

                        みなと人事代行株式会社
                        """;
        Reading added =
                read("added.eml", corrected.formatted("4月に入社された方の登録票が、別の保管先に192名分残っておりました。"));
        Reading onTop =
                read("top.eml", corrected.formatted("このほか、貴社よりお預かりしている採用応募者の名簿192名分も対象に含まれます。"));

        assertThat(IncidentText.ourShare(incident(NOTICE, added)))
                .extracting(Text::ja)
                .containsExactly("5,502名分(うち192名分)(おそれ)");
        assertThat(IncidentText.ourShare(incident(NOTICE, onTop)))
                .extracting(Text::ja)
                .hasSizeGreaterThan(1)
                .noneMatch(each -> each.contains("うち192"));
    }

    @Test
    void shouldTellOurShareAsNewsOnTheDayItComesAndNotAgain() {
        Known before = Known.of(List.of(NOTICE), Decisions.NONE);
        Known after = Known.of(List.of(NOTICE, MAIL), Decisions.NONE);

        assertThat(changes(before, after))
                .filteredOn(each -> each.kind() == Change.Kind.COUNT)
                .extracting(each -> each.what().ja(), each -> each.what().en())
                .containsExactly(
                        tuple(
                                "当社分の件数の連絡です: 5,310名分(うち退職者 1,940名)(おそれ)",
                                "our share of the count: 5,310 persons (of them 1,940 persons (former employees)) (possible)"));
        assertThat(changes(after, after)).isEmpty();
    }

    @Test
    void shouldTellFromWhatToWhatOurShareWasCorrected() {
        Reading correction =
                read(
                        "correction.eml",
                        MAIL_HEAD.formatted(3)
                                + """
                                12月2日にご報告いたしました弊社サーバーへの不正アクセスにつきまして、貴社よりお預かりしている従業員様の個人情報を5,310名分としておりましたが、重複を除いた結果、4,870名分であることが判明いたしました。

                                みなと人事代行株式会社
                                """);
        Known before = Known.of(List.of(NOTICE, MAIL), Decisions.NONE);
        Known after = Known.of(List.of(NOTICE, MAIL, correction), Decisions.NONE);

        assertThat(changes(before, after))
                .filteredOn(each -> each.kind() == Change.Kind.COUNT)
                .extracting(each -> each.what().ja())
                .singleElement()
                .asString()
                .startsWith("当社分の件数の連絡です: 5,310名分(うち退職者 1,940名)(おそれ) → 4,870名分")
                .endsWith("(みなと人事代行株式会社、12月3日(木)16時12分)");
    }

    private static List<Change> changes(Known before, Known after) {
        return KnownNotices.changes(before, after, TODAY).of(after.incidents().getFirst().id());
    }

    private static Incident incident(Reading... readings) {
        List<Incident> incidents = Known.of(List.of(readings), Decisions.NONE).incidents();
        assertThat(incidents).hasSize(1);
        return incidents.getFirst();
    }

    private static Reading read(String name, String text) {
        return READER.read(
                ((Opened.Readable) ReportOpener.open(name, text.getBytes(StandardCharsets.UTF_8)))
                        .report());
    }
}
