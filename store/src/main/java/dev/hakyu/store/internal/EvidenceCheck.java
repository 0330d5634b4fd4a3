package dev.hakyu.store.internal;

import dev.hakyu.model.Problem;
import dev.hakyu.model.source.Content;
import dev.hakyu.store.api.Inspection;
import dev.hakyu.store.api.StoreTrouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the whole store and compares it with what it should be.
public final class EvidenceCheck {
    private static final int MOST_PROBLEMS = 100;

    private final Database database;
    private final List<Problem> problems = new ArrayList<>();
    private int contents;
    private long bytes;

    private EvidenceCheck(Database database) {
        this.database = database;
    }

    public static Inspection of(Database database) {
        EvidenceCheck check = new EvidenceCheck(database);
        try {
            check.structure();
            check.evidence();
        } catch (StoreTrouble trouble) {
            check.add(trouble);
        }
        return new Inspection(check.problems, check.contents, check.bytes);
    }

    private void structure() {
        database.structure(MOST_PROBLEMS)
                .forEach(line -> add(Troubles.damaged(database.where(), database.mend(), line)));
    }

    private void evidence() {
        List<String> hashes =
                database.read(handle ->
                        handle.createQuery(
                                        "SELECT hash FROM evidence UNION SELECT hash FROM version"
                                                + " WHERE forgotten_at IS NULL ORDER BY hash")
                                .mapTo(String.class)
                                .list());
        for (String hash : hashes) {
            try {
                Optional<Content> content =
                        database.read(handle -> EvidenceBody.find(handle, hash, database));
                if (content.isPresent()) {
                    contents++;
                    bytes += content.get().size();
                } else {
                    add(Troubles.damagedEvidence(database.where(), database.mend(), hash));
                }
            } catch (StoreTrouble trouble) {
                add(trouble);
            }
        }
    }

    private void add(StoreTrouble trouble) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(trouble.problem());
        }
    }
}
