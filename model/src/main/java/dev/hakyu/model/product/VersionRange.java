package dev.hakyu.model.product;

import dev.hakyu.model.Text;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Versions that an advisory names: `7.0.0 から 7.0.14`, `7.2.3 以前`, `7.2.5 未満`, `>= 7.0, < 7.2`,
/// `before 7.0.15`, `6.4`.
///
/// @param from or null when there is no lower end
/// @param to or null when there is no upper end
/// @param toIncluded whether `to` itself belongs to it
public record VersionRange(@Nullable Version from, @Nullable Version to, boolean toIncluded) {
    private static final List<String> BELOW =
            List.of("未満", "より前", "より古い", "よりも前", "prior to", "before", "earlier than", "<");
    private static final List<String> UP_TO =
            List.of(
                    "以前",
                    "以下",
                    "まで",
                    "and earlier",
                    "or earlier",
                    "and prior",
                    "up to",
                    "through",
                    "<=",
                    "≤");
    private static final List<String> FROM =
            List.of("以降", "以上", "and later", "or later", "and above", ">=", "≥");
    private static final List<String> BETWEEN =
            List.of("から", "〜", "~", "–", "—", " to ", " - ", "through");

    /// Every range that a text names; empty when none can be read.
    ///
    /// @param text ranges parted by `;`, `、` or line ends; a comma joins two ends, and parts ranges
    ///   where there are more than two versions
    public static List<VersionRange> parse(String text) {
        List<VersionRange> ranges = new ArrayList<>();
        String narrow =
                Normalizer.normalize(
                                text.replace('〜', '~').replace('\uFF5E', '~'), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT);
        for (String part : narrow.split("[;、\n]|または|および| or (?=\\d)", -1)) {
            if (versionsIn(part).size() <= 2) {
                one(part.strip()).ifPresent(ranges::add);
                continue;
            }
            for (String piece : part.split(",| and (?=\\d)", -1)) {
                one(piece.strip()).ifPresent(ranges::add);
            }
        }
        return List.copyOf(ranges);
    }

    private static Optional<VersionRange> one(String part) {
        List<Version> versions = versionsIn(part);
        if (versions.isEmpty() || versions.size() > 2) {
            return Optional.empty();
        }
        boolean below = holds(part, BELOW) && !part.contains("<=");
        if (versions.size() == 2) {
            boolean joined =
                    holds(part, BETWEEN) || (holds(part, FROM) && (below || holds(part, UP_TO)));
            return joined
                    ? Optional.of(new VersionRange(versions.getFirst(), versions.getLast(), !below))
                    : Optional.empty();
        }
        Version only = versions.getFirst();
        if (below) {
            return Optional.of(new VersionRange(null, only, false));
        }
        if (holds(part, UP_TO)) {
            return Optional.of(new VersionRange(null, only, true));
        }
        return holds(part, FROM)
                ? Optional.of(new VersionRange(only, null, true))
                : Optional.of(new VersionRange(only, only, true));
    }

    private static boolean holds(String part, List<String> words) {
        return words.stream().anyMatch(part::contains);
    }

    private static List<Version> versionsIn(String part) {
        List<Version> versions = new ArrayList<>();
        int at = 0;
        while (at < part.length()) {
            char c = part.charAt(at);
            if (c < '0' || c > '9') {
                at++;
                continue;
            }
            int end = at;
            while (end < part.length()
                    && "0123456789abcdefghijklmnopqrstuvwxyz._".indexOf(part.charAt(end)) >= 0) {
                end++;
            }
            Version.parse(part.substring(at, end)).ifPresent(versions::add);
            at = end;
        }
        return versions;
    }

    /// For a person: 7.0.0〜7.2.4, 7.2.5 未満 / 7.0.0 to 7.2.4, before 7.2.5.
    public Text shown() {
        if (to == null) {
            return new Text(from + " 以降", from + " and later");
        }
        if (from == null) {
            return toIncluded
                    ? new Text(to + " 以前", to + " and earlier")
                    : new Text(to + " 未満", "before " + to);
        }
        if (from.equals(to)) {
            return Text.same(to.toString());
        }
        return toIncluded
                ? new Text(from + "〜" + to, from + " to " + to)
                : new Text(from + " 以上 " + to + " 未満", "from " + from + ", before " + to);
    }

    /// For a command: `7.0.0~7.2.4`, `< 7.2.5`; read back by [#parse].
    public String typed() {
        if (to == null) {
            return ">= " + from;
        }
        if (from == null) {
            return (toIncluded ? "<= " : "< ") + to;
        }
        if (from.equals(to)) {
            return to.toString();
        }
        return toIncluded ? from + "~" + to : ">= " + from + ", < " + to;
    }

    public boolean contains(Version version) {
        if (from != null && version.compareTo(from) < 0) {
            return false;
        }
        if (to == null) {
            return true;
        }
        int order = version.compareTo(to);
        return order < 0 || (toIncluded && order == 0);
    }
}
