package dev.hakyu.server.daily;

import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.BeanFactory;

/// Looks at the day's job from outside its package.
public final class DailyRuns {
    private DailyRuns() {}

    /// Lets the job look at the clock.
    public static boolean tick(BeanFactory beans) {
        return beans.getBean(DailyJob.class).tick();
    }

    /// Waits until no run goes on.
    public static void await(BeanFactory beans) {
        DailyJob job = beans.getBean(DailyJob.class);
        while (job.state().running() != null) {
            LockSupport.parkNanos(20_000_000);
        }
    }
}
