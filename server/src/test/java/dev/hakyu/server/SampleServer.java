package dev.hakyu.server;

import dev.hakyu.model.incident.Incident;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.AccountRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// A server over a copy of the sample company, in the week in which its story happens.
public final class SampleServer implements AutoCloseable {
    private static final Path SAMPLE = Path.of("..", "examples", "sample-company");
    private static final Instant AS_OF = Instant.parse("2026-11-17T22:00:00Z");
    private static final AtomicInteger INVITATIONS = new AtomicInteger();
    private final ConfigurableApplicationContext context;

    private SampleServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// @param folder an empty one; the sample is copied there
    public static SampleServer start(Path folder) throws IOException {
        return start(folder, _ -> {});
    }

    /// @param change what is done to the workspace before the server starts
    static SampleServer start(Path folder, Consumer<Path> change) throws IOException {
        return start(folder, change, Map.of());
    }

    /// @param settings of the server, besides the usual
    static SampleServer start(Path folder, Consumer<Path> change, Map<String, Object> settings)
            throws IOException {
        Path workspace = folder.resolve("見本 company");
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = workspace.resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        change.accept(workspace);
        return over(workspace, AS_OF, false, settings);
    }

    /// @param workspace that an earlier server worked on, or one of its own
    /// @param daily whether the day's job runs by itself
    static SampleServer over(Path workspace, Instant asOf, boolean daily) {
        return over(workspace, asOf, daily, Map.of());
    }

    /// @param settings of the server, besides the usual
    static SampleServer over(
            Path workspace, Instant asOf, boolean daily, Map<String, Object> settings) {
        Map<String, Object> properties =
                new HashMap<>(new ServeSettings(workspace, 0, "127.0.0.1", false).asProperties());
        properties.put("hakyu.as-of", asOf.toString());
        properties.put("hakyu.runs", 40);
        properties.put("hakyu.daily", daily);
        properties.putAll(settings);
        SpringApplication application = new SpringApplication(HakyuServer.class);
        application.setDefaultProperties(properties);
        SampleServer server = new SampleServer(application.run());
        server.awaitBrief();
        return server;
    }

    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /// A link's token for an account of this role.
    String invite(AccountRole role) {
        String token = "invitation-" + role.id() + "-" + INVITATIONS.incrementAndGet();
        context.getBean(Kept.class)
                .store()
                .accounts()
                .invite(token, role, AS_OF, AS_OF.plus(Duration.ofDays(1)));
        return token;
    }

    org.springframework.beans.factory.BeanFactory beans() {
        return context;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /// The incident whose victim's name contains this.
    Incident incident(String victim) {
        return bean(Workspace.class).current().incidents().stream()
                .filter(each -> each.victim().value().name().contains(victim))
                .findFirst()
                .orElseThrow();
    }

    /// Waits until the brief of what is known now is made.
    void awaitBrief() {
        Workspace workspace = bean(Workspace.class);
        while (workspace.current().brief() == null || workspace.current().briefIsOld()) {
            if (workspace.current().briefFailed()) {
                throw new IllegalStateException("the brief could not be made");
            }
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        Objects.requireNonNull(workspace.current().brief());
    }

    @Override
    public void close() {
        context.close();
    }
}
