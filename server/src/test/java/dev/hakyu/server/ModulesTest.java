package dev.hakyu.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void shouldKeepFeaturesApart() {
        ApplicationModules.of(HakyuServer.class).verify();
    }
}
