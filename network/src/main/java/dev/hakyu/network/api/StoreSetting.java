package dev.hakyu.network.api;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.SecretRef;
import dev.hakyu.network.internal.files.Findings;
import dev.hakyu.network.internal.settings.SettingsYaml;
import dev.hakyu.network.internal.settings.StoreYaml;
import dev.hakyu.network.internal.settings.YamlCursor;
import dev.hakyu.network.internal.settings.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where `hakyu.yaml` says that a workspace keeps what it keeps. Read apart from the other
/// settings, since it is needed before them and a wrong guess would begin a second store.
public final class StoreSetting {
    private static final int MOST_PROBLEMS = 20;
    private static final String KEY = "store";
    private static final Text EXAMPLE =
            new Text("store: {url: env:HAKYU_DB_URL}", "store: {url: env:HAKYU_DB_URL}");

    private StoreSetting() {}

    /// The reference under `store.url`; empty when `hakyu.yaml` has none: then the folder keeps a
    /// file of its own.
    ///
    /// @throws InputRejected when what stands there cannot be used, or the file cannot be read and
    ///   seems to name a store
    public static Optional<SecretRef> read(Path workspace) {
        Path file = workspace.resolve(SettingsYaml.FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Findings findings = new Findings(MOST_PROBLEMS);
        try {
            Optional<YamlCursor> root = YamlFile.open(file, SettingsYaml.FILE, EXAMPLE, findings);
            if (root.isEmpty()) {
                if (seemsToNameAStore(file)) {
                    throw new InputRejected(findings.toList());
                }
                return Optional.empty();
            }
            SecretRef url = StoreYaml.read(root.get());
            List<Problem> errors = findings.toList().stream().filter(Problem::isError).toList();
            if (!errors.isEmpty()) {
                throw new InputRejected(errors);
            }
            return Optional.ofNullable(url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The word as a key, wherever it stands: better to ask once too often.
    private static boolean seemsToNameAStore(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        for (int at = text.indexOf(KEY); at >= 0; at = text.indexOf(KEY, at + 1)) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            int end = at + KEY.length();
            while (end < text.length() && " \t\"'".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            if (begins && end < text.length() && text.charAt(end) == ':') {
                return true;
            }
        }
        return false;
    }
}
