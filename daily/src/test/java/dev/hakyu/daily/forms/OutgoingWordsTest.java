package dev.hakyu.daily.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutgoingWordsTest {
    @TempDir Path workspace;
    private OutgoingWords words;

    @BeforeEach
    void setUp() throws IOException {
        Files.createDirectories(workspace.resolve("network"));
        Files.writeString(
                workspace.resolve("hakyu.yaml"), "version: 1\ncompany: KZM\nlanguage: ja\n");
        Files.writeString(
                workspace.resolve("network/organisations.csv"),
                "名称,ID,区分\n風峰自動車株式会社,KZM,当社\n甲発送株式会社,C-1,委託先\n");
        Files.writeString(
                workspace.resolve("network/holdings.csv"),
                "組織,データ,項目,対象者\nC-1,顧客台帳,氏名,顧客\nC-1,顧客台帳2,氏名,取引先\n"
                        + "C-1,members,氏名,顧客\nC-1,お客様,氏名,従業員\n");
        WorkspaceFiles files = WorkspaceReader.read(workspace);
        assertThat(files.network().holdings()).hasSize(4);
        words = new OutgoingWords(files.network());
    }

    private String clean(String text, Lang lang) {
        return words.clean(List.of(Text.same(text))).getFirst().in(lang);
    }

    @Test
    void shouldTakeOutAWholeNameOnly() {
        assertThat(clean("顧客台帳:氏名", Lang.JA)).isEqualTo("お客様の情報:氏名");
        assertThat(clean("「顧客台帳」と顧客台帳2の件数", Lang.JA)).isEqualTo("「お客様の情報」とお取引先の情報の件数");
        assertThat(clean("顧客台帳管理システム、旧顧客台帳、顧客台帳データ", Lang.JA))
                .isEqualTo("顧客台帳管理システム、旧顧客台帳、顧客台帳データ");
        assertThat(clean("members: names", Lang.EN)).isEqualTo("data on customers: names");
        assertThat(clean("membership of members2", Lang.EN)).isEqualTo("membership of members2");
    }

    @Test
    void shouldPutNothingIntoWhatItPutIn() {
        assertThat(clean("顧客台帳の件数", Lang.JA)).isEqualTo("お客様の情報の件数");
        assertThat(clean("顧客台帳の件数", Lang.EN)).isEqualTo("data on customersの件数");
    }
}
