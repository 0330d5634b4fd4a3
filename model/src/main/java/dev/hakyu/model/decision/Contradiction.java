package dev.hakyu.model.decision;

import dev.hakyu.model.network.OrganisationId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a later decision leaves nothing of an earlier one. One that is narrower than the earlier
/// does not: it only stands before it where both speak.
final class Contradiction {
    private Contradiction() {}

    static boolean overrides(Decision newer, Decision older) {
        return switch (newer) {
            case Decision.Confirm confirm -> byConfirm(confirm, older);
            case Decision.Alias alias -> byAlias(alias, older);
            case Decision.NotOurs notOurs -> byNotOurs(notOurs, older);
            case Decision.Dismiss dismiss ->
                    older instanceof Decision.Dismiss old
                            && dismiss.incident().overlaps(old.incident());
            case Decision.Done done ->
                    older instanceof Decision.Done old
                            && done.action().equals(old.action())
                            && done.incident().overlaps(old.incident());
            case Decision.StartDeclared declared ->
                    older instanceof Decision.StartDeclared old
                            && declared.moment() == old.moment()
                            && declared.incident().overlaps(old.incident());
            case Decision.Submitted ignored -> false;
            case Decision.Merge ignored -> false;
            case Decision.Split ignored -> false;
            case Decision.Undo ignored -> false;
        };
    }

    /// Words of which two decisions share at least one if either can override the other.
    static Set<String> keys(Decision decision) {
        Set<String> keys = new HashSet<>();
        switch (decision) {
            case Decision.Confirm confirm -> {
                keys.add(name(confirm.mention()));
                add(keys, confirm.incident());
            }
            case Decision.NotOurs notOurs -> {
                if (notOurs.mention() != null) {
                    keys.add(name(notOurs.mention()));
                }
                if (notOurs.incident() != null) {
                    add(keys, notOurs.incident());
                }
            }
            case Decision.Dismiss dismiss -> add(keys, dismiss.incident());
            case Decision.Alias alias -> keys.add(name(alias.name()));
            case Decision.Done done -> add(keys, done.incident());
            case Decision.StartDeclared declared -> add(keys, declared.incident());
            case Decision.Submitted ignored -> {}
            case Decision.Merge ignored -> {}
            case Decision.Split ignored -> {}
            case Decision.Undo ignored -> {}
        }
        return keys;
    }

    private static String name(String name) {
        return "name " + Spelled.key(name);
    }

    private static void add(Set<String> keys, IncidentRef incident) {
        if (incident.id() != null) {
            keys.add("incident " + incident.id());
        }
        for (ReportRef report : incident.reports()) {
            if (report.id() != null) {
                keys.add("report " + report.id());
            }
            if (report.location() != null) {
                keys.add("location " + report.location());
            }
        }
    }

    private static boolean byConfirm(Decision.Confirm confirm, Decision older) {
        return switch (older) {
            case Decision.Confirm old ->
                    Spelled.same(confirm.mention(), old.mention())
                            && confirm.incident().overlaps(old.incident());
            case Decision.NotOurs old ->
                    old.incident() != null
                            && confirm.incident().overlaps(old.incident())
                            && old.rejects(confirm.mention(), confirm.organisation());
            case Decision.Alias ignored -> false;
            case Decision.Dismiss ignored -> false;
            case Decision.Done ignored -> false;
            case Decision.StartDeclared ignored -> false;
            case Decision.Submitted ignored -> false;
            case Decision.Merge ignored -> false;
            case Decision.Split ignored -> false;
            case Decision.Undo ignored -> false;
        };
    }

    private static boolean byAlias(Decision.Alias alias, Decision older) {
        return switch (older) {
            case Decision.Alias old -> Spelled.same(alias.name(), old.name());
            case Decision.NotOurs old ->
                    old.incident() == null
                            && old.mention() != null
                            && old.rejects(alias.name(), alias.organisation());
            case Decision.Confirm ignored -> false;
            case Decision.Dismiss ignored -> false;
            case Decision.Done ignored -> false;
            case Decision.StartDeclared ignored -> false;
            case Decision.Submitted ignored -> false;
            case Decision.Merge ignored -> false;
            case Decision.Split ignored -> false;
            case Decision.Undo ignored -> false;
        };
    }

    private static boolean byNotOurs(Decision.NotOurs notOurs, Decision older) {
        IncidentRef where = notOurs.incident();
        return switch (older) {
            case Decision.Confirm old ->
                    (where == null || where.overlaps(old.incident()))
                            && notOurs.rejects(old.mention(), old.organisation());
            case Decision.Alias old ->
                    where == null && notOurs.rejects(old.name(), old.organisation());
            case Decision.NotOurs old ->
                    (where == null || (old.incident() != null && where.overlaps(old.incident())))
                            && covers(notOurs.mention(), old.mention())
                            && covers(notOurs.organisation(), old.organisation());
            case Decision.Dismiss ignored -> false;
            case Decision.Done ignored -> false;
            case Decision.StartDeclared ignored -> false;
            case Decision.Submitted ignored -> false;
            case Decision.Merge ignored -> false;
            case Decision.Split ignored -> false;
            case Decision.Undo ignored -> false;
        };
    }

    private static boolean covers(@Nullable String wide, @Nullable String narrow) {
        return wide == null || (narrow != null && Spelled.same(wide, narrow));
    }

    private static boolean covers(@Nullable OrganisationId wide, @Nullable OrganisationId narrow) {
        return wide == null || wide.equals(narrow);
    }
}
