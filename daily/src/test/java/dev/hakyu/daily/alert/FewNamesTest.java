package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FewNamesTest {
    @Test
    void shouldNameTwoOfALongListAndCountTheOthers() {
        Text said =
                FewNames.in(
                        new Text(
                                "受注網を使う仕入先(おき電子、いそべ精機(株)、なだ化成、はま商事)の業務を書き出す",
                                "List the suppliers (Oki Denshi Co., Ltd., Isobe Seiki Inc., Nada"
                                        + " Kasei K.K., Hama Shoji, Inc.) that use 受注網"));
        assertThat(said.ja()).isEqualTo("受注網を使う仕入先(おき電子、いそべ精機(株)ほか2件)の業務を書き出す");
        assertThat(said.en())
                .isEqualTo(
                        "List the suppliers (Oki Denshi Co., Ltd., Isobe Seiki Inc. and 2 more)"
                                + " that use 受注網");
    }

    @Test
    void shouldAddToACountThatStandsThereAlready() {
        Text said =
                FewNames.in(
                        new Text(
                                "棚卸しをする(一、二、三、四、五ほか3件)",
                                "Count (one, two, three, four, five and 3 more)"));
        assertThat(said.ja()).isEqualTo("棚卸しをする(一、二ほか6件)");
        assertThat(said.en()).isEqualTo("Count (one, two and 6 more)");
    }

    @Test
    void shouldLeaveTheListOutInEnglishWhereItsNamesCannotBeToldApart() {
        Text said =
                FewNames.in(new Text("数える(甲、乙、丙)", "Count (Kou, Bros. and Sons, Otsu, Hei) now"));
        assertThat(said.ja()).isEqualTo("数える(甲、乙ほか1件)");
        assertThat(said.en()).isEqualTo("Count now");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "数える(甲工場、乙工場)",
                "接続 A-1(SFTP、受渡し(SFTP、甲、乙)に届く)を切る",
                "甲、乙、丙、丁を数える",
                "数える(甲、乙、丙",
                "数える)甲、乙、丙(",
                "経営(担当役員)",
                ""
            })
    void shouldKeepAllElse(String said) {
        assertThat(FewNames.in(new Text("前" + said, "a" + said)))
                .isEqualTo(new Text("前" + said, "a" + said));
    }
}
