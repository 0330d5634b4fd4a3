package dev.hakyu.store.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// A database of PostgreSQL: `postgresql://user:password@host:5432/database?sslmode=verify-full`.
///
/// The password stands nowhere but in the connections made from it; [#toString] is for people. Only
/// options that say how to reach the server are taken: some of the driver's load classes or write
/// files.
///
/// @param options of the driver
record PostgresAddress(
        String host,
        int port,
        String database,
        @Nullable String user,
        @Nullable String password,
        Map<String, String> options) {
    private static final int USUAL_PORT = 5432;
    private static final Set<String> KNOWN_OPTIONS =
            Set.of(
                    "sslmode",
                    "sslrootcert",
                    "sslcert",
                    "sslkey",
                    "channelBinding",
                    "currentSchema",
                    "connectTimeout",
                    "socketTimeout",
                    "user",
                    "password");

    PostgresAddress {
        options = Map.copyOf(options);
    }

    /// @param written with or without `jdbc:` before it
    /// @throws dev.hakyu.store.api.StoreTrouble when it is none; the message shows nothing of it
    static PostgresAddress parse(String written) {
        String bare = written.strip();
        bare = bare.startsWith("jdbc:") ? bare.substring("jdbc:".length()) : bare;
        if (!bare.startsWith("postgresql://") && !bare.startsWith("postgres://")) {
            throw PostgresTroubles.noAddress();
        }
        try {
            return of(new URI(bare));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw PostgresTroubles.noAddress();
        }
    }

    private static PostgresAddress of(URI uri) {
        String host = uri.getHost();
        String path = uri.getPath();
        if (host == null || path == null || path.length() < 2) {
            throw PostgresTroubles.noAddress();
        }
        Map<String, String> options = options(uri.getRawQuery());
        String userInfo = uri.getRawUserInfo();
        int colon = userInfo == null ? -1 : userInfo.indexOf(':');
        String user =
                userInfo == null
                        ? null
                        : decode(colon < 0 ? userInfo : userInfo.substring(0, colon));
        String password =
                userInfo == null || colon < 0 ? null : decode(userInfo.substring(colon + 1));
        String userOption = options.remove("user");
        String passwordOption = options.remove("password");
        return new PostgresAddress(
                host,
                uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
                path.substring(1),
                user == null ? userOption : user,
                password == null ? passwordOption : password,
                options);
    }

    private static Map<String, String> options(@Nullable String query) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (equals < 0 || !KNOWN_OPTIONS.contains(name)) {
                throw PostgresTroubles.unknownOption(KNOWN_OPTIONS);
            }
            options.put(name, decode(pair.substring(equals + 1)));
        }
        return options;
    }

    /// `+` is itself, as elsewhere than in forms.
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// @param program shown by the server to who looks who is connected
    PGSimpleDataSource source(String program) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setServerNames(new String[] {host});
            source.setPortNumbers(new int[] {port});
            source.setDatabaseName(database);
            source.setUser(user);
            source.setPassword(password);
            source.setProperty("connectTimeout", "10");
            source.setProperty("tcpKeepAlive", "true");
            for (Map.Entry<String, String> option : options.entrySet()) {
                source.setProperty(option.getKey(), option.getValue());
            }
            source.setApplicationName(program);
            return source;
        } catch (SQLException e) {
            throw PostgresTroubles.unknownOption(KNOWN_OPTIONS);
        }
    }

    /// Without user and password.
    @Override
    public String toString() {
        String schema = options.get("currentSchema");
        return "postgresql://%s:%d/%s%s"
                .formatted(host, port, database, schema == null ? "" : " (" + schema + ")");
    }
}
