package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.MailAddress;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.SystemNode;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A workspace with sixty suppliers, each of which runs a system of ours; made for these tests.
final class SampleSuppliers {
    static final int COUNT = 60;
    static final Instant ASKED = Instant.parse("2026-11-18T00:00:00Z");
    static final Clock CLOCK = Clock.fixed(ASKED, ZoneOffset.UTC);
    static final Clock LATER = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC);
    static final MailAddress FROM = MailAddress.of("scm@kazamine-motor.example");
    static final List<String> QUESTIONS =
            List.of(
                    "impact",
                    "restart",
                    "cover",
                    "employees",
                    "rto",
                    "system_mfa",
                    "restore_test",
                    "encrypted");

    private SampleSuppliers() {}

    static OrganisationId id(int n) {
        return new OrganisationId("V-%03d".formatted(n));
    }

    static WorkspaceFiles create(Path workspace) throws IOException {
        Files.createDirectories(workspace.resolve("network"));
        Files.writeString(
                workspace.resolve("hakyu.yaml"),
                "version: 1\ncompany: KZM\nlanguage: ja\nzone: Asia/Tokyo\ncurrency: JPY\n");
        StringBuilder organisations =
                new StringBuilder(
                        "名称,ID,区分,購買担当,窓口,窓口メール,従業員数,出典,時点,独自列\r\n"
                                + "風峰自動車株式会社,KZM,当社,,,,,実績,2026-09-30,\r\n");
        StringBuilder systems =
                new StringBuilder(
                        "id,name,operator,kind,rto_hours,mfa,last_restore_test,source,as_of\n");
        StringBuilder holdings = new StringBuilder("組織,データ,項目,暗号化,出典\n");
        for (int n = 1; n <= COUNT; n++) {
            String email = n == COUNT ? "" : "desk@supplier%03d.example".formatted(n);
            organisations.append(
                    "サンプル部品%d株式会社,%s,仕入先,購買第%d部,営業部 納入窓口,%s,,,,\"手書き, メモ%d\"\r\n"
                            .formatted(n, id(n), n % 3 + 1, email, n));
            String basis = n % 10 == 0 ? "実績,2026-10-01" : n % 10 == 5 ? "標準値," : ",";
            String rto = n % 10 == 0 || n % 10 == 5 ? "24" : "";
            systems.append("SYS-%03d,受注システム%d,%s,erp,%s,,,%s\n".formatted(n, n, id(n), rto, basis));
            holdings.append("%s,図面データ%d,その他,,\n".formatted(id(n), n));
        }
        write(workspace, "organisations.csv", "\uFEFF" + organisations);
        write(workspace, "systems.csv", systems.toString());
        write(workspace, "holdings.csv", holdings.toString());
        return WorkspaceReader.read(workspace);
    }

    static InquiryFolder inquiry(Path workspace, WorkspaceFiles files, int suppliers)
            throws IOException {
        return inquiry(
                workspace,
                files,
                suppliers,
                new Cause.OfIncident(
                        "i-1",
                        "カナエダ精工株式会社",
                        new Text(
                                "カナエダ精工株式会社様のランサムウェア被害",
                                "the ransomware incident at Kanaeda Seiko")),
                QUESTIONS);
    }

    static InquiryFolder inquiry(
            Path workspace, WorkspaceFiles files, int count, Cause cause, List<String> questions)
            throws IOException {
        Map<OrganisationId, Boolean> suppliers = new LinkedHashMap<>();
        for (int n = 1; n <= count; n++) {
            suppliers.put(id(n), false);
        }
        InquiryRequest request =
                new InquiryRequest(cause, suppliers, questions, Lang.JA, ASKED, "調達 佐藤", null);
        InquiryId id = InquiryFolder.nextId(workspace, ASKED.atZone(ZoneOffset.UTC).toLocalDate());
        InquiryFolder folder = InquiryFolder.of(workspace, id);
        folder.create(InquiryPlan.draw(id, files, request, List.of()).inquiry());
        return folder;
    }

    /// Moves the tables into the sheets of one workbook, as a person keeps them.
    static byte[] intoWorkbook(Path workspace) throws IOException {
        Path network = workspace.resolve("network");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            for (String table : List.of("organisations", "systems", "holdings")) {
                Path csv = network.resolve(table + ".csv");
                XSSFSheet sheet = book.createSheet(table);
                for (String line : Files.readString(csv).replace("\uFEFF", "").split("\\R")) {
                    XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                    String[] cells = line.replaceAll("\"([^,\"]*), ([^\"]*)\"", "$1 $2").split(",");
                    for (int i = 0; i < cells.length; i++) {
                        row.createCell(i).setCellValue(cells[i]);
                    }
                }
                Files.delete(csv);
            }
            book.write(bytes);
        }
        Files.write(network.resolve("network.xlsx"), bytes.toByteArray());
        return bytes.toByteArray();
    }

    private static void write(Path workspace, String name, String text) throws IOException {
        Files.writeString(workspace.resolve("network").resolve(name), text);
    }

    static SystemNode system(Network network, int n) {
        return network.systems().get(n - 1);
    }

    /// The bytes of every file of the network.
    static Map<String, byte[]> networkBytes(Path workspace) throws IOException {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        try (Stream<Path> entries = Files.list(workspace.resolve("network"))) {
            for (Path each : entries.sorted().toList()) {
                bytes.put(each.getFileName().toString(), Files.readAllBytes(each));
            }
        }
        return bytes;
    }
}
