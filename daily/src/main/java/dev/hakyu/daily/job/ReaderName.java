package dev.hakyu.daily.job;

import dev.hakyu.network.api.NameIndex;
import dev.hakyu.reader.api.ReaderParts;
import dev.hakyu.store.api.Readings;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Names the reader that is at work, so that what another one found is not taken for its own.
public final class ReaderName {
    private ReaderName() {}

    /// By the bytes of everything that decides what is found and how it is kept, and the version of
    /// Java, whose tables of letters take part. Nobody counts a version up: another rule, word or
    /// library is another name. Empty when any of it runs from loose classes, whose readings are
    /// not worth keeping: they may be built anew at any moment.
    public static Optional<String> shipped() {
        List<Class<?>> own = new ArrayList<>(ReaderParts.own());
        own.add(NameIndex.class);
        own.add(Readings.class);
        List<Path> ownJars = jars(own);
        List<Path> libraries = jars(ReaderParts.libraries());
        return ownJars.size() == own.size() && libraries.size() == ReaderParts.libraries().size()
                ? of(ownJars, libraries, Runtime.version().toString())
                : Optional.empty();
    }

    /// Empty when one of the jars cannot be read.
    ///
    /// @param own whose every byte takes part
    /// @param libraries whose names, which bear their versions, and sizes take part
    static Optional<String> of(List<Path> own, List<Path> libraries, String java) {
        try {
            MessageDigest all = MessageDigest.getInstance("SHA-256");
            for (Path jar : own) {
                byte[] bytes = Files.readAllBytes(jar);
                all.update((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                all.update(bytes);
            }
            StringBuilder others = new StringBuilder();
            for (Path jar : libraries) {
                others.append(jar.getFileName()).append('\n').append(Files.size(jar)).append('\n');
            }
            all.update(others.append(java).toString().getBytes(StandardCharsets.UTF_8));
            return Optional.of("hakyu-reader " + HexFormat.of().formatHex(all.digest()));
        } catch (IOException | NoSuchAlgorithmException e) {
            return Optional.empty();
        }
    }

    private static List<Path> jars(List<Class<?>> parts) {
        return parts.stream().flatMap(part -> jar(part).stream()).toList();
    }

    private static Optional<Path> jar(Class<?> part) {
        CodeSource source = part.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            Path jar = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar) ? Optional.of(jar) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
