package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Lang;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerSourceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 19);

    @Test
    void shouldNameSupplierInquiryAndDay() {
        assertThat(AnswerSource.of("IQ-20261118-01", "甲部品(株)", DAY, Lang.JA))
                .isEqualTo("照会 IQ-20261118-01 回答 甲部品(株)、2026-11-19");
        assertThat(AnswerSource.of("IQ-20261118-01", "Kou Parts, Inc.", DAY, Lang.EN))
                .isEqualTo("answer to inquiry IQ-20261118-01 by Kou Parts, Inc., 2026-11-19");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "照会 IQ-20261118-01 回答 甲部品(株)、2026-11-19",
                "照会 IQ-20261118-01 回答 甲部品(株)、2026-11-19(目標復旧時間、バックアップ)",
                "実績;照会 IQ-20261118-01 回答 甲部品(株)、2026-11-19(目標復旧時間(時間));手で確認",
                "answer to inquiry IQ-20261118-01 by Kou Parts, Inc., 2026-11-19 (RTO)",
                "答えは電話で確認",
                "照会 中",
                "照会 の回答 山田",
                ""
            })
    void shouldLeaveWhatNamesNobodyAsItIs(String words) {
        assertThat(AnswerSource.withoutPerson(words)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    照会 IQ-20261118-01 回答 甲部品株式会社 営業部 山田|照会 IQ-20261118-01 回答
                    照会 IQ-20261118-01 回答 甲部品(株) 山田(代理)|照会 IQ-20261118-01 回答
                    実績;照会 IQ-20261118-01 回答 甲部品 山田(目標復旧時間)|実績;照会 IQ-20261118-01 回答
                    メモ;照会 IQ-20261118-01 回答 甲部品 山田(目標復旧時間) 2026-11-19|メモ;照会 IQ-20261118-01 回答
                    照会 IQ-1 回答 甲 山田;照会 IQ-2 回答 甲、2026-11-19;控え|照会 IQ-1 回答;照会 IQ-2 回答 甲、2026-11-19;控え
                    answer to inquiry IQ-20261118-01 by Kou Parts T. Yamada|answer to inquiry IQ-20261118-01
                    """)
    void shouldLeaveOutWhomOlderVersionsNamed(String written, String shown) {
        assertThat(AnswerSource.withoutPerson(written)).isEqualTo(shown);
    }
}
