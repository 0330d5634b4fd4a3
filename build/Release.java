import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/// Writes the archives of a release: files in the order of their names, one fixed time, no owner, so
/// that the same files give the same bytes. Run by `build/release`.
final class Release {
    /// 21 November 2026, as in the jars.
    private static final long TIME_MILLIS = 1_795_219_200_000L;

    private static final int PROGRAM = 0755;
    private static final int FILE = 0644;

    public static void main(String[] args) throws IOException {
        Path source = Path.of(args[0]);
        String name = args[1];
        String system = args[2];
        Path runtime = Path.of(args[3]);
        Path out = Path.of(args[4]);
        Map<String, Path> files = program(source);
        zip(files, name, out.resolve(name + ".zip"));
        if (!system.isEmpty()) {
            add(files, "runtime", runtime);
            tar(files, name, out.resolve(name + "-" + system + ".tar.gz"));
        }
    }

    /// What every archive holds: launchers, jars, the sample company, documents.
    private static Map<String, Path> program(Path source) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        for (String each :
                List.of(
                        "hakyu", "hakyu.cmd", "LICENSE", "NOTICE", "README.md", "README.ja.md",
                        "ARCHITECTURE.md", "CONTRIBUTING.md", "build/find-jdk.sh",
                        "build/serve.options")) {
            files.put(each, source.resolve(each));
        }
        add(files, "docs", source.resolve("docs"));
        add(files, "examples", source.resolve("examples"));
        Map<String, Path> cli = jars(source.resolve("cli/target/lib"));
        Map<String, Path> server = jars(source.resolve("server/target/lib"));
        for (Map.Entry<String, Path> jar : cli.entrySet()) {
            Path twin = server.get(jar.getKey());
            boolean shared = twin != null && Files.mismatch(twin, jar.getValue()) < 0;
            files.put((shared ? "lib/common/" : "lib/cli/") + jar.getKey(), jar.getValue());
            if (shared) {
                server.remove(jar.getKey());
            }
        }
        server.forEach((jar, path) -> files.put("lib/server/" + jar, path));
        return files;
    }

    private static Map<String, Path> jars(Path folder) throws IOException {
        Map<String, Path> jars = new TreeMap<>();
        try (Stream<Path> found = Files.list(folder)) {
            found.filter(each -> each.toString().endsWith(".jar"))
                    .forEach(each -> jars.put(each.getFileName().toString(), each));
        }
        return jars;
    }

    private static void add(Map<String, Path> files, String prefix, Path folder)
            throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(each -> !Files.isDirectory(each))
                    .map(folder::relativize)
                    .filter(each -> !isLocal(each))
                    .forEach(each ->
                            files.put(
                                    prefix + "/" + each.toString().replace('\\', '/'),
                                    folder.resolve(each)));
        }
    }

    /// Hidden files, such as the accounts in `.hakyu`, and the demo's copy stay on this machine.
    private static boolean isLocal(Path inside) {
        for (Path part : inside) {
            if (part.toString().startsWith(".") || part.toString().equals("hakyu-demo")) {
                return true;
            }
        }
        return false;
    }

    private static int mode(String name, Path file) {
        boolean program =
                name.equals("hakyu")
                        || (name.startsWith("runtime/") && Files.isExecutable(file));
        return program ? PROGRAM : FILE;
    }

    private static void zip(Map<String, Path> files, String name, Path archive)
            throws IOException {
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(archive)) {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(name + "/" + file.getKey());
                entry.setTime(TIME_MILLIS);
                entry.setUnixMode(0100000 | mode(file.getKey(), file.getValue()));
                out.putArchiveEntry(entry);
                Files.copy(file.getValue(), out);
                out.closeArchiveEntry();
            }
        }
    }

    private static void tar(Map<String, Path> files, String name, Path archive)
            throws IOException {
        GzipParameters plain = new GzipParameters();
        plain.setModificationTime(0);
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(archive));
                TarArchiveOutputStream out =
                        new TarArchiveOutputStream(new GzipCompressorOutputStream(file, plain))) {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, Path> each : files.entrySet()) {
                write(out, name + "/" + each.getKey(), each.getKey(), each.getValue());
            }
        }
    }

    private static void write(TarArchiveOutputStream out, String path, String name, Path file)
            throws IOException {
        boolean link = Files.isSymbolicLink(file);
        TarArchiveEntry entry =
                link
                        ? new TarArchiveEntry(path, TarConstants.LF_SYMLINK)
                        : new TarArchiveEntry(path);
        if (link) {
            entry.setLinkName(Files.readSymbolicLink(file).toString());
        } else {
            entry.setSize(Files.size(file));
            entry.setMode(mode(name, file));
        }
        entry.setModTime(TIME_MILLIS);
        entry.setIds(0, 0);
        out.putArchiveEntry(entry);
        if (!link) {
            Files.copy(file, out);
        }
        out.closeArchiveEntry();
    }
}
