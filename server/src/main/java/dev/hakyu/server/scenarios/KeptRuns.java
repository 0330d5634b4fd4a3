package dev.hakyu.server.scenarios;

import dev.hakyu.brief.api.ScenarioResult;
import dev.hakyu.brief.api.ScenarioResultJson;
import dev.hakyu.cascade.api.CascadeEngine;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.store.api.Run;
import dev.hakyu.store.api.RunEntry;
import dev.hakyu.store.api.RunKey;
import dev.hakyu.store.api.Runs;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Results of scenarios in the store, under addresses that stay.
@Component
public class KeptRuns {
    private static final String KIND = "scenario";
    private static final int ID_BYTES = 10;

    private final Kept kept;
    private final Clock clock;

    KeptRuns(Kept kept, Clock hakyuClock) {
        this.kept = kept;
        this.clock = hakyuClock;
    }

    /// One result.
    ///
    /// @param file of its scenario
    /// @param id within the file; decided by the inputs, the seed and the engine
    /// @param json the bytes that are kept
    public record KeptRun(
            String file, String id, Instant madeAt, ScenarioResult result, String json) {
        public String path() {
            return Paths.run(file, id);
        }
    }

    /// A result in a list.
    public record Entry(String file, String id, Instant madeAt, long seed) {
        public String path() {
            return Paths.run(file, id);
        }
    }

    /// Keeps a result; the same one again changes nothing.
    ///
    /// @return its id
    String keep(String file, ScenarioResult result) {
        RunKey key = key(file, result.provenance());
        runs().keep(new Run(key, clock.instant(), ScenarioResultJson.write(result)));
        return id(key);
    }

    Optional<KeptRun> find(String file, String id) {
        return runs().entries(KIND, file).stream()
                .map(RunEntry::key)
                .filter(key -> id(key).equals(id))
                .findFirst()
                .flatMap(key -> runs().find(key))
                .map(run ->
                        new KeptRun(
                                file,
                                id,
                                run.madeAt(),
                                ScenarioResultJson.read(run.resultJson()),
                                run.resultJson()));
    }

    /// The result of these inputs by today's engine.
    Optional<Entry> findInputs(String file, String inputsHash) {
        return runs().entries(KIND, file).stream()
                .filter(run -> run.key().inputsHash().equals(inputsHash))
                .filter(run -> run.key().engine().equals(CascadeEngine.VERSION))
                .findFirst()
                .map(KeptRuns::entry);
    }

    List<Entry> of(String file) {
        return runs().entries(KIND, file).stream().map(KeptRuns::entry).toList();
    }

    List<Entry> newest(int most) {
        return runs().newest(KIND, most).stream().map(KeptRuns::entry).toList();
    }

    private static Entry entry(RunEntry run) {
        return new Entry(run.key().subject(), id(run.key()), run.madeAt(), run.key().seed());
    }

    private static RunKey key(String file, ScenarioResult.Provenance made) {
        return new RunKey(KIND, file, made.inputsHash(), made.seed(), made.engine());
    }

    private static String id(RunKey key) {
        String all = key.inputsHash() + "\n" + key.seed() + "\n" + key.engine();
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Runs runs() {
        return kept.store().runs();
    }
}
