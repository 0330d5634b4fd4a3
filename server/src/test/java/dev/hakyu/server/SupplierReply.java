package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.daily.inquiry.Asked;
import dev.hakyu.daily.inquiry.Inquiry;
import dev.hakyu.daily.inquiry.InquiryFolder;
import dev.hakyu.daily.inquiry.SealedSheet;
import dev.hakyu.model.network.OrganisationId;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// An inquiry from the first letter to the answers, by mail, by upload and by the page without an
/// account. What a supplier does with a letter: follows its link, fills in its form.
final class SupplierReply {
    private static final Pattern LINK =
            Pattern.compile("https://hakyu\\.example\\.com(/answer/(\\S+?)/([A-Za-z0-9_-]{43}))");

    private SupplierReply() {}

    /// Every question answered as its form offers, the first free one with what a spreadsheet might
    /// compute.
    static Map<String, String> answers(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("by", "営業部 佐藤");
        Matcher lists =
                Pattern.compile(
                                "name=\"a-(Q\\d+)\"[^>]*><option value=\"\"></option><option"
                                        + " value=\"([^\"]+)\"")
                        .matcher(page);
        while (lists.find()) {
            fields.put("a-" + lists.group(1), lists.group(2));
        }
        fields.put("r-Q01", "=HYPERLINK(1)");
        return fields;
    }

    static String dateLine(String page) {
        Matcher free =
                Pattern.compile("<input name=\"a-(Q\\d+)\"[^>]*><span class=\"hint\">")
                        .matcher(page);
        assertThat(free.find()).as("a question for a day").isTrue();
        return free.group(1);
    }

    static byte[] form(Path workspace, String inquiryId, String first, String second)
            throws IOException {
        return form(workspace, inquiryId, new String[][] {{"Q01", first}, {"Q02", second}});
    }

    /// The form of V-1001 with answers by the id of their question.
    static byte[] form(Path workspace, String inquiryId, Map<String, String> answers)
            throws IOException {
        Inquiry inquiry = InquiryFolder.open(workspace, inquiryId).read();
        Asked asked = inquiry.find(new OrganisationId("V-1001")).orElseThrow();
        String[][] lines =
                asked.rows().stream()
                        .filter(row -> answers.containsKey(row.question()))
                        .map(row -> new String[] {row.no(), answers.get(row.question())})
                        .toArray(String[][]::new);
        return form(workspace, inquiryId, lines);
    }

    private static byte[] form(Path workspace, String inquiryId, String[][] lines)
            throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("回答票");
            String[][] head = {
                {"照会番号", inquiryId},
                {"仕入先コード", "V-1001"},
                {"ご回答者", "営業部"},
                {"ご回答日", "2026-11-18"},
                {},
                {"No.", "ご回答"}
            };
            String[][] rows =
                    Stream.concat(Arrays.stream(head), Arrays.stream(lines))
                            .toArray(String[][]::new);
            for (int i = 0; i < rows.length; i++) {
                XSSFRow row = sheet.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    row.createCell(j).setCellValue(rows[i][j]);
                }
            }
            Inquiry inquiry = InquiryFolder.open(workspace, inquiryId).read();
            Asked asked = inquiry.find(new OrganisationId("V-1001")).orElseThrow();
            SealedSheet.add(book, inquiry.id(), asked);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    static String link(String mail) throws MessagingException, IOException {
        MimeMessage message =
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1)));
        Matcher link = LINK.matcher(text(message));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    static String text(Part part) throws MessagingException, IOException {
        return switch (part.getContent()) {
            case String text -> text;
            case Multipart parts -> text(parts.getBodyPart(0));
            default -> "";
        };
    }
}
