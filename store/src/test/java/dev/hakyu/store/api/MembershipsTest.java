package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MembershipsTest {
    @TempDir Path workspace;

    @Test
    void shouldKnowWhoIsInAndKeepWhoWas() {
        try (Store store = At.open(workspace)) {
            Memberships memberships = store.memberships();
            memberships.add(of("inc-1", "佐藤", true));
            memberships.add(of("inc-1", "鈴木", true));
            memberships.add(of("inc-2", "高橋", true));
            memberships.add(of("inc-1", "佐藤", false));

            assertThat(memberships.members("inc-1")).containsExactly("鈴木");
            assertThat(memberships.members("inc-3")).isEmpty();
            assertThat(memberships.subjectsOf("鈴木")).containsExactly("inc-1");
            assertThat(memberships.subjectsOf("佐藤")).isEmpty();
            assertThat(memberships.history("inc-1"))
                    .extracting(Membership::account, Membership::isMember)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("佐藤", true),
                            org.assertj.core.groups.Tuple.tuple("鈴木", true),
                            org.assertj.core.groups.Tuple.tuple("佐藤", false));
        }
        try (Store store = At.open(workspace)) {
            assertThat(store.memberships().members("inc-1")).containsExactly("鈴木");
        }
    }

    @Test
    void shouldRefuseASubjectWithoutAName() {
        assertThatThrownBy(() -> of(" ", "佐藤", true)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Membership of(String subject, String account, boolean isMember) {
        return new Membership(subject, account, isMember, "鈴木", At.MONDAY);
    }
}
