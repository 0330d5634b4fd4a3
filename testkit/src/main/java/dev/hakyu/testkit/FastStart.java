package dev.hakyu.testkit;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// Starts a Java process on this test's class path in half the usual time: folders of classes are
/// packed into jars once, and a first run leaves an archive of loaded classes for the others.
public final class FastStart {
    private final Path folder;
    private final List<String> classPath;
    private final Path archive;

    private FastStart(Path folder, List<String> classPath) {
        this.folder = folder;
        this.classPath = classPath;
        this.archive = folder.resolve("classes.jsa");
    }

    /// Packs the classes and runs a first process.
    ///
    /// @param folder for jars, archive and errors; it is there and empty
    /// @param main run once, with these arguments, to fill the archive
    public static FastStart prepare(Path folder, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        String path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> jars = new ArrayList<>();
        for (String entry : path.split(File.pathSeparator)) {
            Path part = Path.of(entry);
            if (Files.isDirectory(part)) {
                Path jar = folder.resolve("classes-" + jars.size() + ".jar");
                pack(part, jar);
                jars.add(jar.toString());
            } else if (Files.exists(part)) {
                jars.add(entry);
            }
        }
        FastStart java = new FastStart(folder, jars);
        java.process("-XX:ArchiveClassesAtExit=", main, arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return java;
    }

    /// Starts a process.
    public Process start(Class<?> main, String... arguments) throws IOException {
        return process("-XX:SharedArchiveFile=", main, arguments).start();
    }

    /// What the processes said on their standard error.
    public String errors() throws IOException {
        return Files.readString(folder.resolve("errors.txt"));
    }

    private ProcessBuilder process(String archiveOption, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-Xmx256m",
                        "-Xlog:disable",
                        archiveOption + archive,
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        String.join(File.pathSeparator, classPath),
                        main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("errors.txt").toFile()));
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> found = Files.walk(classes)) {
            for (Path part : found.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(part).toString().replace('\\', '/')));
                Files.copy(part, out);
                out.closeEntry();
            }
        }
    }
}
