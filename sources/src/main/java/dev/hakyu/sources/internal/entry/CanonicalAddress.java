package dev.hakyu.sources.internal.entry;

import dev.hakyu.model.source.WebAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The one address of a document that is reached by many: https, no fragment, no parameters that
/// only track who came from where, no session, no AMP twin. It names the document; what is fetched
/// is the address as given.
public final class CanonicalAddress {
    private static final Set<String> TRACKING =
            Set.of(
                    "fbclid",
                    "gclid",
                    "gclsrc",
                    "dclid",
                    "msclkid",
                    "yclid",
                    "twclid",
                    "igshid",
                    "mc_cid",
                    "mc_eid",
                    "_ga",
                    "_gl",
                    "ref_src",
                    "cmpid",
                    "ocid",
                    "ncid",
                    "sref",
                    "spm",
                    "wt_mc",
                    "mkt_tok",
                    "vero_id",
                    "oly_enc_id",
                    "oly_anon_id",
                    "s_cid",
                    "ftag",
                    "guccounter",
                    "guce_referrer",
                    "guce_referrer_sig",
                    "cx_testid",
                    "cx_testvariant",
                    "cx_artpos",
                    "n_cid",
                    "cid_source");
    private static final Set<String> TRACKING_STARTS =
            Set.of("utm_", "hsa_", "pk_", "mtm_", "at_medium", "at_campaign", "__twitter");
    private static final Set<String> SESSIONS =
            Set.of("jsessionid", "phpsessid", "aspsessionid", "sessionid", "session_id", "sid");
    private static final Set<String> AMP_PARAMETERS = Set.of("amp", "amp=1", "outputtype=amp");
    private static final List<String> TWIN_HOSTS = List.of("www.", "m.", "amp.", "mobile.", "sp.");
    private static final int MIN_SESSION_CHARS = 8;

    private CanonicalAddress() {}

    /// The canonical form of an address.
    public static String of(URI address) {
        boolean usualPort = address.getPort() < 0 || address.getPort() == 80;
        String scheme =
                address.getScheme().equals("http") && usualPort ? "https" : address.getScheme();
        String host = address.getHost().toLowerCase(Locale.ROOT);
        boolean shownPort = address.getPort() > 0 && !usualPort && !(address.getPort() == 443);
        String authority = shownPort ? host + ":" + address.getPort() : host;
        String query = query(address.getRawQuery());
        return scheme + "://" + authority + path(address.getRawPath()) + query;
    }

    /// The address that a page calls its own, when it may: one of the same host, or of its twin
    /// (`www.`, `m.`, `amp.`). A page that names another's address would put itself in its place.
    public static Optional<String> declared(URI page, @Nullable String href) {
        if (href == null || href.isBlank()) {
            return Optional.empty();
        }
        return WebAddress.resolve(page, href)
                .filter(own -> isSameHost(own, page))
                .filter(own -> !isFrontPage(own) || isFrontPage(page))
                .map(CanonicalAddress::of);
    }

    /// Whether two addresses are of one host, or of its twin (`www.`, `m.`, `amp.`).
    public static boolean isSameHost(URI one, URI other) {
        return twinless(one.getHost()).equals(twinless(other.getHost()))
                && one.getPort() == other.getPort();
    }

    private static boolean isFrontPage(URI address) {
        String path = address.getRawPath();
        return (path.isEmpty() || path.equals("/")) && address.getRawQuery() == null;
    }

    private static String twinless(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        for (String twin : TWIN_HOSTS) {
            if (lower.startsWith(twin)) {
                return lower.substring(twin.length());
            }
        }
        return lower;
    }

    private static String path(String raw) {
        String path = raw.isEmpty() ? "/" : raw;
        int semicolon = path.toLowerCase(Locale.ROOT).indexOf(";jsessionid=");
        if (semicolon >= 0) {
            int slash = path.indexOf('/', semicolon);
            path = path.substring(0, semicolon) + (slash < 0 ? "" : path.substring(slash));
        }
        if (path.endsWith("/amp/")) {
            return path.substring(0, path.length() - "amp/".length());
        }
        if (path.endsWith("/amp")) {
            return path.substring(0, path.length() - "/amp".length());
        }
        if (path.endsWith(".amp.html")) {
            return path.substring(0, path.length() - "amp.html".length()) + "html";
        }
        return path.isEmpty() ? "/" : path;
    }

    private static String query(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        List<String> kept = new ArrayList<>();
        for (String parameter : raw.split("&")) {
            if (!parameter.isEmpty() && !isNoise(parameter)) {
                kept.add(parameter);
            }
        }
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }

    private static boolean isNoise(String parameter) {
        String lower = parameter.toLowerCase(Locale.ROOT);
        int equal = lower.indexOf('=');
        String name = equal < 0 ? lower : lower.substring(0, equal);
        String value = equal < 0 ? "" : lower.substring(equal + 1);
        return TRACKING.contains(name)
                || TRACKING_STARTS.stream().anyMatch(name::startsWith)
                || AMP_PARAMETERS.contains(lower)
                || (SESSIONS.contains(name) && looksRandom(value));
    }

    /// A `sid` of a few digits may be the article's number.
    private static boolean looksRandom(String value) {
        return value.length() >= MIN_SESSION_CHARS
                && value.chars().anyMatch(Character::isLetter)
                && value.chars().anyMatch(Character::isDigit);
    }
}
