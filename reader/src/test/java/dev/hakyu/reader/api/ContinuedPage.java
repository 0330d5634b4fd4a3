package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Report;
import java.util.List;

/// One page of a house that was told of a stop in its second version and goes on in its third.
final class ContinuedPage {
    private static final Editions EDITIONS = new Editions(ReportReader.shipped());
    private static final String PLACE = "https://www.asagiri.example/news/0518";

    private ContinuedPage() {}

    static String second(String said) {
        return """
        ランサムウェア被害について(第2報)
        2026年5月19日
        アサギリ金型株式会社
        5月17日6時20分、当社のサーバーがランサムウェアに感染し、金型の出荷を停止しております。
        """
                + said;
    }

    static String third(String said) {
        return """
        ランサムウェア被害について(第3報)
        2026年5月20日
        アサギリ金型株式会社
        5月18日にお知らせいたしました当社サーバーへの不正アクセスの件について、状況をご報告いたします。
        """
                + said;
    }

    /// The one incident of a page in two versions.
    static Incident incident(String before, String now) {
        List<Incident> incidents = incidents(before, now);
        assertThat(incidents).hasSize(1);
        return incidents.getFirst();
    }

    static List<Incident> incidents(String before, String now) {
        return Dossiers.assemble(EDITIONS.read(page(now), List.of(page(before))));
    }

    static Report page(String text) {
        return OpenedReports.report("page.txt", text).at(PLACE);
    }
}
