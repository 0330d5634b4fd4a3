package dev.hakyu.loss.api;

/// How three points become a beta distribution.
public enum PertConvention {
    /// Shape parameters from the mode: alpha = 1 + g (m - a) / (b - a). The textbook form.
    STANDARD("standard"),
    /// The same mean with standard deviation (b - a) / (g + 2), as the pyfair package does.
    PYFAIR("pyfair");

    private final String id;

    PertConvention(String id) {
        this.id = id;
    }

    /// The stable name in files.
    public String id() {
        return id;
    }
}
