package dev.hakyu.server;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The one clock of the server. The sample company lives in a fixed week, so it can be set.
@Configuration
class ServerClock {
    @Bean
    Clock hakyuClock(@Value("${hakyu.as-of:}") String asOf) {
        return asOf.isEmpty()
                ? Clock.systemUTC()
                : Clock.fixed(Instant.parse(asOf), ZoneOffset.UTC);
    }
}
