package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.source.Content;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiRepliesTest {
    private static final ApiReply REPLY =
            new ApiReply(201, "Location: /a\n", Content.of("{\"id\":\"事案\"}"));

    @TempDir Path workspace;

    @Test
    void shouldAnswerTheSameWriteAgain() {
        try (Store store = At.open(workspace)) {
            ApiReplies replies = store.apiReplies();
            assertThat(replies.begin("t", "k", "h", At.MONDAY))
                    .isEqualTo(new ApiReplies.Known.Nothing());
            assertThat(replies.begin("t", "k", "h", At.MONDAY))
                    .isEqualTo(new ApiReplies.Known.Begun());
            replies.end("t", "k", REPLY);
        }
        try (Store store = At.open(workspace)) {
            assertThat(store.apiReplies().begin("t", "k", "h", At.MONDAY))
                    .isEqualTo(new ApiReplies.Known.Answered(REPLY));
        }
    }

    @Test
    void shouldForgetAnswersWithTheRest() {
        try (Store store = At.open(workspace)) {
            ApiReplies replies = store.apiReplies();
            replies.begin("t", "old", "h", At.MONDAY);
            replies.begin("t", "new", "h", At.MONDAY.plusSeconds(60));

            store.forget(At.MONDAY.plusSeconds(30), Set.of(), At.MONDAY.plusSeconds(90));
            assertThat(replies.begin("t", "old", "other", At.MONDAY.plusSeconds(90)))
                    .isEqualTo(new ApiReplies.Known.Nothing());
            assertThat(replies.begin("t", "new", "h", At.MONDAY.plusSeconds(90)))
                    .isEqualTo(new ApiReplies.Known.Begun());

            store.forget(At.MONDAY.minusSeconds(60), Set.of(), At.MONDAY.plusSeconds(2 * 86_400));
            assertThat(replies.begin("t", "new", "other", At.MONDAY.plusSeconds(90)))
                    .isEqualTo(new ApiReplies.Known.Nothing());
        }
    }

    @Test
    void shouldTellAnotherWriteUnderTheSameKey() {
        try (Store store = At.open(workspace)) {
            store.apiReplies().begin("t", "k", "h", At.MONDAY);
            assertThat(store.apiReplies().begin("t", "k", "other", At.MONDAY))
                    .isEqualTo(new ApiReplies.Known.OfAnother());
            assertThat(store.apiReplies().begin("other token", "k", "other", At.MONDAY))
                    .isEqualTo(new ApiReplies.Known.Nothing());
        }
    }

    @Test
    void shouldFreeAKeyWhenNothingWasDoneOrADayIsOver() {
        try (Store store = At.open(workspace)) {
            ApiReplies replies = store.apiReplies();
            replies.begin("t", "k", "h", At.MONDAY);
            replies.drop("t", "k");
            assertThat(replies.begin("t", "k", "other", At.MONDAY))
                    .isEqualTo(new ApiReplies.Known.Nothing());
            replies.end("t", "k", REPLY);
            assertThat(replies.begin("t", "k", "h", At.MONDAY.plus(Duration.ofHours(24))))
                    .isEqualTo(new ApiReplies.Known.OfAnother());
            assertThat(
                            replies.begin(
                                    "t",
                                    "k",
                                    "h",
                                    At.MONDAY.plus(Duration.ofHours(24).plusNanos(1))))
                    .isEqualTo(new ApiReplies.Known.Nothing());
        }
    }

    @Test
    void shouldBoundTheKeysOfAToken() {
        try (Store store = At.open(workspace)) {
            ApiReplies replies = store.apiReplies();
            store.together(() -> {
                for (int i = 0; i < ApiReplies.MOST; i++) {
                    replies.begin("t", "k" + i, "h", At.MONDAY);
                }
            });
            assertThat(replies.begin("t", "more", "h", At.MONDAY))
                    .isEqualTo(new ApiReplies.Known.TooMany());
            assertThat(replies.begin("t", "k0", "h", At.MONDAY))
                    .isEqualTo(new ApiReplies.Known.Begun());
        }
    }
}
