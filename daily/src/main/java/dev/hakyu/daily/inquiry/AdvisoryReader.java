package dev.hakyu.daily.inquiry;

import dev.hakyu.model.incident.Advisory;
import dev.hakyu.model.incident.Advisory.Affected;
import dev.hakyu.model.incident.Advisory.Exploited;
import dev.hakyu.model.incident.Report;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads which products of ours an advisory is about, in which versions, and whether the weakness
/// is used in attacks.
///
/// A report counts as an advisory when it names a CVE id or speaks of a weakness, and a product
/// that our files name. Versions are taken from lines that state a range and do not speak of the
/// fix. Linear in the length of the text.
public final class AdvisoryReader {
    private static final int SHORTEST_PRODUCT = 4;
    private static final int MOST_CHARS = 400_000;
    private static final int LONGEST_LINE = 400;
    private static final List<String> WEAKNESS =
            List.of("脆弱性", "vulnerabilit", "セキュリティアドバイザリ", "security advisory");
    private static final List<String> RANGE =
            List.of(
                    "未満",
                    "以前",
                    "より前",
                    "から",
                    "〜",
                    "~",
                    "before ",
                    "prior to",
                    "earlier",
                    "through",
                    "up to",
                    "<");
    private static final List<String> FIX =
            List.of(
                    "修正",
                    "更新して",
                    "アップデート",
                    "アップグレード",
                    "対策版",
                    "適用して",
                    "upgrade",
                    "fixed in",
                    "patched",
                    "update to");
    private static final List<String> NOT_SEEN =
            List.of(
                    "悪用は確認されていません",
                    "悪用は確認されておりません",
                    "悪用された事実は確認されて",
                    "悪用は報告されていません",
                    "not aware of any exploitation",
                    "no evidence of exploitation",
                    "not been exploited");
    private static final List<String> SEEN =
            List.of(
                    "悪用が確認",
                    "悪用を確認",
                    "悪用されて",
                    "悪用した攻撃",
                    "exploited in the wild",
                    "actively exploited",
                    "active exploitation",
                    "known exploited",
                    "has been exploited");

    private final List<String> products;

    /// A reader for the products of a network, see [ProductUsers#products()].
    public AdvisoryReader(List<String> products) {
        this.products = List.copyOf(products);
    }

    /// The advisory; empty when the report is none, or about nothing of ours.
    public Optional<Advisory> read(Report report) {
        String whole = report.title() + "\n" + report.text();
        String text = narrow(whole.substring(0, Math.min(MOST_CHARS, whole.length())));
        List<String> weaknesses = weaknesses(text);
        if (weaknesses.isEmpty() && WEAKNESS.stream().noneMatch(text::contains)) {
            return Optional.empty();
        }
        List<String> named = products.stream().filter(each -> names(text, each)).toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        List<Affected> affected = new ArrayList<>();
        for (String each : named) {
            affected.add(new Affected(each, versions(text, each, named)));
        }
        return Optional.of(
                new Advisory(report.id(), report.title(), weaknesses, affected, exploited(text)));
    }

    private static Exploited exploited(String text) {
        if (SEEN.stream().anyMatch(text::contains)) {
            return Exploited.YES;
        }
        return NOT_SEEN.stream().anyMatch(text::contains) ? Exploited.NOT_SEEN : Exploited.NOT_SAID;
    }

    /// The words of the lines that state ranges: of a line that names a product, for that product;
    /// of other lines, for the only product that is named at all.
    private static @org.jspecify.annotations.Nullable String versions(
            String text, String product, List<String> named) {
        Set<String> words = new LinkedHashSet<>();
        for (String line : text.split("[\n。]", -1)) {
            boolean range =
                    line.length() <= LONGEST_LINE
                            && RANGE.stream().anyMatch(line::contains)
                            && FIX.stream().noneMatch(line::contains);
            if (!range) {
                continue;
            }
            boolean own = names(line, product);
            boolean others =
                    named.stream().anyMatch(each -> !each.equals(product) && names(line, each));
            String left = own ? line.replace(narrow(product), " ") : line;
            if ((own || (named.size() == 1 && !others)) && !VersionRange.parse(left).isEmpty()) {
                words.add(left.strip());
            }
        }
        return words.isEmpty() ? null : String.join("\n", words);
    }

    /// Whether a text names a product as a word of its own.
    private static boolean names(String text, String product) {
        String wanted = narrow(product).strip();
        if (wanted.length() < SHORTEST_PRODUCT) {
            return false;
        }
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            boolean before = at > 0 && continues(text.charAt(at - 1), wanted.charAt(0));
            boolean after =
                    end < text.length()
                            && continues(text.charAt(end), wanted.charAt(wanted.length() - 1));
            if (!before && !after) {
                return true;
            }
        }
        return false;
    }

    private static boolean continues(char outside, char inside) {
        return outside < 128
                && inside < 128
                && Character.isLetterOrDigit(outside)
                && Character.isLetterOrDigit(inside);
    }

    private static List<String> weaknesses(String text) {
        Set<String> ids = new LinkedHashSet<>();
        for (int at = text.indexOf("cve-"); at >= 0; at = text.indexOf("cve-", at + 4)) {
            int end = at + 4;
            while (end < text.length()
                    && end - at < 20
                    && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '-')) {
                end++;
            }
            String id = text.substring(at, end).toUpperCase(Locale.ROOT);
            if (id.length() >= "CVE-2026-0001".length() && id.charAt(8) == '-') {
                ids.add(id);
            }
        }
        return List.copyOf(ids);
    }

    private static String narrow(String text) {
        return Normalizer.normalize(text.replace('〜', '~'), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
    }
}
