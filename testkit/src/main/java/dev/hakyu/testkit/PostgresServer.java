package dev.hakyu.testkit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL of this machine's own for tests: one per JVM, gone with it.
///
/// The binaries come from Maven and are unpacked once per machine and user. PostgreSQL refuses to
/// run as root: then it runs in a user namespace, or where the system allows none, as `nobody`. Its
/// collation is Japanese, so that a statement that relies on the order of bytes without saying so
/// fails here. Nothing is forced to the disk: a test database is not missed.
public final class PostgresServer {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String NOBODY = "65534";
    private static final int START_SECONDS = 60;

    private static @Nullable Outcome outcome;

    private final int port;
    private final Path data;

    /// Held, since its input would end with the last reference to it.
    private final Process shell;

    private PostgresServer(int port, Path data, Process shell) {
        this.port = port;
        this.data = data;
        this.shell = shell;
    }

    private record Outcome(Optional<PostgresServer> server, String why) {}

    /// The server of this JVM, started when first asked for; empty where none can run.
    public static synchronized Optional<PostgresServer> find() {
        if (outcome == null) {
            outcome = tryToStart();
            outcome.server()
                    .ifPresentOrElse(
                            _ -> {},
                            () -> System.err.println("No PostgreSQL for tests: " + whyNot()));
        }
        return outcome.server();
    }

    /// Why there is none.
    public static synchronized String whyNot() {
        return outcome == null ? "" : outcome.why();
    }

    /// Address of a database on it for the driver.
    public String url(String database) {
        if (!shell.isAlive()) {
            throw new IllegalStateException("the server for tests has ended");
        }
        return "postgresql://postgres@127.0.0.1:%d/%s".formatted(port, database);
    }

    /// The folder of the server's files.
    public Path data() {
        return data;
    }

    private static Outcome tryToStart() {
        if (PostgresServer.class.getResource(ARCHIVE) == null
                || !System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").equals("amd64")) {
            return new Outcome(Optional.empty(), "binaries are for Linux on x86-64 only");
        }
        try {
            return new Outcome(Optional.of(start()), "");
        } catch (IOException e) {
            return new Outcome(Optional.empty(), String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(Optional.empty(), "interrupted");
        }
    }

    private static PostgresServer start() throws IOException, InterruptedException {
        Path programs = unpacked();
        Path place = Files.createTempDirectory("hakyu-postgres-data");
        List<String> as = asSomebody(place);
        Path data = place.resolve("data");
        Path log = Files.createFile(place.resolve("log"));
        List<String> init = new ArrayList<>(as);
        init.addAll(
                List.of(
                        programs.resolve("bin/initdb").toString(),
                        "-D",
                        data.toString(),
                        "-U",
                        "postgres",
                        "-A",
                        "trust",
                        "-E",
                        "UTF8",
                        "--no-sync",
                        "--locale=C",
                        "--locale-provider=icu",
                        "--icu-locale=ja-JP"));
        Process initialised =
                new ProcessBuilder(init)
                        .directory(place.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (!initialised.waitFor(START_SECONDS, TimeUnit.SECONDS) || initialised.exitValue() != 0) {
            throw new IOException("initdb failed: " + Files.readString(log));
        }
        int port = freePort();
        Process server = launch(as, programs, place, data, port, log);
        waitFor(server, data, log);
        return new PostgresServer(port, data, server);
    }

    /// A shell between us and the server: its input ends when this JVM does, in whatever way. It
    /// then stops the server and clears up, and nobody waits for it.
    private static Process launch(
            List<String> as, Path programs, Path place, Path data, int port, Path log)
            throws IOException {
        List<String> command = new ArrayList<>(as);
        command.addAll(
                List.of(
                        "sh",
                        "-c",
                        "\"$0\" \"$@\" & read _; kill -INT $!; wait $!; cd /; rm -rf \"$PLACE\"",
                        programs.resolve("bin/postgres").toString(),
                        "-D",
                        data.toString(),
                        "-p",
                        String.valueOf(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=off",
                        "-c",
                        "full_page_writes=off",
                        "-c",
                        "max_connections=60",
                        "-c",
                        "shared_buffers=32MB",
                        "-c",
                        "autovacuum=off"));
        ProcessBuilder shell =
                new ProcessBuilder(command)
                        .directory(data.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        shell.environment().put("PLACE", place.toString());
        return shell.start();
    }

    private static void waitFor(Process server, Path data, Path log)
            throws IOException, InterruptedException {
        Path state = data.resolve("postmaster.pid");
        for (int i = 0; i < START_SECONDS * 20 && server.isAlive(); i++) {
            if (Files.isReadable(state) && Files.readString(state).contains("ready")) {
                return;
            }
            Thread.sleep(50);
        }
        server.destroyForcibly();
        throw new IOException("postgres did not start: " + Files.readString(log));
    }

    /// The words before a command that make it run as somebody else than root.
    private static List<String> asSomebody(Path place) throws IOException, InterruptedException {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        if (succeeds("unshare", "-U", "true")) {
            return List.of("unshare", "-U");
        }
        if (!succeeds("chown", "-R", NOBODY + ":" + NOBODY, place.toString())) {
            throw new IOException("root could not give a folder to nobody");
        }
        List<String> nobody =
                List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        if (!succeeds(
                "setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "true")) {
            throw new IOException("neither unshare nor setpriv may change the user");
        }
        return nobody;
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path unpacked() throws IOException {
        Path shared = Path.of(System.getProperty("java.io.tmpdir"));
        String name = "hakyu-postgres-" + System.getProperty("user.name") + "-" + archiveBytes();
        Path folder = shared.resolve(name);
        try (FileChannel channel =
                        FileChannel.open(
                                shared.resolve(name + ".lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            if (!Files.isRegularFile(folder.resolve("complete"))) {
                delete(folder);
                unpack(folder);
                Files.createFile(folder.resolve("complete"));
            }
        }
        return folder;
    }

    private static long archiveBytes() throws IOException {
        return Objects.requireNonNull(PostgresServer.class.getResource(ARCHIVE))
                .openConnection()
                .getContentLengthLong();
    }

    private static void unpack(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (InputStream packed = PostgresServer.class.getResourceAsStream(ARCHIVE);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(
                                new XZCompressorInputStream(
                                        new BufferedInputStream(Objects.requireNonNull(packed))))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    Files.copy(tar, target);
                    boolean ran =
                            target.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
                    if (!ran) {
                        throw new IOException("cannot be made to run: " + target);
                    }
                }
            }
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            Files.delete(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(
                                Path visited, @Nullable IOException failure) throws IOException {
                            Files.delete(visited);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
