package dev.hakyu.store.internal;

import java.util.List;

/// All tables but Flyway's own.
final class Tables {
    static final List<String> ALL =
            List.of(
                    "evidence",
                    "version",
                    "source_state",
                    "reading",
                    "brief",
                    "dossier_body",
                    "dossier",
                    "run",
                    "delivery",
                    "watch",
                    "inquiry",
                    "account",
                    "invitation",
                    "audit",
                    "look",
                    "handling",
                    "saved_filter",
                    "api_token",
                    "api_reply",
                    "dossier_member");

    private Tables() {}
}
