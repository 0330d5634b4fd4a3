package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.store.api.AccountRole;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    @TempDir static Path folder;
    private static SampleServer server;
    private static Visitor reader;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = SampleServer.start(folder);
        reader = new Visitor(server.address()).join(server.invite(AccountRole.READER), "閲覧 reader");
    }

    @AfterAll
    static void stop() {
        reader.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, ja, 今日, 汐見工場",
        "/, en, Today, 汐見工場",
        "/incidents, ja, 事案, カナエダ精工",
        "/incidents, en, Incidents, Concerns us",
        "/incidents?touch=us, en, Incidents, 4 of ",
        "/network, ja, 供給網, 単独で当社の拠点を止めるもの",
        "/network, en, Network, What alone stops",
        "/duties, ja, 期限と対応, 個人情報保護委員会",
        "/duties, en, Duties, Personal Information Protection Commission",
        "/suppliers, ja, 仕入先, 事案を開く",
        "/suppliers, en, Suppliers, Open incident",
        "/settings, en, Settings, Asia/Tokyo"
    })
    void shouldShowThePage(String path, String lang, String title, String words)
            throws IOException, InterruptedException {
        HttpResponse<String> page = get(path, lang);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"" + lang + "\">", "<title>" + title, words)
                .doesNotContain("???");
    }

    @Test
    void shouldOpenADossierWithTheSentencesMarked() throws IOException, InterruptedException {
        String list = get("/incidents?q=カナエダ", "ja").body();
        String dossier = list.substring(list.indexOf("/incidents/inc-")).split("\"", 2)[0];

        String page = get(dossier, "ja").body();

        assertThat(page).contains("<mark>", "1次仕入先", "わかっていること");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/incidents/nobody", "/network/nobody"})
    void shouldSayWhenThereIsNoSuchPage(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = get(path, "en");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no such page", "href=\"/\"");
    }

    @Test
    void shouldEscapeWhatIsSearchedFor() throws IOException, InterruptedException {
        String page = get("/network?q=%3Cscript%3Ealert(1)%3C/script%3E", "en").body();

        assertThat(page).doesNotContain("<script>alert").contains("&lt;script");
    }

    @Test
    void shouldSendAStrictPolicyWithANonceOfItsOwn() throws IOException, InterruptedException {
        String first = policy(get("/incidents", "en"));
        String second = policy(get("/incidents", "en"));

        assertThat(first)
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(first).isNotEqualTo(second);
    }

    private static String policy(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private static HttpResponse<String> get(String path, String lang)
            throws IOException, InterruptedException {
        return reader.get(path, lang);
    }
}
