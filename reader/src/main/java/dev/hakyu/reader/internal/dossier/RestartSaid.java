package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Statement;

/// What a statement says of restarts: one that is planned, told or taken back, or none.
sealed interface RestartSaid {
    Object key();

    RestartSaid with(RestartSaid other);

    record One(RestartEntry entry) implements RestartSaid {
        @Override
        public Object key() {
            return entry.key();
        }

        @Override
        public RestartSaid with(RestartSaid other) {
            return other instanceof One(RestartEntry same) ? new One(entry.with(same)) : this;
        }
    }

    record Open(Assertion.RestartOpen open, Statement basis) implements RestartSaid {
        @Override
        public Object key() {
            return basis;
        }

        @Override
        public RestartSaid with(RestartSaid other) {
            return this;
        }
    }
}
