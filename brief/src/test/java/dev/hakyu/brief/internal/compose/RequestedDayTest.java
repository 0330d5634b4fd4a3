package dev.hakyu.brief.internal.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestedDayTest {
    private static final LocalDate NOW = LocalDate.of(2026, 12, 20);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "お取引先様は12月24日(木)までにパスワードの変更をお願いいたします。|2026-12-24",
                "12月24日までにご変更ください。|2026-12-24",
                "1月8日(金)迄に、認証情報の再設定をお願いします。|2027-01-08",
                "12月19日に確認しました。12月25日までに変更をお願いします。|2026-12-25",
                "It asked partners to change their passwords by Thursday, 24 December.|2026-12-24",
                "Customers should rotate credentials by January 8.|2027-01-08",
            })
    void shouldReadTheDayByWhichSomethingIsAskedFor(String said, LocalDate day) {
        assertThat(RequestedDay.in(said, NOW)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12月19日にパスワードの変更をお願いしました。",
                "12月19日までの調査で、IDの漏えいが分かりました。パスワードを変更してください。",
                "できるだけ早くパスワードを変更してください。",
                "13月40日までに変更してください。",
                "The passwords were stolen by an attacker in December 2025.",
                "Passwords changed by 5 partners on 24 December.",
                "日月までに"
            })
    void shouldTakeNoOtherDayForADeadline(String said) {
        assertThat(RequestedDay.in(said, NOW)).isEmpty();
    }

    @Test
    void shouldTakeTheYearThatIsNear() {
        assertThat(RequestedDay.in("12月28日までに変更してください。", LocalDate.of(2027, 1, 3)))
                .contains(LocalDate.of(2026, 12, 28));
    }
}
