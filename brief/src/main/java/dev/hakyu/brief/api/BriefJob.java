package dev.hakyu.brief.api;

import dev.hakyu.brief.internal.compose.AnswerLayer;
import dev.hakyu.brief.internal.compose.AnswersSince;
import dev.hakyu.brief.internal.compose.AsksOfPartners;
import dev.hakyu.brief.internal.compose.BackgroundSummary;
import dev.hakyu.brief.internal.compose.Case;
import dev.hakyu.brief.internal.compose.CaseMaker;
import dev.hakyu.brief.internal.compose.ChangeList;
import dev.hakyu.brief.internal.compose.DataStandings;
import dev.hakyu.brief.internal.compose.FactList;
import dev.hakyu.brief.internal.compose.FirstHeard;
import dev.hakyu.brief.internal.compose.Headline;
import dev.hakyu.brief.internal.compose.InputEffect;
import dev.hakyu.brief.internal.compose.Known;
import dev.hakyu.brief.internal.compose.LeftOut;
import dev.hakyu.brief.internal.compose.NearNames;
import dev.hakyu.brief.internal.compose.Overlaps;
import dev.hakyu.brief.internal.compose.PageMaker;
import dev.hakyu.brief.internal.compose.ParticularsOf;
import dev.hakyu.brief.internal.compose.ProductCases;
import dev.hakyu.brief.internal.compose.ProvenanceLines;
import dev.hakyu.brief.internal.compose.PutAsideList;
import dev.hakyu.brief.internal.compose.ReportShelf;
import dev.hakyu.brief.internal.compose.Sensitivity;
import dev.hakyu.brief.internal.compose.Unseen;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.Rulings;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.network.api.ExposureFinder;
import dev.hakyu.network.api.ExposureFindings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The main job: from reports and a network to the brief. A value in, a value out.
///
/// Costs one reading of all reports, one simulation per incident that concerns us and says that
/// something is out; a request with the same values gives the same brief.
public final class BriefJob {
    private static final String HOME_UNLESS_SAID = "JP";

    private BriefJob() {}

    /// Makes the brief from the request's own reports, as if all had reached us at its moment.
    ///
    /// @param progress told what is being done, for a person who waits
    public static Brief prepare(BriefRequest request, Consumer<Text> progress) {
        List<Report> reports = request.reports().reports();
        return prepare(
                        request,
                        Known.at(reports, Known.Told.of(request), request.asOf(), request.zone()),
                        Known.at(reports, Known.Told.of(request), request.since(), request.zone()),
                        request.reports().unreadable(),
                        List.of(),
                        reports.stream()
                                .collect(Collectors.toMap(Report::id, each -> request.asOf())),
                        request.since(),
                        progress)
                .brief();
    }

    /// Makes the brief from reports that were read before.
    ///
    /// @param request whose own `reports` are not looked at
    /// @param progress told what is being done, for a person who waits
    public static PreparedBrief prepare(
            BriefRequest request, ReadReports read, Consumer<Text> progress) {
        return prepare(
                request,
                Known.of(read.now(), Known.Told.of(request)),
                Known.of(read.before(), Known.Told.of(request)),
                read.unreadable(),
                read.unseen(),
                read.arrived(),
                Objects.requireNonNullElse(read.answersBefore(), request.since()),
                progress);
    }

    /// Makes the brief from reports that were read before, each known from when it was published.
    ///
    /// @param request whose own `reports` are not looked at
    /// @param all of any date; those published after the moment of the brief are left out
    /// @param unreadable how many reports could not be read
    /// @param arrived when each reached us, as far as that is known; see [ReadReports#arrived]
    /// @param progress told what is being done, for a person who waits
    public static PreparedBrief prepare(
            BriefRequest request,
            List<Reading> all,
            int unreadable,
            Map<ReportId, Instant> arrived,
            Consumer<Text> progress) {
        return prepare(
                request,
                Known.ofPublished(all, Known.Told.of(request), request.asOf(), request.zone()),
                Known.ofPublished(all, Known.Told.of(request), request.since(), request.zone()),
                unreadable,
                List.of(),
                arrived,
                request.since(),
                progress);
    }

    private static PreparedBrief prepare(
            BriefRequest request,
            Known readNow,
            Known readBefore,
            int unreadable,
            List<Text> further,
            Map<ReportId, Instant> arrived,
            Instant answersBefore,
            Consumer<Text> progress) {
        AnswerLayer answered = layer(request, readNow, request.asOf());
        Known now = withAnswers(request, readNow, answered, request.asOf());
        Known before =
                withAnswers(
                        request,
                        readBefore,
                        layer(request, readBefore, answersBefore),
                        answersBefore);
        List<Text> unseen = joined(further, answered.unseen());
        LocalDate today = request.asOf().atZone(request.zone()).toLocalDate();
        progress.accept(
                Text.of(
                        "記事 %,d件から事案 %,d件を読み取りました。",
                        "Reports: %,d; incidents in them: %,d.",
                        now.reportsRead(),
                        now.incidents().size()));
        ReportShelf shelf = new ReportShelf(now.reports());

        Rulings rulings = Rulings.of(request.decisions(), now.incidents(), now.reports());
        ExposureFinder finder = ExposureFinder.over(request.network(), today, rulings);
        PutAsideList putAside = new PutAsideList(request.network());
        FirstHeard firstHeard = new FirstHeard(now.reports(), arrived, request.zone());
        CaseMaker caseMaker = new CaseMaker(request, now, firstHeard, rulings);
        List<Case> cases = new ArrayList<>();
        List<Incident> elsewhere = new ArrayList<>();
        NearNames nearNames = new NearNames(request.network(), shelf, request.workspace());
        VictimNames names = new VictimNames(request.settings().language(), request.network());
        Map<IncidentId, Incident> shown = new LinkedHashMap<>();
        for (Incident told : now.incidents()) {
            ExposureFindings findings = finder.find(told);
            Incident incident = names.shown(told, findings);
            shown.put(incident.id(), incident);
            findings.rejected().forEach(each -> putAside.add(incident, each));
            Optional<Decision.Dismiss> dismissal = rulings.findDismissal(incident.id());
            if (!findings.concernsUs()) {
                elsewhere.add(incident);
                if (dismissal.isEmpty()) {
                    nearNames.add(incident, findings.proposals());
                }
            } else if (dismissal.isEmpty()
                    || !putAside.keeps(incident, findings.exposures(), dismissal.get())) {
                progress.accept(
                        new Text(
                                "関係する事案: " + incident.victim().value().name(),
                                "Concerns us: " + incident.victim().value().name()));
                cases.add(caseMaker.make(incident, findings.exposures()));
            }
        }
        ProductCases products =
                new ProductCases(
                        request, before, now, finder, firstHeard, shelf, putAside, nearNames);
        cases.sort(Case.urgency());
        PageMaker pages = new PageMaker(shelf, today, request.workspace());
        int inFull = Math.min(PageMaker.MOST_PAGES, cases.size());
        Overlaps overlaps = new Overlaps(cases.subList(0, inFull));
        Sensitivity sensitivity = new Sensitivity(request);
        List<InputEffect.All> effects =
                cases.subList(0, inFull).stream().map(sensitivity::of).toList();
        List<Brief.IncidentPage> all = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            all.add(
                    i < inFull
                            ? pages.page(one, i + 1, effects.get(i).lines(), overlaps.linesOf(one))
                            : pages.page(one, i + 1, List.of(), List.of()));
        }
        Set<IncidentId> concerning =
                cases.stream().map(each -> each.incident().id()).collect(Collectors.toSet());
        ChangeList changes =
                ChangeList.between(
                                before,
                                now,
                                concerning,
                                new AnswersSince(answered.homes(), request.since()),
                                today)
                        .beside(
                                ChangeList.between(
                                        readBefore, readNow, concerning, AnswersSince.NONE, today));
        List<Phrase> headline =
                Headline.of(
                        cases,
                        effects,
                        new Headline.Seen(
                                now.reportsRead(),
                                now.incidents().size(),
                                partners(request),
                                LeftOut.ofOrganisations(request.problems()),
                                nearNames.list().size()),
                        request.asOf(),
                        request.zone());
        Brief brief =
                new Brief(
                        header(request),
                        putAside.after(products.after(headline)),
                        all.subList(0, inFull),
                        cases.subList(inFull, cases.size()).stream()
                                .map(pages::shortEntry)
                                .toList(),
                        new AsksOfPartners(request, cases, arrived, shelf).in(now),
                        products.told(),
                        putAside.list(),
                        nearNames.list(),
                        BackgroundSummary.of(elsewhere, shelf, homeCountry(request)),
                        request.first()
                                ? new Brief.Changes(true, List.of())
                                : new Brief.Changes(
                                        false,
                                        joined(
                                                changes.lines(shown.values()),
                                                products.changeLines())),
                        Unseen.of(
                                request,
                                now,
                                unreadable,
                                unseen,
                                nearNames.list().size(),
                                overlaps.pairs()),
                        DataStandings.of(request, cases),
                        ProvenanceLines.of(request, now, cases));
        List<PreparedBrief.Concern> concerns = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            concerns.add(
                    new PreparedBrief.Concern(
                            one.incident(),
                            one.exposures(),
                            all.get(i),
                            one.clocks(),
                            changes.of(one.incident().id()),
                            FactList.publicOf(one.incident(), shelf, today),
                            one.incident().reports().stream().allMatch(shelf::isPublic),
                            ParticularsOf.of(one)));
        }
        return new PreparedBrief(brief, List.copyOf(shown.values()), concerns, products.notices());
    }

    private static AnswerLayer layer(BriefRequest request, Known known, Instant moment) {
        return AnswerLayer.over(
                known.incidents(),
                known.reports(),
                AnsweredIncidents.receivedBy(request.answers(), moment));
    }

    private static Known withAnswers(
            BriefRequest request, Known known, AnswerLayer layer, Instant moment) {
        return known.with(layer, AnsweredIncidents.receivedBy(request.answers(), moment));
    }

    private static Brief.Header header(BriefRequest request) {
        @Nullable String named = request.settings().company().name();
        String company =
                named != null
                        ? named
                        : request.network().self().stream()
                                .map(Organisation::name)
                                .findFirst()
                                .orElse("");
        return new Brief.Header(
                company,
                request.asOf(),
                request.since(),
                request.zone(),
                request.settings().marking());
    }

    private static List<Text> joined(List<Text> first, List<Text> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static int partners(BriefRequest request) {
        return request.network().organisations().size() - request.network().self().size();
    }

    private static String homeCountry(BriefRequest request) {
        @Nullable String said = request.settings().company().country();
        if (said != null) {
            return said;
        }
        return request.network().self().stream()
                .map(Organisation::country)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(HOME_UNLESS_SAID);
    }
}
