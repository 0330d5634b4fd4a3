package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Lang;
import dev.hakyu.network.api.WorkspaceFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A supplier whose name looks like a formula, in each file that we hand out.
class SafeCellTest {
    private static final String NAME = "=1+1株式会社";
    @TempDir Path workspace;
    private WorkspaceFiles files;
    private InquiryStatus status;

    @BeforeEach
    void setUp() throws IOException {
        files = SampleSuppliers.create(workspace);
        InquiryFolder folder = SampleSuppliers.inquiry(workspace, files, 1);
        InquiryStatus known =
                InquiryStatus.of(folder, files.settings(), SampleSuppliers.LATER.instant());
        InquiryStatus.Entry entry = known.entries().getFirst();
        Asked own = entry.asked();
        Asked named =
                new Asked(
                        own.supplier(),
                        NAME,
                        own.victim(),
                        own.via(),
                        own.buyer(),
                        own.due(),
                        own.rows());
        status =
                new InquiryStatus(
                        known.inquiry(),
                        known.asOf(),
                        0,
                        0,
                        0,
                        List.of(
                                new InquiryStatus.Entry(
                                        named,
                                        entry.standing(),
                                        0,
                                        new Said(Map.of(), null),
                                        List.of())));
    }

    @Test
    void shouldShowTheNameAsItIsInTheFormAndTheWorklist() throws IOException {
        byte[] form =
                FormWorkbook.of(
                        status.inquiry(),
                        status.entries().getFirst().asked(),
                        files.settings().zone());
        assertThat(named(form).getCellStyle().getDataFormatString()).isEqualTo("@");
        assertThat(named(worklist().xlsx()).getCellStyle().getQuotePrefixed()).isTrue();
    }

    @Test
    void shouldKeepTheApostropheInCsvWhichCannotSayWhatIsText() {
        assertThat(new String(worklist().csv(), StandardCharsets.UTF_8)).contains(",'" + NAME);
        assertThat(SafeCell.csv("-1,5")).isEqualTo("\"'-1,5\"");
        assertThat(SafeCell.csv("部品")).isEqualTo("部品");
    }

    private Worklist worklist() {
        return Worklist.of(status, files.network(), ZoneOffset.UTC, Lang.JA);
    }

    private static Cell named(byte[] workbook) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (var row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.STRING
                            && cell.getStringCellValue().equals(NAME)) {
                        return cell;
                    }
                }
            }
        }
        throw new AssertionError("no cell says " + NAME);
    }
}
