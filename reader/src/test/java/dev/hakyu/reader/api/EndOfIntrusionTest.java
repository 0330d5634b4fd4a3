package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DateRole;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The day an intrusion ended is neither that of its beginning nor that of finding or telling it.
class EndOfIntrusionTest {
    private static final String ENGLISH =
            "Hallam Tools reports a data breach\nNovember 25, 2026\nRegional News\n"
                    + "Names and email addresses of customers of Hallam Tools were stolen.\n";
    private static final String JAPANESE =
            "アサギ部品に不正アクセス\n2026年11月25日 地方ニュース\n株式会社アサギ部品の顧客の氏名とメールアドレスが漏えいした。\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hallam Tools said that the unauthorized access ended on 18 November.",
                "The company confirmed that the intrusion had ended on November 18.",
                "On 18 November, the unauthorized access ended, the company announced.",
                "The unauthorized access ended on 18 November, the company said.",
                "The company disclosed that the attack had stopped by November 18."
            })
    void shouldTakeNoDayFromTheEnd(String said) {
        assertThat(told(ENGLISH + said)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "株式会社アサギ部品は、サーバーへの不正アクセスが11月18日に終息したと発表した。",
                "同社は、不正アクセスは11月18日で途絶えたと公表した。",
                "同社によると、サーバーへの侵入は11月18日に終わったことが判明した。"
            })
    void shouldTakeNoDayFromTheEndInJapanese(String said) {
        assertThat(told(JAPANESE + said)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hallam Tools said on 18 November that the unauthorized access had ended.",
                "Hallam Tools announced on November 18 that the intrusion ended after four hours.",
                "On 18 November, the company announced that the unauthorized access had ended."
            })
    void shouldStillTakeTheDayOfTelling(String said) {
        assertThat(told(ENGLISH + said)).containsExactly("disclosed 2026-11-18");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "株式会社アサギ部品は、サーバーへの不正アクセスが終息したと11月18日に発表した。",
                "株式会社アサギ部品は11月18日、不正アクセスは終わったと発表した。",
                "調査は11月18日に終了し、その日に公表した。"
            })
    void shouldStillTakeTheDayOfTellingInJapanese(String said) {
        assertThat(told(JAPANESE + said)).containsExactly("disclosed 2026-11-18");
    }

    private static List<String> told(String text) {
        return SmallArticles.statements(text)
                .filter(each -> each.what() instanceof Assertion.Dated)
                .map(each -> (Assertion.Dated) each.what())
                .filter(each -> each.role() != DateRole.RESUMED)
                .map(each -> each.role().id() + " " + each.date())
                .toList();
    }
}
