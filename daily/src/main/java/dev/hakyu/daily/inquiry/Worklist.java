package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// What each buyer has to do about an inquiry: the suppliers that need a call first.
public final class Worklist {
    private static final List<Text> HEADERS =
            List.of(
                    new Text("購買担当", "Buyer"),
                    new Text("仕入先コード", "Supplier code"),
                    new Text("仕入先", "Supplier"),
                    new Text("状態", "State"),
                    new Text("次の一手", "Next step"),
                    new Text("回答期限", "Due"),
                    new Text("遅れ(営業日)", "Working days late"),
                    new Text("督促回数", "Reminders"),
                    new Text("停止(先方)", "Stopped, as they say"),
                    new Text("接続(先方)", "Connection, as they say"),
                    new Text("再開見込み(先方)", "Restart, as they say"),
                    new Text("読み取れない回答", "Answers not taken"),
                    new Text("経由", "Through"),
                    new Text("電話", "Telephone"),
                    new Text("緊急連絡先", "Emergency contact"));
    private static final Text NOBODY = new Text("(担当未登録)", "(no buyer)");

    private final InquiryStatus status;
    private final Network.Index index;
    private final ZoneId zone;
    private final Lang lang;

    private Worklist(InquiryStatus status, Network network, ZoneId zone, Lang lang) {
        this.status = status;
        this.index = network.index();
        this.zone = zone;
        this.lang = lang;
    }

    public static Worklist of(InquiryStatus status, Network network, ZoneId zone, Lang lang) {
        return new Worklist(status, network, zone, lang);
    }

    /// As CSV for spreadsheets: UTF-8 with byte order mark, CRLF.
    public byte[] csv() {
        StringBuilder text = new StringBuilder("\uFEFF");
        line(text, HEADERS.stream().map(each -> each.in(lang)).toList());
        byBuyer().values().forEach(rows -> rows.forEach(row -> line(text, row)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// As plain text, a paragraph for each buyer; without telephone numbers.
    public String text() {
        StringBuilder text = new StringBuilder();
        byBuyer()
                .forEach((buyer, rows) -> {
                    text.append(buyer).append("  ").append(count(rows.size())).append('\n');
                    rows.forEach(row -> {
                        text.append("  ")
                                .append(row.get(2))
                                .append(" (")
                                .append(row.get(1))
                                .append(") ")
                                .append(row.get(3))
                                .append(" — ")
                                .append(row.get(4));
                        if (!row.get(6).equals("0") && !row.get(6).isEmpty()) {
                            text.append(new Text("、遅れ", ", late: ").in(lang)).append(row.get(6));
                            text.append(new Text("営業日", " working days").in(lang));
                        }
                        text.append('\n');
                    });
                });
        return text.toString();
    }

    /// As a workbook with a sheet for each buyer.
    public byte[] xlsx() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            CellStyle bold = book.createCellStyle();
            XSSFFont font = book.createFont();
            font.setBold(true);
            bold.setFont(font);
            CellStyle text = book.createCellStyle();
            text.setQuotePrefixed(true);
            Map<String, Integer> names = new LinkedHashMap<>();
            byBuyer()
                    .forEach((buyer, rows) -> {
                        XSSFSheet sheet = book.createSheet(unique(buyer, names));
                        fill(
                                sheet.createRow(0),
                                HEADERS.stream().map(each -> each.in(lang)).toList(),
                                bold);
                        for (int i = 0; i < rows.size(); i++) {
                            fill(sheet.createRow(i + 1), rows.get(i), text);
                        }
                        for (int i = 0; i < HEADERS.size(); i++) {
                            sheet.setColumnWidth(i, (i == 2 || i == 4 ? 36 : 18) * 256);
                        }
                        sheet.createFreezePane(0, 1);
                    });
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(XSSFRow row, List<String> cells, CellStyle style) {
        for (int i = 0; i < cells.size(); i++) {
            XSSFCell cell = row.createCell(i);
            cell.setCellValue(cells.get(i));
            cell.setCellStyle(style);
        }
    }

    private static String unique(String buyer, Map<String, Integer> names) {
        String safe = WorkbookUtil.createSafeSheetName(buyer);
        String base = safe.substring(0, Math.min(25, safe.length()));
        int number = names.merge(base.toLowerCase(java.util.Locale.ROOT), 1, Integer::sum);
        return number == 1 ? base : base + " (" + number + ")";
    }

    /// What stands in each column of [#byBuyer()].
    public static List<String> headers(Lang lang) {
        return HEADERS.stream().map(each -> each.in(lang)).toList();
    }

    /// The lines of each buyer, the most urgent first; a cell for each of the [#headers].
    public Map<String, List<List<String>>> byBuyer() {
        Map<String, List<InquiryStatus.Entry>> entries = new TreeMap<>();
        List<Buyer> buyers = new ArrayList<>();
        for (InquiryStatus.Entry entry : status.entries()) {
            String cell = entry.asked().buyer();
            String name =
                    cell == null || cell.isBlank()
                            ? NOBODY.in(lang)
                            : known(Buyer.of(cell), buyers).shown();
            entries.computeIfAbsent(name, key -> new ArrayList<>()).add(entry);
        }
        Map<String, List<List<String>>> rows = new LinkedHashMap<>();
        entries.forEach((buyer, own) ->
                rows.put(
                        buyer,
                        own.stream()
                                .sorted(
                                        Comparator.comparingInt(
                                                        (InquiryStatus.Entry each) -> urgency(each))
                                                .thenComparingInt(each -> -each.workingDaysLate())
                                                .thenComparing(
                                                        each -> each.asked().supplier().value()))
                                .map(each -> row(buyer, each))
                                .toList()));
        return rows;
    }

    /// The buyer under which this one is listed: the first that is the same person.
    private static Buyer known(Buyer buyer, List<Buyer> buyers) {
        for (Buyer each : buyers) {
            if (each.isSame(buyer)) {
                return each;
            }
        }
        buyers.add(buyer);
        return buyer;
    }

    private static int urgency(InquiryStatus.Entry entry) {
        return switch (entry.standing().state()) {
            case CONFIRMED -> 0;
            case ASKED -> entry.workingDaysLate() > 0 ? 1 : entry.standing().hasAnswered() ? 3 : 4;
            case POTENTIAL -> 2;
            case RESTORED -> 5;
            case NO_IMPACT, APPROVED -> 6;
        };
    }

    private List<String> row(String buyer, InquiryStatus.Entry entry) {
        Asked asked = entry.asked();
        Standing standing = entry.standing();
        Optional<Organisation.Contact> contact =
                index.findOrganisation(asked.supplier()).map(Organisation::contact);
        return List.of(
                buyer,
                asked.supplier().value(),
                asked.name(),
                standing.state().label().in(lang),
                next(entry).in(lang),
                FormWorkbook.FormTime.shown(asked.due(), zone, lang),
                standing.hasAnswered() ? "" : String.valueOf(entry.workingDaysLate()),
                String.valueOf(standing.reminders()),
                entry.said().stopped().map(each -> each.in(lang)).orElse(""),
                entry.said().connection().map(each -> each.in(lang)).orElse(""),
                entry.restart().orElse(""),
                entry.unreadCells() == 0 ? "" : String.valueOf(entry.unreadCells()),
                asked.findVia().map(index::nameOf).orElse(""),
                contact.map(Organisation.Contact::phone).orElse(""),
                contact.map(Organisation.Contact::emergency).orElse(""));
    }

    private static Text next(InquiryStatus.Entry entry) {
        Standing standing = entry.standing();
        if (standing.inDoubt() && !standing.hasAnswered()) {
            return new Text("照会が届いたか電話で確かめる", "call and ask whether the letter arrived");
        }
        if (entry.unreadCells() > 0) {
            return new Text("読み取れない回答を先方に確かめる", "ask about the answers that were not taken");
        }
        return switch (standing.state()) {
            case POTENTIAL ->
                    standing.written() == null
                            ? new Text("照会を送る", "send the letter")
                            : new Text("作成済みのメールを送る", "send the mail that was written");
            case ASKED ->
                    entry.workingDaysLate() > 0
                            ? new Text("電話で督促する", "call and remind")
                            : standing.hasAnswered()
                                    ? new Text("影響の有無を先方に確かめる", "ask whether it is affected")
                                    : new Text("回答を待つ", "wait for the answer");
            case CONFIRMED ->
                    new Text(
                            "在庫と代替を確かめ、再開の見込みを聞く",
                            "check stock and alternatives, ask for the restart");
            case RESTORED ->
                    standing.open().isEmpty()
                            ? new Text("再接続の承認を求める", "ask for approval to reconnect")
                            : new Text(
                                    "再接続の確認項目を進める(残り" + standing.open().size() + ")",
                                    "go on with the checklist ("
                                            + standing.open().size()
                                            + " open)");
            case NO_IMPACT, APPROVED -> new Text("なし", "none");
        };
    }

    private String count(int suppliers) {
        return new Text(suppliers + "社", suppliers + " suppliers").in(lang);
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(String.join(",", cells.stream().map(SafeCell::csv).toList())).append("\r\n");
    }
}
