package dev.hakyu.reader.internal.open;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Report;
import dev.hakyu.reader.api.Opened;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Days on which a report of an incident can be from. Programs write the first or last day of their
/// calendar where they know none.
public final class PlausibleDays {
    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2099;

    private PlausibleDays() {}

    /// Whether the year is one in which a report can be from.
    public static boolean isPlausible(PartialDate day) {
        return day.year() >= FIRST_YEAR && day.year() <= LAST_YEAR;
    }

    /// The report without days that cannot be, with a warning for each.
    public static Opened kept(Opened opened) {
        return switch (opened) {
            case Opened.Unreadable unreadable -> unreadable;
            case Opened.Readable readable -> kept(readable);
        };
    }

    private static Opened kept(Opened.Readable readable) {
        Report report = readable.report();
        List<Problem> warnings = new ArrayList<>(readable.warnings());
        @Nullable PartialDate published = plausible(report.published(), report, warnings);
        @Nullable PartialDate updated = plausible(report.updated(), report, warnings);
        return warnings.size() == readable.warnings().size()
                ? readable
                : new Opened.Readable(
                        new Report(
                                report.id(),
                                report.location(),
                                report.publisher(),
                                published,
                                report.language(),
                                report.title(),
                                report.text(),
                                report.blocks(),
                                updated,
                                report.zone()),
                        warnings);
    }

    private static @Nullable PartialDate plausible(
            @Nullable PartialDate day, Report report, List<Problem> warnings) {
        if (day == null || isPlausible(day)) {
            return day;
        }
        warnings.add(
                Problem.warning(
                        "implausible-day",
                        new Place(report.location(), null, 0, null, day.toString()),
                        new Text(
                                "公開日または更新日 %s はありえない日付です。日付なしの記事として読みました。".formatted(day),
                                "%s cannot be the day of publication or update; read as a report without one."
                                        .formatted(day)),
                        new Text("記事の日付を確かめてください。", "Check the date of the report.")));
        return null;
    }
}
