package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Names on the pages of English and of Japanese readers.
class EnglishPagesTest extends AnalystFixture {
    private static final String JAPANESE = "カナエダ精工株式会社";
    private static final String ENGLISH = "Kanaeda Seiko Co., Ltd.";

    @Test
    void shouldNameOrganisationsInTheLanguageOfThePage() throws IOException, InterruptedException {
        assertThat(analyst.get("/network/V-1001", "ja").body())
                .contains("<h1>" + JAPANESE + "</h1>")
                .doesNotContain(ENGLISH);
        assertThat(analyst.get("/network/V-1001", "en").body())
                .contains("<h1>" + ENGLISH + "</h1>")
                .doesNotContain("<h1>" + JAPANESE);
        assertThat(analyst.get("/", "en").body()).contains(ENGLISH);
    }

    @Test
    void shouldNameThemInThePictureOfTheNetwork() throws IOException, InterruptedException {
        assertThat(picture("ja")).contains(JAPANESE).doesNotContain(ENGLISH);
        assertThat(picture("en")).contains(ENGLISH).doesNotContain(JAPANESE);
    }

    @Test
    void shouldMarkPagesInTheLanguageOfThePage() throws IOException, InterruptedException {
        String marked = "<strong class=\"marking\" translate=\"no\">";
        for (String path : List.of("/duties", "/sign-in")) {
            assertThat(analyst.get(path, "ja").body()).contains(marked + "社外秘</strong>");
            assertThat(analyst.get(path, "en").body())
                    .contains(marked + "Confidential (社外秘)</strong>");
        }
    }

    @Test
    void shouldLeaveWhatAReportSaysAndWhatAPersonTyped() throws IOException, InterruptedException {
        String found = analyst.get("/incidents?q=" + ApiClient.encoded(JAPANESE), "en").body();
        assertThat(found).contains("value=\"" + JAPANESE + "\"");
        Matcher link = Pattern.compile("\"(/incidents/[^\"?#]+)\">[^<]*Kanaeda").matcher(found);
        assertThat(link.find()).isTrue();
        assertThat(analyst.get(link.group(1), "en").body())
                .contains("<q lang=\"\">ランサムウェアによるシステム障害と受注・出荷停止に関するお知らせ(第1報)</q>");
    }

    private static String picture(String lang) throws IOException, InterruptedException {
        return new String(
                analyst.bytes("/network/graph.json", lang).body(), StandardCharsets.UTF_8);
    }
}
