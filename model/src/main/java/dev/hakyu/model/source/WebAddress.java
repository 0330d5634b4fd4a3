package dev.hakyu.model.source;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Reads addresses of the web as people and feeds write them: Japanese in host, path and query,
/// stray blanks and brackets.
public final class WebAddress {
    private static final int MAX_CHARS = 4_000;
    private static final int MAX_PORT = 65_535;
    private static final String KEPT = "-._~:/?#[]@!$&'()*+,;=%";

    private WebAddress() {}

    /// The address with lower-case scheme and host, in ASCII; empty when it is not http or https,
    /// names no host, or holds a user name.
    public static Optional<URI> parse(String written) {
        String text = written.strip();
        int scheme = schemeLength(text);
        if (scheme == 0 || text.length() > MAX_CHARS) {
            return Optional.empty();
        }
        int end = scheme;
        while (end < text.length() && "/?#\\".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        Optional<String> authority = authority(text.substring(scheme, end));
        String rest = text.substring(end).replace('\\', '/');
        String path = rest.isEmpty() || rest.charAt(0) != '/' ? "/" + rest : rest;
        return authority.flatMap(host ->
                uri(text.substring(0, scheme).toLowerCase(Locale.ROOT) + host + encode(path)));
    }

    /// The address that `written` means on the page at `base`.
    public static Optional<URI> resolve(URI base, String written) {
        String text = written.strip();
        if (schemeLength(text) > 0) {
            return parse(text);
        }
        if (text.startsWith("//")) {
            return parse(base.getScheme() + ":" + text);
        }
        if (hasOtherScheme(text) || text.length() > MAX_CHARS) {
            return Optional.empty();
        }
        try {
            URI resolved = base.resolve(new URI(encode(text.replace('\\', '/'))));
            return text.isEmpty() ? Optional.of(base) : parse(resolved.toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int schemeLength(String text) {
        for (String scheme : new String[] {"https://", "http://"}) {
            if (text.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return scheme.length();
            }
        }
        return 0;
    }

    private static boolean hasOtherScheme(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return i > 0;
            }
            if ("/?#".indexOf(c) >= 0) {
                return false;
            }
        }
        return false;
    }

    private static Optional<String> authority(String written) {
        int colon = written.endsWith("]") ? -1 : written.lastIndexOf(':');
        String host = colon < 0 ? written : written.substring(0, colon);
        String port = colon < 0 ? "" : written.substring(colon + 1);
        if (host.isEmpty() || written.indexOf('@') >= 0 || !isPort(port)) {
            return Optional.empty();
        }
        String suffix = port.isEmpty() ? "" : ":" + Integer.parseInt(port);
        if (host.startsWith("[")) {
            return Optional.of(host.toLowerCase(Locale.ROOT) + suffix);
        }
        try {
            String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            String plain = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
            return plain.isEmpty() ? Optional.empty() : Optional.of(plain + suffix);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isPort(String port) {
        return port.isEmpty()
                || (port.length() <= 5
                        && port.chars().allMatch(c -> c >= '0' && c <= '9')
                        && Integer.parseInt(port) >= 1
                        && Integer.parseInt(port) <= MAX_PORT);
    }

    private static Optional<URI> uri(String text) {
        try {
            URI uri = new URI(text);
            boolean named = uri.getHost() != null && !isOddNumber(uri.getHost());
            return named ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /// A host of digits that is not four plain numbers (2130706433, 0177.0.0.1), which some
    /// resolvers take for 127.0.0.1 and others for something else.
    private static boolean isOddNumber(String host) {
        if (!host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))) {
            return false;
        }
        String[] parts = host.split("\\.", -1);
        for (String part : parts) {
            boolean plain = part.equals("0") || (!part.isEmpty() && part.charAt(0) != '0');
            if (!plain || part.length() > 3 || Integer.parseInt(part) > 255) {
                return true;
            }
        }
        return parts.length != 4;
    }

    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        boolean inFragment = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean kept =
                    isLetterOrDigit(c)
                            || (KEPT.indexOf(c) >= 0
                                    && "[]".indexOf(c) < 0
                                    && (c != '%' || isEscape(text, i))
                                    && !(c == '#' && inFragment));
            inFragment |= c == '#';
            if (kept) {
                encoded.appendCodePoint(c);
            } else {
                String one = Character.toString(c);
                for (byte b : one.getBytes(StandardCharsets.UTF_8)) {
                    encoded.append("%%%02X".formatted(b & 0xFF));
                }
            }
            i += Character.charCount(c);
        }
        return encoded.toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
