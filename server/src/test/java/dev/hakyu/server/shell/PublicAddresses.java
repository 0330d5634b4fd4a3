package dev.hakyu.server.shell;

/// Public addresses for tests of other packages.
public final class PublicAddresses {
    private PublicAddresses() {}

    public static PublicAddress of(String written) {
        return new PublicAddress(written);
    }
}
