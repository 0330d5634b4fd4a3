package dev.hakyu.sources.internal.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The rules of a robots.txt for one program (RFC 9309).
///
/// @param rules of the groups that name the program, else of those for all
record Robots(List<Rule> rules) {
    private static final int MAX_BYTES = 500 << 10;
    private static final int MAX_RULES = 2_000;
    private static final int MAX_PATH = 2_000;

    /// Nothing is refused.
    static final Robots OPEN = new Robots(List.of());

    Robots {
        rules = List.copyOf(rules);
    }

    /// Reads the first 500 KiB; what cannot be read there is passed over.
    ///
    /// @param product our name in the User-Agent
    static Robots parse(byte[] file, String product) {
        String text = new String(file, 0, Math.min(file.length, MAX_BYTES), StandardCharsets.UTF_8);
        Groups groups = new Groups(product.toLowerCase(Locale.ROOT));
        text.lines().forEach(groups::take);
        return new Robots(groups.named ? groups.own : groups.forAll);
    }

    /// Whether the program may ask for a path with its query. The longest rule that fits decides,
    /// and between two of a length the one that allows (2.2.2).
    boolean allows(String pathAndQuery) {
        String path = normal(pathAndQuery.substring(0, Math.min(pathAndQuery.length(), MAX_PATH)));
        if (path.equals("/robots.txt")) {
            return true;
        }
        Rule best = null;
        for (Rule rule : rules) {
            boolean better =
                    best == null
                            || rule.pattern.length() > best.pattern.length()
                            || (rule.pattern.length() == best.pattern.length() && rule.allows);
            if (better && rule.fits(path)) {
                best = rule;
            }
        }
        return best == null || best.allows;
    }

    /// Escapes in capitals, other characters as escapes, unreserved ones plain.
    private static String normal(String path) {
        StringBuilder normal = new StringBuilder(path.length());
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int c = bytes[i] & 0xFF;
            if (c == '%' && i + 2 < bytes.length) {
                int value =
                        Character.digit(bytes[i + 1], 16) * 16 + Character.digit(bytes[i + 2], 16);
                if (isUnreserved(value)) {
                    normal.append((char) value);
                } else {
                    normal.append('%')
                            .append((char) Character.toUpperCase(bytes[i + 1]))
                            .append((char) Character.toUpperCase(bytes[i + 2]));
                }
                i += 2;
            } else if (c > 126 || c < 33) {
                normal.append("%%%02X".formatted(c));
            } else {
                normal.append((char) c);
            }
        }
        return normal.toString();
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }

    /// One line of a group.
    ///
    /// @param pattern a path's beginning; `*` stands for anything, a last `$` for the end
    record Rule(String pattern, boolean allows) {
        boolean fits(String path) {
            boolean anchored = pattern.endsWith("$");
            String body = anchored ? pattern.substring(0, pattern.length() - 1) : pattern;
            String[] parts = body.split("\\*", -1);
            if (!path.startsWith(parts[0])) {
                return false;
            }
            int at = parts[0].length();
            for (int i = 1; i < parts.length; i++) {
                boolean last = i == parts.length - 1;
                if (last && anchored) {
                    return path.length() - parts[i].length() >= at && path.endsWith(parts[i]);
                }
                int found = path.indexOf(parts[i], at);
                if (found < 0) {
                    return false;
                }
                at = found + parts[i].length();
            }
            return !anchored || at == path.length();
        }
    }

    /// Collects the rules of the groups that count, line by line.
    private static final class Groups {
        private final String product;
        private final List<Rule> own = new ArrayList<>();
        private final List<Rule> forAll = new ArrayList<>();
        private boolean named;
        private boolean inOwn;
        private boolean inAll;
        private boolean lastWasAgent;

        Groups(String product) {
            this.product = product;
        }

        void take(String raw) {
            int hash = raw.indexOf('#');
            String line = (hash < 0 ? raw : raw.substring(0, hash)).strip();
            int colon = line.indexOf(':');
            if (colon < 0) {
                return;
            }
            String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            switch (key.startsWith("\uFEFF") ? key.substring(1) : key) {
                case "user-agent" -> agent(value.toLowerCase(Locale.ROOT));
                case "allow" -> rule(value, true);
                case "disallow" -> rule(value, false);
                default -> {}
            }
        }

        private void agent(String value) {
            if (!lastWasAgent) {
                inOwn = false;
                inAll = false;
            }
            lastWasAgent = true;
            int end = 0;
            while (end < value.length() && isTokenChar(value.charAt(end))) {
                end++;
            }
            boolean ours = value.substring(0, end).equals(product);
            inOwn |= ours;
            named |= ours;
            inAll |= value.equals("*");
        }

        private void rule(String value, boolean allows) {
            lastWasAgent = false;
            if (value.isEmpty() || value.length() > MAX_PATH) {
                return;
            }
            Rule rule = new Rule(normal(value), allows);
            if (inOwn && own.size() < MAX_RULES) {
                own.add(rule);
            }
            if (inAll && forAll.size() < MAX_RULES) {
                forAll.add(rule);
            }
        }

        private static boolean isTokenChar(char c) {
            return (c >= 'a' && c <= 'z') || c == '-' || c == '_';
        }
    }
}
