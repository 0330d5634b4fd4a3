package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Particulars;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// A report that was handed in, as messages say it: it stands as long as its incident does. A board
/// reads no name of who recorded it.
///
/// @param said what, when, and by whom
/// @param recorded when that became known to Hakyu
record HandedIn(Text said, Instant recorded) {
    static final Text LABEL = new Text("提出済み", "Handed in");

    static List<HandedIn> of(Concern concern, Edition edition, ZoneId zone) {
        return concern.particulars().handedIn().stream()
                .map(each -> new HandedIn(said(each, edition, zone), each.recorded()))
                .toList();
    }

    private static Text said(Particulars.HandedIn report, Edition edition, ZoneId zone) {
        Text at = When.moment(report.at(), zone);
        boolean named = edition == Edition.IN_CHARGE && !report.by().isBlank();
        return new Text(
                "%s(%s提出%s)"
                        .formatted(report.what().ja(), at.ja(), named ? "、記録 " + report.by() : ""),
                "%s (%s%s)"
                        .formatted(
                                report.what().en(),
                                at.en(),
                                named ? "; recorded by " + report.by() : ""));
    }
}
