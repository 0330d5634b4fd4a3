package dev.hakyu.server.accounts;

/// What can be a password.
final class Passwords {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    private Passwords() {}

    static boolean isLongEnough(String password) {
        return password.length() >= SHORTEST && password.length() <= LONGEST;
    }
}
