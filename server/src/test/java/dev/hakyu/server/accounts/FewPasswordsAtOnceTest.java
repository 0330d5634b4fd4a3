package dev.hakyu.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class FewPasswordsAtOnceTest {
    @Test
    void shouldCheckOnlyAFewAtATimeAndAllInTheEnd()
            throws ExecutionException, InterruptedException {
        Counting counting = new Counting();
        PasswordEncoder few = new FewPasswordsAtOnce(counting);
        List<Future<Boolean>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                answers.add(threads.submit(() -> few.matches("a", "a")));
            }
        }
        for (Future<Boolean> each : answers) {
            assertThat(each.get()).isTrue();
        }
        assertThat(counting.most.get()).isBetween(1, FewPasswordsAtOnce.MOST);
    }

    /// Notes how many are checked at once.
    private static final class Counting implements PasswordEncoder {
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return String.valueOf(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            LockSupport.parkNanos(5_000_000);
            now.decrementAndGet();
            return String.valueOf(password).equals(hash);
        }
    }
}
