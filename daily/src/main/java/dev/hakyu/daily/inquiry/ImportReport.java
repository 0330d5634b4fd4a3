package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The lines of filled forms that were not taken, as a list for the person who asks the suppliers
/// again.
public final class ImportReport {
    private static final List<Text> HEADERS =
            List.of(
                    new Text("ファイル", "File"),
                    new Text("シート", "Sheet"),
                    new Text("行", "Row"),
                    new Text("列", "Column"),
                    new Text("値", "Value"),
                    new Text("種別", "Kind"),
                    new Text("内容", "What"),
                    new Text("正しい形", "Expected"));

    private ImportReport() {}

    /// As CSV for spreadsheets: UTF-8 with byte order mark, CRLF.
    public static byte[] csv(ImportResult result, Lang lang) {
        StringBuilder text = new StringBuilder("\uFEFF");
        line(text, HEADERS.stream().map(each -> each.in(lang)).toList());
        for (Problem problem : result.problems()) {
            place(
                    text,
                    problem.place(),
                    problem.severity().label().in(lang),
                    problem.message().in(lang),
                    problem.remedy().in(lang));
        }
        for (Conflict each : result.conflicts()) {
            String what =
                    each.why().in(lang)
                            + " "
                            + each.file()
                            + ":"
                            + each.row()
                            + " "
                            + each.column()
                            + " = "
                            + each.present();
            place(
                    text,
                    each.place(),
                    new Text("食い違い", "conflict").in(lang),
                    what,
                    new Text("担当者が判断してください。", "A person decides.").in(lang));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void place(
            StringBuilder text, Place place, String kind, String what, String expected) {
        String sheet = place.sheet();
        String column = place.column();
        String value = place.value();
        line(
                text,
                List.of(
                        place.file(),
                        sheet == null ? "" : sheet,
                        place.row() == 0 ? "" : String.valueOf(place.row()),
                        column == null ? "" : column,
                        value == null ? "" : value,
                        kind,
                        what,
                        expected));
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(String.join(",", cells.stream().map(SafeCell::csv).toList())).append("\r\n");
    }
}
