package dev.hakyu.duties.internal.incident;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.duty.Moment;
import dev.hakyu.model.duty.Party;
import dev.hakyu.model.duty.RuleId;
import dev.hakyu.model.duty.StartMoment;
import dev.hakyu.model.duty.Submission;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.Involvement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The moments of a case as the reports date them. All are evidence, none is a declaration.
public final class Timeline {
    private static final int MAX_QUOTE = 60;
    private static final List<String> NOTICED =
            List.of(
                    "検知",
                    "検出",
                    "確認",
                    "発見",
                    "判明",
                    "気付",
                    "気づ",
                    "気が付",
                    "発覚",
                    "認め",
                    "認識",
                    "把握",
                    "知った",
                    "知り",
                    "覚知",
                    "見つ",
                    "detect",
                    "notic",
                    "discover",
                    "found",
                    "aware",
                    "learn",
                    "identif",
                    "spotted",
                    "alert",
                    "realis",
                    "realiz",
                    "confirm");
    private static final RuleId COMMISSION = new RuleId("JP-APPI-SOKUHO");

    private final OurData data;
    private final ZoneId zone;

    public Timeline(OurData data, ZoneId zone) {
        this.data = data;
        this.zone = zone;
    }

    public List<Moment> moments() {
        List<Moment> moments = new ArrayList<>();
        for (Map.Entry<DateRole, Resolved<PartialDate>> entry :
                data.incident().dates().entrySet()) {
            Resolved<PartialDate> dated = entry.getValue();
            if (dated.value().hasDay() && dated.certainty().affirms()) {
                add(entry.getKey(), dated, moments);
            }
        }
        return moments;
    }

    private void add(DateRole role, Resolved<PartialDate> dated, List<Moment> moments) {
        Party victim = data.isOurselves() ? Party.US : Party.CONTRACTOR;
        switch (role) {
            case INTRUSION -> moments.add(moment(StartMoment.OCCURRED, victim, dated));
            case DETECTED -> moments.add(moment(StartMoment.DETECTED, victim, dated));
            case VICTIM_TOLD -> moments.add(told(dated, victim));
            case TOLD_US -> {
                if (!data.isOurselves()) {
                    moments.add(moment(StartMoment.NOTIFIED_BY_PROCESSOR, Party.US, dated));
                }
            }
            case DISCLOSED -> {
                if (!data.isOurselves()) {
                    moments.add(moment(StartMoment.SUSPECTED, Party.CONTRACTOR, dated));
                }
                moments.add(moment(StartMoment.SUSPECTED, Party.US, dated));
            }
            case CONTAINED, RESUMED, NORMAL -> {}
        }
    }

    /// "The victim was told": of a contractor's incident through which we are the victim, or whose
    /// words are about those who entrusted, it is we who were told.
    private Moment told(Resolved<PartialDate> dated, Party victim) {
        String quote = dated.basis().quote().text();
        boolean aboutUs =
                data.exposures().stream()
                                .map(Exposure::involvement)
                                .anyMatch(Involvement.VIA::equals)
                        || quote.contains("委託元")
                        || quote.contains("entrust");
        if (data.isOurselves() || !aboutUs) {
            return moment(StartMoment.DISCOVERED, victim, dated);
        }
        return moment(StartMoment.NOTIFIED_BY_PROCESSOR, Party.US, dated);
    }

    /// What the victim says it has told the authorities.
    public List<Submission> submissions(Instant asOf) {
        Party party = data.isOurselves() ? Party.US : Party.CONTRACTOR;
        return data.incident().regulators().stream()
                .filter(each -> OurData.isMoreThanAClaim(each.certainty()))
                .filter(each -> isCommission(each.value().name()))
                .map(each -> {
                    PartialDate date = each.value().date();
                    Instant at = date == null ? asOf : date.earliest().atZone(zone).toInstant();
                    return new Submission(COMMISSION, at, party, shortened(each));
                })
                .toList();
    }

    private static boolean isCommission(String name) {
        return name.contains("個人情報保護委員会")
                || name.contains("Personal Information Protection Commission")
                || name.equals("PPC");
    }

    private Moment moment(StartMoment what, Party party, Resolved<PartialDate> dated) {
        PartialDate date = dated.value();
        boolean hour = date.hasTime() && !(what == StartMoment.DETECTED && !isNoticed(dated));
        LocalDateTime start = hour ? date.earliest() : date.earliest().toLocalDate().atStartOfDay();
        Instant at = start.atZone(zone).toInstant();
        return new Moment(what, at, zone, !hour, false, party, shortened(dated));
    }

    /// Whether the sentence says that it was noticed: the hour from which something did not work is
    /// not yet that of anybody's knowledge.
    private static boolean isNoticed(Resolved<PartialDate> dated) {
        String said = dated.basis().quote().text().toLowerCase(Locale.ROOT);
        return NOTICED.stream().anyMatch(said::contains);
    }

    private static String shortened(Resolved<?> resolved) {
        String quote = resolved.basis().quote().text().strip();
        return quote.codePointCount(0, quote.length()) <= MAX_QUOTE
                ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, MAX_QUOTE)) + "…";
    }
}
