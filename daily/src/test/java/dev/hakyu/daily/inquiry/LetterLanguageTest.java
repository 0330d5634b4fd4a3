package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whom a letter calls what, and what it asks of connections.
class LetterLanguageTest {
    private static final String KEEP_CUT = "弊社システムへの接続は遮断したまま";
    @TempDir Path workspace;

    @BeforeEach
    void create() throws IOException {
        SampleSuppliers.create(workspace);
    }

    @Test
    void shouldCallASupplierByTheNameInTheLettersLanguageWhicheverColumnItIsIn()
            throws IOException {
        organisations(
                """
                名称,英語名,ID,区分
                Kazamine Motor Co.,風峰自動車株式会社,KZM,当社
                "Tetsukaze Forging Co., Ltd.",鉄風鍛造株式会社,V-001,仕入先
                """);
        assertThat(letter(Lang.JA).body())
                .startsWith("鉄風鍛造株式会社\n")
                .contains("風峰自動車株式会社 調達 佐藤でございます。")
                .doesNotContain("Tetsukaze", "Kazamine");
        assertThat(letter(Lang.EN).body())
                .startsWith("Tetsukaze Forging Co., Ltd.\n")
                .contains("Kazamine Motor Co.");
        assertThat(inquiry(Lang.JA).asked().getFirst().name()).isEqualTo("鉄風鍛造株式会社");
    }

    @Test
    void shouldLeaveColumnsThatAreRightAndNamesThatAreLatinOnly() throws IOException {
        organisations(
                """
                名称,英語名,ID,区分
                風峰自動車株式会社,Kazamine Motor Co.,KZM,当社
                ABC GmbH,,V-001,仕入先
                """);
        assertThat(letter(Lang.JA).body()).startsWith("ABC GmbH\n").contains("風峰自動車株式会社 調達");
        organisations(
                """
                名称,英語名,ID,区分
                風峰自動車株式会社,Kazamine Motor Co.,KZM,当社
                アルファ工業株式会社,Alpha Kogyo,V-001,仕入先
                """);
        assertThat(letter(Lang.JA).body()).startsWith("アルファ工業株式会社\n");
        assertThat(letter(Lang.EN).body()).startsWith("Alpha Kogyo\n");
    }

    @Test
    void shouldAskToKeepCutOnlyWhatTheNetworkHas() throws IOException {
        assertThat(letter(Lang.JA).body())
                .as("nothing is known of connections")
                .contains("接続がございます場合は")
                .doesNotContain(KEEP_CUT);
        access("V-002");
        assertThat(letter(Lang.JA).body()).doesNotContain("遮断", "接続がございます");
        assertThat(letter(Lang.EN).body()).doesNotContain("keep all connections", "keep it cut");
        access("V-001");
        assertThat(letter(Lang.JA).body()).contains(KEEP_CUT);
        assertThat(letter(Lang.EN).body()).contains("keep all connections to ours cut");
    }

    @Test
    void shouldAskNoMoreInALetterThatSomebodyTookOverBefore() throws IOException {
        Templates.offer(workspace);
        Path file = workspace.resolve("templates/inquiry-victim-ja.txt");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "{{connection}}",
                                "また、安全が確認できるまでの間、弊社システムへの接続は遮断したままとしていただきますよう、お願い申し上げます。"));
        access("V-002");
        assertThat(letter(Lang.JA).body()).doesNotContain("遮断", "接続がございます");
        access("V-001");
        assertThat(letter(Lang.JA).body()).contains(KEEP_CUT);
    }

    private void access(String supplier) throws IOException {
        Files.writeString(
                workspace.resolve("network/access.csv"),
                "organisation,system,id,channel\n" + supplier + ",SYS-001,A-1,vpn\n");
    }

    private void organisations(String csv) throws IOException {
        Files.writeString(workspace.resolve("network/organisations.csv"), csv);
        Files.deleteIfExists(workspace.resolve("network/systems.csv"));
        Files.deleteIfExists(workspace.resolve("network/holdings.csv"));
    }

    private Letter letter(Lang lang) throws IOException {
        WorkspaceFiles files = WorkspaceReader.read(workspace);
        LetterWriter writer = new LetterWriter(inquiry(lang), files, "調達 佐藤", SampleSuppliers.FROM);
        return writer.write(writer.inquiries().getFirst());
    }

    private Inquiry inquiry(Lang lang) throws IOException {
        Map<OrganisationId, Boolean> suppliers = new LinkedHashMap<>();
        suppliers.put(SampleSuppliers.id(1), true);
        InquiryRequest request =
                new InquiryRequest(
                        new Cause.OfIncident(
                                "inc-1", "鉄風鍛造株式会社", new Text("サイバー攻撃", "a cyber attack")),
                        suppliers,
                        java.util.List.of(),
                        lang,
                        SampleSuppliers.ASKED,
                        "調達 佐藤",
                        null);
        return InquiryPlan.draw(
                        new InquiryId("IQ-20261118-01"),
                        WorkspaceReader.read(workspace),
                        request,
                        java.util.List.of())
                .inquiry();
    }
}
