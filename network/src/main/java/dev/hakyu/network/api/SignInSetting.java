package dev.hakyu.network.api;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.network.internal.files.Findings;
import dev.hakyu.network.internal.settings.SettingsYaml;
import dev.hakyu.network.internal.settings.SignInYaml;
import dev.hakyu.network.internal.settings.YamlCursor;
import dev.hakyu.network.internal.settings.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How `hakyu.yaml` says that people sign in, besides passwords. Read apart from the other
/// settings, once, when the server starts: who may enter must not change with a file that is just
/// being written.
public final class SignInSetting {
    private static final int MOST_PROBLEMS = 20;
    private static final Text EXAMPLE =
            Text.same(
                    "sign_in: {oidc: {issuer: https://id.example.com, client_id: hakyu,"
                            + " client_secret: env:HAKYU_OIDC_SECRET}}");

    private SignInSetting() {}

    /// The identity provider; empty when `hakyu.yaml` names none or cannot be read at all.
    ///
    /// @throws InputRejected when what stands under `sign_in` cannot be used
    public static Optional<OidcProvider> oidc(Path workspace) {
        Path file = workspace.resolve(SettingsYaml.FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Findings findings = new Findings(MOST_PROBLEMS);
        try {
            Optional<YamlCursor> root = YamlFile.open(file, SettingsYaml.FILE, EXAMPLE, findings);
            if (root.isEmpty()) {
                return Optional.empty();
            }
            Optional<OidcProvider> provider = SignInYaml.read(root.get());
            List<Problem> errors = findings.toList().stream().filter(Problem::isError).toList();
            if (!errors.isEmpty()) {
                throw new InputRejected(errors);
            }
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
