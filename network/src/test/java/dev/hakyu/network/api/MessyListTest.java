package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Problem;
import dev.hakyu.network.api.ImportProposal.ProposedColumn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list is described, with its figures, in `brief/src/test/resources/messy/README.md`.
class MessyListTest {
    private static final Path LIST = Path.of("../brief/src/test/resources/messy/suppliers.xlsx");
    @TempDir Path directory;

    @Test
    void shouldProposeAMapping() throws IOException {
        ImportProposal proposal = SheetImport.propose(LIST);

        assertThat(proposal.problems()).isEmpty();
        assertThat(proposal.mapping().sheet()).isEqualTo("取引先一覧");
        assertThat(proposal.mapping().headerRow()).isEqualTo(5);
        assertThat(proposal.hiddenRows()).isEqualTo(22);
        assertThat(proposal.mapping().columns())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry("No.", "ignore"),
                                Map.entry("取引先コード", "organisations.code"),
                                Map.entry("取引先名", "organisations.name"),
                                Map.entry("フリガナ", "organisations.name_kana"),
                                Map.entry("英文社名", "organisations.name_en"),
                                Map.entry("法人番号", "organisations.corporate_number"),
                                Map.entry("工場・拠点", "sites.name"),
                                Map.entry("購買担当", "organisations.buyer"),
                                Map.entry("主要品目", "keep"),
                                Map.entry("TEL", "organisations.contact_phone"),
                                Map.entry("最終取引", "keep"),
                                Map.entry("継続", "keep"),
                                Map.entry("備考", "organisations.note")));
        ProposedColumn phone = proposal.columns().get(9);
        assertThat(phone.letter()).isEqualTo("J");
        assertThat(phone.hidden()).isTrue();
        assertThat(phone.samples()).hasSize(5);
        assertThat(phone.confidence()).isGreaterThan(0.9);
    }

    @Test
    void shouldMakeOneOrganisationOfEachSupplier() throws IOException {
        new Folder(directory).file("hakyu.yaml", "version: 1");
        ImportMapping mapping = SheetImport.propose(LIST).mapping();

        ImportOutcome outcome = SheetImport.apply(LIST, mapping, directory);

        assertThat(outcome.rowsRead()).isEqualTo(1_370);
        assertThat(outcome.organisations()).isEqualTo(1_200);
        assertThat(outcome.added()).hasSize(1_200);
        assertThat(outcome.merged()).hasSize(131);
        assertThat(outcome.skippedRows()).hasSize(8);
        Map<String, Long> doubts =
                outcome.doubts().stream()
                        .collect(Collectors.groupingBy(Problem::code, Collectors.counting()));
        assertThat(doubts)
                .containsEntry("lost-digits", 193L)
                .containsEntry("corporate-number-check", 31L)
                .containsEntry("codes-padded", 1L)
                .containsEntry("hidden-rows", 1L)
                .doesNotContainKey("same-code-other-name");
    }

    @Test
    void shouldReadBackWhatItWrote() throws IOException {
        new Folder(directory).file("hakyu.yaml", "version: 1");
        SheetImport.apply(LIST, SheetImport.propose(LIST).mapping(), directory);

        WorkspaceFiles files = WorkspaceReader.read(directory);

        assertThat(files.errors()).isEmpty();
        assertThat(files.network().organisations()).hasSize(1_200);
        assertThat(files.network().organisations())
                .filteredOn(o -> o.corporateNumber() != null)
                .hasSize(504 + 126 + 110);
        assertThat(files.network().organisations())
                .extracting(o -> o.extra().get("code"))
                .allSatisfy(code -> assertThat(code).hasSize(8));
        assertThat(files.network().sites()).isNotEmpty();
    }

    @Test
    void shouldChangeNothingOnASecondImportOfTheSameList() throws IOException {
        new Folder(directory).file("hakyu.yaml", "version: 1");
        SheetImport.apply(LIST, SheetImport.propose(LIST).mapping(), directory);
        ImportMapping kept = SheetImport.readMapping(directory).orElseThrow();

        ImportOutcome again = SheetImport.preview(LIST, kept, directory);

        assertThat(again.added()).isEmpty();
        assertThat(again.removed()).isEmpty();
        assertThat(again.changed()).isEmpty();
        assertThat(again.written()).isEmpty();
    }
}
