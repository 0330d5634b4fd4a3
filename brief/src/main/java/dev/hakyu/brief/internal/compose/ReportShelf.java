package dev.hakyu.brief.internal.compose;

import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.Statement;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The reports by id, and how a person names one.
public final class ReportShelf {
    private static final int LONGEST_QUOTE = 160;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int MOST_NAMES = 3;
    private final Map<ReportId, Report> reports = new HashMap<>();

    public ReportShelf(List<Report> reports) {
        reports.forEach(report -> this.reports.put(report.id(), report));
    }

    public List<Report> reports() {
        return List.copyOf(reports.values());
    }

    /// Those with an address on the web.
    public List<Report> publicReports() {
        return reports.values().stream().filter(report -> isPublic(report.id())).toList();
    }

    /// Publisher or file, and the day of what it says: `東海産業日報 2026-11-17`.
    public String nameOf(ReportId id) {
        Report report = reports.get(id);
        if (report == null) {
            return id.value();
        }
        String publisher = report.publisher();
        PartialDate said = report.saidOn();
        String who = publisher == null || publisher.isBlank() ? fileOf(report) : publisher;
        return withoutDirections(
                said == null ? who : who + " " + said.toString().replace('T', ' '));
    }

    /// When a statement was said, as far as its report is known.
    @Nullable PartialDate saidOn(Statement statement) {
        Report report = reports.get(statement.quote().report());
        return report == null ? null : report.saidOn();
    }

    /// Several of them, the first in full: `東海産業日報 2026-11-17 / Kawara News 2026-11-18 +2`.
    public String namesOf(List<ReportId> ids) {
        List<String> names = ids.stream().map(this::nameOf).distinct().toList();
        String shown = String.join(" / ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() <= MOST_NAMES ? shown : shown + " +" + (names.size() - MOST_NAMES);
    }

    /// Whether it has an address on the web. Mails and files came to us alone.
    public boolean isPublic(ReportId id) {
        Report report = reports.get(id);
        String location = report == null ? "" : report.location().toLowerCase(Locale.ROOT);
        return location.startsWith("https://") || location.startsWith("http://");
    }

    /// The quoted words, cut at a length that still reads.
    public static String shown(Quote quote) {
        String text = withoutDirections(SPACES.matcher(quote.text().strip()).replaceAll(" "));
        if (text.codePointCount(0, text.length()) <= LONGEST_QUOTE) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }

    /// Without control characters and marks of text direction: a report must not turn the words
    /// around it.
    private static String withoutDirections(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isISOControl(c) && !isDirection(c))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isDirection(int c) {
        return (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200E
                || c == 0x200F
                || c == 0x061C;
    }

    private static String fileOf(Report report) {
        try {
            Path file = Path.of(report.location()).getFileName();
            return file == null ? report.location() : file.toString();
        } catch (InvalidPathException e) {
            return report.location();
        }
    }
}
