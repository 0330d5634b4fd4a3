package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a post of attackers says of itself: whom, how much, and until when; all of it their claim.
class AttackersPostTest {
    private static final String HEAD =
            "Crew lists casting maker on its leak page\nParts Cyber Weekly, 7 December 2026\n\n"
                    + "The extortion crew calling itself Palewren added Torvik Castings Co., Ltd. to its leak page on Monday. ";
    private static final String HEAD_JA =
            "鋳造メーカーの名をリークサイトに掲載\n産業サイバー日報 2026年12月7日\n\n「ヨイガラス」を名乗る集団は6日、リークサイトにトルビ鋳造株式会社の名前を掲載した。";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The post says 740 GB was taken, and gives the company until 15 December.",
                "The listing says that 740 GB of drawings was copied. The page gives it until 15 December to respond.",
                "The post claims 740 GB was stolen; its countdown runs out on 15 December."
            })
    void shouldReadVolumeAndDayAsTheirClaim(String said) {
        List<Statement> statements = SmallArticles.statements(HEAD + said).toList();

        assertClaim(statements);
        assertThat(statements)
                .filteredOn(each -> each.what().equals(new Assertion.HarmDone(Harm.LEAK)))
                .allMatch(each -> each.quote().text().contains("740 GB"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "投稿では740GBを盗んだとしており、12月15日を期限としている。",
                "投稿には740GBを入手したとあり、期限は12月15日とされている。",
                "同集団は740GBを持ち出したと主張し、12月15日までに連絡するよう求めている。"
            })
    void shouldReadVolumeAndDayAsTheirClaimInJapanese(String said) {
        List<Statement> statements = SmallArticles.statements(HEAD_JA + said).toList();

        assertClaim(statements);
        assertThat(statements)
                .filteredOn(each -> each.what().equals(new Assertion.HarmDone(Harm.LEAK)))
                .allMatch(each -> each.quote().text().contains("740GB"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The court gives the company until 15 December.",
                "The company has until 15 December to answer the ministry.",
                "The plan gives suppliers until 15 December."
            })
    void shouldNotTakeADayThatOthersGiveForTheirs(String said) {
        assertThat(SmallArticles.statements(HEAD + said))
                .noneMatch(each -> each.what() instanceof Assertion.Ultimatum);
    }

    @Test
    void shouldNotTakeThePostOfAHouseForThatOfAttackers() {
        String said =
                "Northfield Motors told of it on its blog. The post says ransomware hit 12 servers on 15 November.";

        assertThat(SmallArticles.statements(SmallArticles.english(said)))
                .noneMatch(each -> each.certainty() == Certainty.CLAIMED);
    }

    private static void assertClaim(List<Statement> statements) {
        assertThat(statements)
                .filteredOn(each ->
                        each.what() instanceof Assertion.Victim
                                || each.what() instanceof Assertion.Ultimatum)
                .hasSize(2)
                .allMatch(each -> each.certainty() == Certainty.CLAIMED);
        assertThat(statements)
                .anyMatch(each ->
                        each.what() instanceof Assertion.Ultimatum(var day)
                                && day.toString().equals("2026-12-15"));
    }
}
