package dev.hakyu.brief.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Lang;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HtmlBriefTest {
    private static final String HOSTILE =
            "<script>alert(1)</script>\"><img src=x onerror=alert(1)> </title>";
    private final HtmlBrief html = new HtmlBrief();

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldCarryEverySectionAndNeedNothingElse(Lang lang) {
        String page = html.render(SampleBrief.withEverything("甲社"), lang);
        for (String id :
                new String[] {
                    "conclusion", "changes", "incidents", "verify", "background", "unseen", "data"
                }) {
            assertThat(page).contains("<section id=\"" + id + "\"");
        }
        assertThat(page).contains("<svg", "Content-Security-Policy", "社外秘");
        assertThat(page)
                .doesNotContain("<script", "http://", "https://", "@import", " src=", " href=");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldNeverLetAReportInjectMarkup(Lang lang) {
        String page = html.render(SampleBrief.withEverything(HOSTILE), lang);
        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script", "<img");
    }

    @Test
    void shouldShowCertaintyByShapeAndWord() {
        String page = html.render(SampleBrief.withEverything("甲社"), Lang.JA);
        assertThat(page).contains("● 確認", "◌ 攻撃者の主張(未確認)", "◐ 報道", "◔ おそれ");
    }

    @Test
    void shouldQuoteTheWordsBehindSeveralFactsOnce() {
        String page = html.render(SampleBrief.withEverything("甲社"), Lang.JA);
        assertThat(page).contains("サーバーが暗号化されました。", "停止: 受注");
        assertThat(page.split("サーバーの暗号化を確認し、受注を停止しています", -1)).hasSize(2);
        assertThat(
                        TextBrief.render(SampleBrief.withEverything("甲社"), Lang.JA)
                                .split("サーバーの暗号化を確認し、受注を停止しています", -1))
                .hasSize(2);
    }

    @Test
    void shouldTellTheReasonOfSeveralCellsToFillOnce() {
        String page = html.render(SampleBrief.withEverything("甲社"), Lang.JA);
        assertThat(page.split("空欄です。", -1)).hasSize(2);
        assertThat(page).contains("甲社→東工場", "乙社→西工場", "在庫日数", "supplies.csv: stock_days");
    }

    @Test
    void shouldNotLeaveJapaneseCaptionsInAnEnglishPage() {
        String page = html.render(SampleBrief.withEverything("Ko"), Lang.EN);
        Matcher headings = Pattern.compile("<(h2|h4|th)[^>]*>([^<]*)<").matcher(page);
        while (headings.find()) {
            assertThat(headings.group(2)).matches("[\\x00-\\x7F]*");
        }
    }
}
