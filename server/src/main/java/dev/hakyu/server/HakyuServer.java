package dev.hakyu.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.modulith.Modulithic;

/// Starts the pages over one workspace: `hakyu serve DIR`.
@Modulithic(sharedModules = "shell")
@SpringBootApplication
public class HakyuServer {
    /// A system property: this start only teaches the cache of loaded classes, and ends when all is
    /// read.
    private static final String TEACHES = "hakyu.teaches";

    public static void main(String[] args) {
        int status = ServeCommand.run(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    /// Puts what was checked before everything that the environment says.
    static void lock(ConfigurableEnvironment environment, ServeSettings settings) {
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("checked at the start", settings.locked()));
    }

    static void start(ServeSettings settings) {
        SpringApplication application = new SpringApplication(HakyuServer.class);
        application.setDefaultProperties(settings.asProperties());
        application.addInitializers(context -> lock(context.getEnvironment(), settings));
        ConfigurableApplicationContext started = application.run();
        if (Boolean.getBoolean(TEACHES)) {
            started.close();
        }
    }
}
