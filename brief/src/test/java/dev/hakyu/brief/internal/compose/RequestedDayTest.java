package dev.hakyu.brief.internal.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
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
        assertThat(RequestedDay.in(said, NOW)).contains(day.plusDays(1).atStartOfDay());
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
                "12月15日までに登録されたIDのパスワードを変更してください。",
                "12月15日までにご登録いただいた方は、パスワードを変更してください。",
                "12月24日99時までに変更してください。",
                "日月までに"
            })
    void shouldTakeNoOtherDayForADeadline(String said) {
        assertThat(RequestedDay.in(said, NOW)).isEmpty();
    }

    @Test
    void shouldTakeTheYearThatIsNear() {
        assertThat(RequestedDay.in("12月28日までに変更してください。", LocalDate.of(2027, 1, 3)))
                .contains(LocalDateTime.of(2026, 12, 29, 0, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12月24日(木)17時までにパスワードを変更してください。|2026-12-24T17:00",
                "12/24 17:30までに変更をお願いします。|2026-12-24T17:30",
                "12月24日午後5時半までに変更をお願いします。|2026-12-24T17:30",
                "12/24までに変更してください。|2026-12-25T00:00",
                "12月31日24時までに変更してください。|2027-01-01T00:00",
                "2027年11月27日までに変更してください。|2027-11-28T00:00",
                "2月28日までに変更してください。|2027-03-01T00:00"
            })
    void shouldReadTheHourAndTheYearWhereTheyAreWritten(String said, LocalDateTime end) {
        assertThat(RequestedDay.in(said, NOW)).contains(end);
    }
}
