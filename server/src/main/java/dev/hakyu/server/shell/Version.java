package dev.hakyu.server.shell;

import org.jspecify.annotations.Nullable;

/// The version that the build wrote into the jar.
public final class Version {
    private Version() {}

    public static String number() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
