package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A count says whom it counts: all groups of the list at the figure, no other.
class CountedGroupsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "従業員様およびそのご家族 合計96,700名の個人情報が流出した。|従業員・家族",
                "従業員および退職者1,240名分の氏名が外部に送信された。|従業員・退職者",
                "お取引先様のご担当者2,630名分の氏名が流出した。|取引先の担当者",
                "会員様31,450名分のお名前が閲覧された。|会員",
                "株主の皆様 約5,210名の住所が漏えいした。|株主",
                "820名の従業員とその家族の氏名が流出した。|従業員・家族",
                "社員、元社員、応募者の計640人の個人情報が流出した。|従業員・退職者・応募者",
                "氏名とメールアドレス310名分が流出した。|''",
                "従業員が確認したところ、氏名310名分が流出していた。|氏名",
                "個人情報1,204名分が漏えいした。|個人情報"
            })
    void shouldSayWhomItCounts(String said, String noun) {
        assertThat(nouns(SmallArticles.japanese(said))).containsExactly(noun);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Payroll details of 1,240 current and former staff were stolen.|employees, former employees",
                "Data of 96,700 employees and their families leaked.|employees, family members",
                "Names of 2,630 contacts at business partners were stolen.|contacts at business partners",
                "It said data of 310 people was stolen.|''"
            })
    void shouldSayWhomItCountsInEnglish(String said, String noun) {
        assertThat(nouns(SmallArticles.english(said))).containsExactly(noun);
    }

    @ParameterizedTest
    @ValueSource(strings = {"取引先8社の図面が盗まれ、流出した。", "委託元8社の個人情報が流出した。", "社内文書が盗まれ、8社の情報が流出した。"})
    void shouldPairCompaniesWithNoClassOfData(String said) {
        assertThat(nouns(SmallArticles.japanese(said)))
                .hasSize(1)
                .allMatch(List.of("取引先", "委託元", "")::contains);
    }

    private static List<String> nouns(String text) {
        return SmallArticles.stated(text, Assertion.Count.class).stream()
                .map(Assertion.Count::noun)
                .toList();
    }
}
