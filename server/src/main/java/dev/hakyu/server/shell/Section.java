package dev.hakyu.server.shell;

import java.util.Locale;

/// The entries of the navigation, in order.
public enum Section {
    TODAY("/"),
    INCIDENTS("/incidents"),
    NETWORK("/network"),
    SCENARIOS("/scenarios"),
    DUTIES("/duties"),
    SUPPLIERS("/suppliers"),
    INQUIRIES("/inquiries"),
    SOURCES("/sources"),
    SETTINGS("/settings");

    private final String path;

    Section(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /// Of its label in the messages.
    public String key() {
        return "nav." + name().toLowerCase(Locale.ROOT);
    }
}
