package dev.hakyu.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The one clock of the server. The sample company lives in a week of its own, so a clock can begin
/// there and go on (`hakyu.starts-at`), or stand still for tests (`hakyu.as-of`).
@Configuration
class ServerClock {
    @Bean
    Clock hakyuClock(
            @Value("${hakyu.as-of:}") String asOf, @Value("${hakyu.starts-at:}") String startsAt) {
        if (!asOf.isEmpty()) {
            return Clock.fixed(Instant.parse(asOf), ZoneOffset.UTC);
        }
        Clock machine = Clock.systemUTC();
        return startsAt.isEmpty()
                ? machine
                : Clock.offset(
                        machine, Duration.between(machine.instant(), Instant.parse(startsAt)));
    }
}
