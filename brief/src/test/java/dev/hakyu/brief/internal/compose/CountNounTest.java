package dev.hakyu.brief.internal.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountNounTest {
    @ParameterizedTest
    @CsvSource({
        "メールアドレス, e-mail address",
        "旅券番号, passport",
        "個人情報, personal data",
        "整備記録, 整備記録",
        "趣味, 趣味",
        "取引先の担当者, contacts at business partners",
        "従業員・退職者, 'employees, former employees'",
        "学生・生徒・住民, 'students, residents'"
    })
    void shouldNameTheClassOfDataInEnglishOnly(String noun, String english) {
        assertThat(CountNoun.of(noun)).isEqualTo(new Text(noun, english));
    }

    @ParameterizedTest
    @CsvSource({
        "passport numbers, 旅券",
        "payroll, 給与情報",
        "'employees, former employees', 従業員・退職者",
        "tail numbers, tail numbers"
    })
    void shouldNameInJapaneseWhatAnEnglishReportSays(String noun, String japanese) {
        assertThat(CountNoun.of(noun)).isEqualTo(new Text(japanese, noun));
    }
}
