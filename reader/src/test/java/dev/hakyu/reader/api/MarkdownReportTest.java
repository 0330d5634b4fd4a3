package dev.hakyu.reader.api;

import static dev.hakyu.reader.api.OpenedReports.pieces;
import static dev.hakyu.reader.api.OpenedReports.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Report;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
    @Test
    void shouldKeepTheWordsAndDropTheMarks() {
        Report report =
                report(
                        "week.md",
                        """
                        ---
                        title: "今週の事案"
                        date: 2024-07-05
                        publisher: みなと日報
                        ---

                        # 今週の事案

                        ## 1. [青葉港](https://example.jp/aoba)

                        青葉港で**ランサムウェア**の感染があり、
                        荷役が止まった。file_name_x は \\*そのまま\\*。

                        - 停止: 4日
                        - 再開: 6日
                          夕方

                        | 項目 | 件数 |
                        |------|-----:|
                        | 船 | 37隻 |

                        > 協会は「`復旧した`」と述べた。

                        ![図](a.png)

                        経緯
                        ----
                        警察に届け出た。<br>

                        [1]: https://example.jp

                        ## 関連記事
                        - [病院の被害](https://example.jp/2)
                        """);

        assertThat(pieces(report))
                .isEqualTo(
                        """
                        heading: 今週の事案
                        heading: 1. 青葉港
                        paragraph: 青葉港でランサムウェアの感染があり、荷役が止まった。file_name_x は *そのまま*。
                        list_item: 停止: 4日
                        list_item: 再開: 6日夕方
                        table_row: 項目 | 件数
                        table_row: 船 | 37隻
                        paragraph: 協会は「復旧した」と述べた。
                        heading: 経緯
                        paragraph: 警察に届け出た。
                        tail: 関連記事
                        tail: 病院の被害
                        """);
        assertThat(report.title()).isEqualTo("今週の事案");
        assertThat(String.valueOf(report.published())).isEqualTo("2024-07-05");
        assertThat(report.publisher()).isEqualTo("みなと日報");
    }

    @Test
    void shouldJoinWrappedEnglishWithASpace() {
        Report report =
                report(
                        "a.md",
                        "Acme hit\n========\n\nThe servers of\nAcme were hit.\n\nIt said so.");

        assertThat(pieces(report))
                .isEqualTo(
                        """
                        heading: Acme hit
                        paragraph: The servers of Acme were hit.
                        paragraph: It said so.
                        """);
    }

    @Test
    void shouldReadUnclosedMarksAsWords() {
        String text = "# a\n\nx [y (z ![w <v [PR] [[1](a)]\n\n" + "[".repeat(50_000) + "\n";

        assertThat(report("a.md", text).text()).startsWith("a\nx [y (z ![w <v [PR] 1");
    }
}
