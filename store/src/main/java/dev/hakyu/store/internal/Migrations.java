package dev.hakyu.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/// The migrations by name, so that Flyway searches no class path: that is slower, and finds nothing
/// in a jar without entries for its folders.
final class Migrations implements ResourceProvider {
    /// In the order of their versions; a number may be left out.
    static final List<String> FILES =
            List.of(
                    "V1__what_is_kept.sql",
                    "V2__accounts.sql",
                    "V3__work_on_incidents.sql",
                    "V10__api_tokens.sql",
                    "V11__dossier_members.sql",
                    "V12__network_versions.sql",
                    "V13__identities.sql",
                    "V14__passkeys.sql",
                    "V15__names_and_recovery.sql");

    private static final String FOLDER = "/dev/hakyu/store/migration/";

    private final Dialect dialect;

    Migrations(Dialect dialect) {
        this.dialect = dialect;
    }

    /// The number in a name.
    static int version(String file) {
        return Integer.parseInt(file.substring(1, file.indexOf("__")));
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return FILES.contains(name) ? new Migration(name, dialect) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return FILES.stream()
                .filter(name ->
                        name.startsWith(prefix) && Stream.of(suffixes).anyMatch(name::endsWith))
                .<LoadableResource>map(name -> new Migration(name, dialect))
                .toList();
    }

    private static final class Migration extends LoadableResource {
        private final String name;

        private final Dialect dialect;

        Migration(String name, Dialect dialect) {
            this.name = name;
            this.dialect = dialect;
        }

        @Override
        public Reader read() {
            try (InputStream file =
                    Objects.requireNonNull(
                            Migrations.class.getResourceAsStream(FOLDER + name), name)) {
                String written = new String(file.readAllBytes(), StandardCharsets.UTF_8);
                return new StringReader(dialect.migration(written));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return FOLDER + name;
        }

        @Override
        public @Nullable String getAbsolutePathOnDisk() {
            return null;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
