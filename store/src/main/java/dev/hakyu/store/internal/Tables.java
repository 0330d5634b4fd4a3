package dev.hakyu.store.internal;

import java.util.List;

/// All tables but Flyway's own. `watch` is one of the first schema that nothing uses any more: the
/// folder owns the watch (ADR 083). A migration is never edited, so the table stays, empty.
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
                    "dossier_member",
                    "network_body",
                    "network_version",
                    "identity",
                    "passkey",
                    "former_name");

    private Tables() {}
}
