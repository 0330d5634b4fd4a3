package dev.hakyu.brief.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workspace with English names, and the same without.
class EnglishTextTest {
    private static final String SAID =
            "鋳物 of 見本鋳造株式会社, 第一鋳造工場, by 受発注基盤; 購買本部 decides; 鋳物師 and 第二工場 stay";
    @TempDir Path workspace;

    @BeforeEach
    void names() throws IOException {
        write("hakyu.yaml", "marking: 社外秘\nenglish_names: {鋳物: Castings, 購買本部: Purchasing}\n");
        write(
                "network/organisations.csv",
                "id,name,name_en,roles\nC-1,見本自動車,,self\n"
                        + "V-1,見本鋳造株式会社,\"Mihon & Co., Ltd.\",supplier\n");
        write(
                "network/sites.csv",
                "id,organisation,name,name_en\nS-1,V-1,第一鋳造工場,First Foundry\nS-2,V-1,第二工場,\n");
        write(
                "network/systems.csv",
                "id,name,kind,name_en\nY-1,受発注基盤,business_system,Order Platform\n");
    }

    @Test
    void shouldTellEveryEnglishNameOfTheWorkspace() {
        Text told = english().in(new Text("鋳物", SAID));

        assertThat(told.ja()).isEqualTo("鋳物");
        assertThat(told.en())
                .isEqualTo(
                        "Castings of Mihon & Co., Ltd., First Foundry, by Order Platform;"
                                + " Purchasing decides; 鋳物師 and 第二工場 stay");
    }

    @Test
    void shouldKeepJapaneseNamesWhereNoneIsGiven() throws IOException {
        for (String file : new String[] {"organisations", "sites", "systems"}) {
            Path path = workspace.resolve("network").resolve(file + ".csv");
            Files.writeString(path, Files.readString(path).replace("name_en", "remark"));
        }
        write("hakyu.yaml", "marking: 企画課かぎり\n");

        assertThat(english().in(Text.same(SAID))).isEqualTo(Text.same(SAID));
        assertThat(english().marking("企画課かぎり")).isEqualTo(Text.same("企画課かぎり"));
    }

    @Test
    void shouldSayWhatGoodsAndDepartmentsAreThatHaveNoEnglishName() throws IOException {
        write(
                "network/organisations.csv",
                "id,name,name_en,roles,buyer,owner_department\nC-1,見本自動車,,self,,\n"
                        + "V-1,見本鋳造株式会社,\"Mihon & Co., Ltd.\",supplier,購買本部,品質課\n");
        write("network/supplies.csv", "from,to,item\nV-1,S-9,磁石\nV-1,S-9,鋳物\n");
        write("network/sites.csv", "id,organisation,name\nS-9,C-1,東工場\n");

        assertThat(english().in(Text.same("磁石 and 鋳物, by 品質課 or 購買本部; 電磁石, 東工場 stay")).en())
                .isEqualTo(
                        "goods “磁石” and Castings, by department “品質課” or Purchasing; 電磁石, 東工場 stay");
        assertThat(english().in(new Text("磁石", "x")).ja()).isEqualTo("磁石");
    }

    @Test
    void shouldExchangeInWhatIsReadOfAPageOnly() {
        String page =
                "<p title=\"購買本部\">購買本部 &amp; 見本鋳造株式会社</p><code>鋳物</code>"
                        + "<q lang=\"\">購買本部</q><strong>社外秘</strong>";

        assertThat(english().page(page, Lang.EN))
                .isEqualTo(
                        "<p title=\"購買本部\">Purchasing &amp; Mihon &amp; Co., Ltd.</p>"
                                + "<code>鋳物</code><q lang=\"\">購買本部</q>"
                                + "<strong>Confidential (社外秘)</strong>");
        assertThat(english().page(page, Lang.JA)).isEqualTo(page);
    }

    @Test
    void shouldLeaveWhatAPersonTypedAndCellsOfFilesOnAPage() {
        String page =
                "<textarea name=\"x\">購買本部</textarea><td translate=\"no\">購買本部</td>"
                        + "<span lang=\"\">購買本部</span>";

        assertThat(english().page(page, Lang.EN)).isEqualTo(page);
    }

    @Test
    void shouldLeaveTheWordsOfAReportWithinALine() {
        assertThat(english().text("  What 購買本部 says: 「購買本部は「購買本部」に」 / 」購買本部「購買本部", Lang.EN))
                .isEqualTo("  What Purchasing says: 「購買本部は「購買本部」に」 / 」Purchasing「Purchasing");
    }

    @Test
    void shouldLeaveCommandsPathsAndQuotationsOfATextAlone() {
        String text =
                "Brief  [社外秘]\n- 鋳物 stop\n  $ hakyu done 鋳物\n  「購買本部 said」 (a)\n"
                        + "See /home/a/波及 鋳物 x/briefs/1 for 鋳物\n";

        assertThat(english().text(text, Lang.EN))
                .isEqualTo(
                        "Brief  [Confidential (社外秘)]\n- Castings stop\n  $ hakyu done 鋳物\n"
                                + "  「購買本部 said」 (a)\n"
                                + "See /home/a/波及 鋳物 x/briefs/1 for Castings\n");
        assertThat(english().text(text, Lang.JA)).isEqualTo(text);
    }

    private EnglishText english() {
        return EnglishText.of(WorkspaceReader.read(workspace));
    }

    private void write(String file, String text) throws IOException {
        Path path = workspace.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
