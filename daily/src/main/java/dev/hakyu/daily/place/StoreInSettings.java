package dev.hakyu.daily.place;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.SecretRef;
import dev.hakyu.network.api.StoreSetting;
import dev.hakyu.sources.api.Secrets;
import dev.hakyu.store.api.StoreAddresses;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The database that `hakyu.yaml` names under `store.url`, else the one of the environment variable
/// `HAKYU_DB_URL`; without either the folder keeps its own file.
public final class StoreInSettings implements StoreAddresses {
    /// The variable.
    public static final String VARIABLE = "HAKYU_DB_URL";

    private final Map<String, String> environment;

    /// For this process; a service is made so.
    public StoreInSettings() {
        this(System.getenv());
    }

    StoreInSettings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Optional<String> find(Path workspace) {
        Optional<SecretRef> written = StoreSetting.read(workspace);
        if (written.isEmpty()) {
            return Optional.ofNullable(environment.get(VARIABLE)).filter(url -> !url.isBlank());
        }
        SecretRef reference = written.get();
        Optional<String> url = Secrets.of(environment, workspace).find(reference);
        if (url.isEmpty()) {
            throw new InputRejected(notThere(reference));
        }
        return url;
    }

    private static Problem notThere(SecretRef reference) {
        return Problem.error(
                "store-url",
                new Place("hakyu.yaml", null, 0, "store.url", reference.written()),
                new Text("データベースのアドレスがここにありません。", "The address of the database is not there."),
                new Text(
                        "環境変数かファイルに postgresql://… を入れてください。",
                        "Put postgresql://... into the variable or file."));
    }
}
