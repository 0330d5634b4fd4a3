package dev.hakyu.daily.job;

import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.daily.alert.Roundup;
import dev.hakyu.daily.alert.StopNews;
import dev.hakyu.daily.alert.When;
import dev.hakyu.daily.job.WeekEvents.Happened;
import dev.hakyu.daily.watch.WatchEntry;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.Industry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Counts a week.
final class RoundupMaker {
    private static final int MOST_PRODUCTS = 10;
    private static final int MOST_PAST = 12;
    private static final int DAYS_AHEAD = 7;
    private static final Text UNKNOWN = new Text("不明", "unknown");
    private final PreparedBrief prepared;
    private final WeekMaterial week;
    private final WeekEvents events;
    private final EventAge age;
    private final Instant since;
    private final Instant asOf;
    private final ZoneId zone;

    RoundupMaker(WeekMaterial week) {
        this.prepared = week.prepared();
        this.week = week;
        this.since = week.since();
        this.asOf = prepared.brief().header().asOf();
        this.zone = prepared.brief().header().zone();
        this.events = new WeekEvents(week.watch(), since, asOf, zone);
        this.age = new EventAge(since.atZone(zone).toLocalDate(), week.reports());
    }

    Roundup make() {
        List<Incident> fresh = week.fresh().stream().filter(each -> !age.isPast(each)).toList();
        LocalDate from = since.atZone(zone).toLocalDate();
        LocalDate to = asOf.atZone(zone).toLocalDate();
        String company = prepared.brief().header().company();
        String marking = prepared.brief().header().marking();
        WeekFigures figures = new WeekFigures(fresh, week.homeCountry());
        List<Roundup.Highlight> highlights = highlights();
        return new Roundup(
                new Text(
                        "%s 週のまとめ(%s〜%s)"
                                .formatted(company, When.day(from).ja(), When.day(to).ja()),
                        "%s: the week (%s to %s)"
                                .formatted(company, When.day(from).en(), When.day(to).en())),
                marking == null ? "" : marking,
                null,
                List.of(counted(figures), concerning()),
                highlights,
                products(),
                figures.rows(Industry.class, WeekFigures::industry, UNKNOWN),
                figures.rows(AttackKind.class, WeekFigures::attacks, UNKNOWN),
                figures.days(),
                watched(
                        to,
                        highlights.stream()
                                .map(Roundup.Highlight::incident)
                                .collect(Collectors.toSet())),
                past());
    }

    private Text counted(WeekFigures figures) {
        int past = week.fresh().size() - figures.all();
        Text countries = figures.countries();
        Text said =
                new Text(
                        "この1週間に新しく分かった事案は%,d件です(%s、新着の記事%,d件)。"
                                .formatted(figures.all(), countries.ja(), week.arrived()),
                        "Incidents that became known this week: %,d (%s; %,d new reports)."
                                .formatted(figures.all(), countries.en(), week.arrived()));
        return past == 0
                ? said
                : new Text(
                        said.ja()
                                + "今週の記事には、それより前の事案の解説や続報もあります(%,d件。新しい件数に含めません)。".formatted(past),
                        said.en()
                                + " Reports of the week also look back on incidents of an earlier time (%,d, not counted as new)."
                                        .formatted(past));
    }

    private Text concerning() {
        int fresh = 0;
        int moved = 0;
        int changed = 0;
        int past = 0;
        for (Concern concern : prepared.concerns()) {
            Happened happened = events.of(concern);
            if (happened.fresh() && age.isPast(concern.incident())) {
                past++;
            } else if (happened.fresh()) {
                fresh++;
                moved += happened.changed() ? 1 : 0;
            } else if (happened.changed()) {
                changed++;
            }
        }
        int all = prepared.concerns().size();
        if (all == 0) {
            return new Text("当社に関係する事案はありませんでした。", "None of them concerns us.");
        }
        if (fresh + changed + past == 0) {
            return Text.of(
                    "当社に関係する新しい事案と、関係する事案(%d件)の変化はありませんでした。",
                    "Nothing new concerns us, and nothing changed in those that do (%d).", all);
        }
        return new Text(
                "当社に関係する事案は%d件です。内訳: 今週新しく分かったもの%d件(うちその後に変化のあったもの%d件)、以前からのもので今週変化のあったもの%d件%s。"
                        .formatted(
                                all,
                                fresh,
                                moved,
                                changed,
                                past == 0 ? "" : "、過去の事案の記事によるもの%d件".formatted(past)),
                "Incidents that concern us: %d. New this week: %d (%d of them changed since); known before and changed this week: %d%s."
                        .formatted(
                                all,
                                fresh,
                                moved,
                                changed,
                                past == 0
                                        ? ""
                                        : "; from reports that look back on an earlier time: %d"
                                                .formatted(past)));
    }

    private List<Roundup.Highlight> highlights() {
        List<Roundup.Highlight> all = new ArrayList<>();
        for (Concern concern : prepared.concerns()) {
            Happened happened = events.of(concern);
            if (!happened.any()) {
                continue;
            }
            boolean past = happened.fresh() && age.isPast(concern.incident());
            Text victim = Text.same(concern.page().victim());
            Text kind = concern.page().kind();
            all.add(
                    new Roundup.Highlight(
                            concern.incident().id(),
                            new Text(
                                    victim.ja() + " — " + kind.ja(),
                                    victim.en() + " — " + kind.en()),
                            happened.fresh() && !past,
                            past ? old(concern, happened.lines()) : happened.lines(),
                            past ? old(concern, happened.forBoard()) : happened.forBoard(),
                            lines(concern)));
        }
        return all;
    }

    /// In the place of the line that says that it is new.
    private List<Text> old(Concern concern, List<Text> lines) {
        List<Text> said = new ArrayList<>();
        Text when = age.when(concern.incident()).orElse(UNKNOWN);
        said.add(
                new Text(
                        "過去の事案の記事が届きました(%s)。今週起きた事案ではありません".formatted(when.ja()),
                        "a report of an earlier incident came in (%s); it is none of this week"
                                .formatted(when.en())));
        lines.stream().skip(1).forEach(said::add);
        return said;
    }

    private List<Roundup.Highlight> products() {
        List<Roundup.Highlight> all = new ArrayList<>();
        for (PreparedBrief.Notice notice : prepared.notices()) {
            Happened happened = events.of(notice);
            if (happened.any() && all.size() < MOST_PRODUCTS) {
                all.add(
                        new Roundup.Highlight(
                                notice.advisory().id(),
                                new Text(
                                        notice.entry().product()
                                                + " — "
                                                + notice.entry().kind().ja(),
                                        notice.entry().product()
                                                + " — "
                                                + notice.entry().kind().en()),
                                happened.fresh(),
                                happened.lines(),
                                notice.isPressing() ? happened.lines() : List.of(),
                                List.of(notice.entry().summary())));
            }
        }
        return all;
    }

    static List<Text> lines(Concern concern) {
        List<Text> lines = new ArrayList<>();
        concern.page().paths().stream().findFirst().ifPresent(lines::add);
        lines.addAll(StopNews.told(concern));
        StopNews.restarted(concern).ifPresent(lines::add);
        return lines;
    }

    private List<Roundup.Watched> watched(LocalDate today, Set<IncidentId> toldAbove) {
        Set<IncidentId> above = new HashSet<>();
        toldAbove.forEach(each -> above.addAll(week.watch().idsOf(each)));
        products().forEach(each -> above.addAll(week.watch().idsOf(each.incident())));
        List<Roundup.Watched> all = new ArrayList<>();
        for (WatchEntry entry : week.watch().entries()) {
            Optional<Text> aside = week.aside(entry.incident());
            if (aside.isPresent() || week.isAside(entry.incident())) {
                aside.map(why -> new Roundup.Watched(Text.same(entry.victim()), List.of(why)))
                        .ifPresent(all::add);
                continue;
            }
            List<Text> lines = events.lines(entry, !above.contains(entry.incident()));
            boolean due = !entry.closed() && entry.review().isBefore(today.plusDays(DAYS_AHEAD));
            boolean moved = entry.history().stream().anyMatch(events::isOfWeek);
            if (moved || due) {
                all.add(new Roundup.Watched(state(entry), lines));
            }
        }
        return all;
    }

    private static Text state(WatchEntry entry) {
        if (entry.closed()) {
            return new Text(
                    entry.victim() + ": 経過観察は終わっています", entry.victim() + ": the watch has ended");
        }
        Text review = When.day(entry.review());
        return new Text(
                "%s: 次の見直し %s%s"
                        .formatted(
                                entry.victim(),
                                review.ja(),
                                entry.checkAgain() ? "。期限と通知の再確認が必要です" : ""),
                "%s: next review %s%s"
                        .formatted(
                                entry.victim(),
                                review.en(),
                                entry.checkAgain()
                                        ? "; clocks and notices are to be checked again"
                                        : ""));
    }

    /// The newest first.
    private List<Text> past() {
        List<Incident> all =
                week.fresh().stream()
                        .filter(age::isPast)
                        .sorted(
                                Comparator.comparing(
                                        (Incident each) -> age.day(each).orElse(null),
                                        Comparator.nullsLast(Comparator.reverseOrder())))
                        .toList();
        List<Text> lines = new ArrayList<>();
        for (Incident incident : all.stream().limit(MOST_PAST).toList()) {
            String victim = incident.victim().value().name();
            Text when = age.when(incident).orElse(UNKNOWN);
            lines.add(
                    new Text(
                            "%s(%s)".formatted(victim, when.ja()),
                            "%s (%s)".formatted(victim, when.en())));
        }
        int more = all.size() - lines.size();
        if (more > 0) {
            lines.add(Text.of("ほか%d件", "%d more", more));
        }
        return lines;
    }
}
