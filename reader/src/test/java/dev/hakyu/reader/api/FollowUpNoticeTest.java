package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DateRole;
import org.junit.jupiter.api.Test;

/// A later notice of a house on its own incident.
class FollowUpNoticeTest {
    private static final String FIRST =
            """
            サーバー障害に伴う操業状況について
            2026年12月8日
            みどり丘精機株式会社

            """;
    private static final String THIRD = FIRST.replace("操業状況について", "操業状況について(第三報)");
    private static final String STOPPED = "坂下工場 | 7日15時から停止 | 変更なし。";

    @Test
    void shouldNotTakeTheDayOfALaterStopForThatOfNoticing() {
        assertThat(noticed(THIRD + STOPPED)).isFalse();
    }

    @Test
    void shouldTakeTheDayOfTheStopInTheFirstNotice() {
        assertThat(noticed(FIRST + STOPPED)).isTrue();
    }

    private static boolean noticed(String notice) {
        return SmallArticles.stated(notice, Assertion.Dated.class).stream()
                .anyMatch(each -> each.role() == DateRole.DETECTED);
    }
}
