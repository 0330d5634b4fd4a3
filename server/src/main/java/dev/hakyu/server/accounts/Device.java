package dev.hakyu.server.accounts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a browser says of itself, in a few words.
///
/// @param browser its name, or an empty text when it is none that we know
/// @param system that it runs on, or an empty text
public record Device(String browser, String system) {
    private static final int LONGEST = 500;

    /// The more particular first: most browsers also name others.
    private static final List<Map.Entry<String, String>> BROWSERS =
            List.of(
                    Map.entry("Edg", "Edge"),
                    Map.entry("OPR/", "Opera"),
                    Map.entry("Firefox/", "Firefox"),
                    Map.entry("FxiOS/", "Firefox"),
                    Map.entry("Chrome/", "Chrome"),
                    Map.entry("CriOS/", "Chrome"),
                    Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS =
            List.of(
                    Map.entry("Windows", "Windows"),
                    Map.entry("iPhone", "iPhone"),
                    Map.entry("iPad", "iPad"),
                    Map.entry("Android", "Android"),
                    Map.entry("Mac OS X", "macOS"),
                    Map.entry("CrOS", "ChromeOS"),
                    Map.entry("Linux", "Linux"));

    /// @param agent the header by that name, or null
    static Device of(@Nullable String agent) {
        String said = agent == null ? "" : agent.substring(0, Math.min(agent.length(), LONGEST));
        return new Device(first(BROWSERS, said), first(SYSTEMS, said));
    }

    /// Both names; empty when neither is known.
    public String shown() {
        return (browser + " " + system).strip();
    }

    private static String first(List<Map.Entry<String, String>> known, String said) {
        return known.stream()
                .filter(each -> said.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
