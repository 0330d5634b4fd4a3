package dev.hakyu.cli;

import picocli.CommandLine.IVersionProvider;

/// The version the build wrote into the jar.
final class Version implements IVersionProvider {
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Hakyu " + number() + " (Java " + Runtime.version() + ")"};
    }
}
