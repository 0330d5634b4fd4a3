package dev.hakyu.reader.internal.mail;

import static dev.hakyu.reader.internal.file.Outcomes.all;
import static dev.hakyu.reader.internal.file.Outcomes.problem;
import static dev.hakyu.reader.internal.file.Outcomes.report;
import static dev.hakyu.reader.internal.file.Outcomes.reports;
import static dev.hakyu.reader.internal.file.Outcomes.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Report;
import java.time.Instant;
import java.util.Arrays;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class OutlookReportTest {
    private static final int SUBJECT = 0x0037;
    private static final int SENDER = 0x0C1A;
    private static final int TEXT = 0x1000;
    private static final int HTML = 0x1013;
    private static final int FILE_NAME = 0x3707;
    private static final int FILE_DATA = 0x3701;

    private static SampleOutlook notice() {
        return new SampleOutlook()
                .text(SUBJECT, "不正アクセスに関するお知らせ")
                .text(SENDER, "株式会社みずほ台物流")
                .text(TEXT, "当社は、2026年11月17日に不正アクセスを受けました。\r\n出荷を停止しています。")
                .sent(Instant.parse("2026-11-20T09:05:00Z"));
    }

    @Test
    void shouldReadSubjectSenderDateAndText() {
        Report report = report("a.msg", notice().bytes());

        assertThat(report.title()).isEqualTo("不正アクセスに関するお知らせ");
        assertThat(report.publisher()).isEqualTo("株式会社みずほ台物流");
        assertThat(report.published()).hasToString("2026-11-20T18:05");
        assertThat(report.text()).contains("2026年11月17日に不正アクセスを受けました。");
    }

    @Test
    void shouldReadMarkupAttachmentsAndInnerMails() {
        SampleOutlook inner =
                new SampleOutlook()
                        .text(SUBJECT, "二次委託先について")
                        .text(TEXT, "二次委託先の工場が停止しました。")
                        .attach(
                                new SampleOutlook()
                                        .text(FILE_NAME, "内側.txt")
                                        .binary(FILE_DATA, utf8("内側の添付です。\n工場は停止中です。")));
        byte[] mail =
                notice().binary(
                                HTML,
                                utf8(
                                        "<html><meta charset=utf-8><p>当社は、2026年11月17日に不正アクセスを受けました。"
                                                + "出荷を停止しています。</p>"))
                        .attach(
                                new SampleOutlook()
                                        .text(FILE_NAME, "詳細.txt")
                                        .binary(FILE_DATA, utf8("詳細について\n復旧は未定です。")))
                        .attach(new SampleOutlook().message(inner))
                        .bytes();

        assertThat(reports("a.msg", mail))
                .extracting(Report::location, Report::title)
                .containsExactly(
                        Tuple.tuple("a.msg", "不正アクセスに関するお知らせ"),
                        Tuple.tuple("a.msg/詳細.txt", "詳細について"),
                        Tuple.tuple("a.msg/part.eml", "二次委託先について"),
                        Tuple.tuple("a.msg/内側.txt", "内側の添付です。"));
    }

    @Test
    void shouldRefuseWhatIsEmptyOrBroken() {
        assertThat(problem("a.msg", new SampleOutlook().bytes()).code())
                .isEqualTo("report-no-text");
        assertThat(problem("b.msg", utf8("これはメールではありません。")).code()).isEqualTo("report-damaged");
        byte[] whole = notice().bytes();
        for (int percent = 5; percent < 100; percent += 5) {
            byte[] part = Arrays.copyOf(whole, whole.length * percent / 100);
            assertThat(all("cut.msg", part)).isNotEmpty();
        }
    }
}
