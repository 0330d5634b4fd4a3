package dev.hakyu.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.DoneLine;
import dev.hakyu.brief.api.Particulars;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.brief.api.StopDays;
import dev.hakyu.brief.api.StopState;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.CountQualifier;
import dev.hakyu.model.incident.CountUnit;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.IncidentStatus;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Restart;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.Involvement;
import dev.hakyu.model.network.MatchKind;
import dev.hakyu.model.network.NameMatch;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.reader.api.Dossiers;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.api.ReportOpener;
import dev.hakyu.reader.api.ReportReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An incident that concerns us, as a brief hands it on.
public final class SampleConcern {
    private static final ReportId REPORT = new ReportId("R");
    private final String id;
    private final String victim;
    private final Map<DateRole, Resolved<PartialDate>> dates = new EnumMap<>(DateRole.class);
    private final List<Brief.Stop> stops = new ArrayList<>();
    private final List<Brief.Restarting> restarts = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Clock> clocks = new ArrayList<>();
    private final List<Brief.ActionLine> actions = new ArrayList<>();
    private final List<Resolved<Assertion.ResumptionForecast>> plans = new ArrayList<>();
    private final Map<String, StopDays> days = new HashMap<>();
    private final Map<String, Text> decides = new HashMap<>();
    private final Set<String> forBoard = new HashSet<>();
    private final Set<String> requested = new HashSet<>();
    private final List<Particulars.HandedIn> handedIn = new ArrayList<>();
    private final List<DoneLine> done = new ArrayList<>();
    private final List<Resolved<Assertion.Count>> counts = new ArrayList<>();
    private final List<Exposure> exposures = new ArrayList<>();
    private Brief.@Nullable Losses losses;
    private Text kind = new Text("ランサムウェア", "ransomware");
    private Certainty certainty = Certainty.CONFIRMED;

    public SampleConcern(String id, String victim) {
        this.id = id;
        this.victim = victim;
    }

    public SampleConcern dated(DateRole role, String day, Speaker by) {
        PartialDate date = PartialDate.of(LocalDate.parse(day));
        dates.put(role, resolved(date, new Assertion.Dated(role, date), by));
        return this;
    }

    public SampleConcern stop(String sentence, @Nullable Instant medianAt, double probability) {
        return stop(site(sentence), sentence, medianAt, probability);
    }

    public SampleConcern stop(
            String node, String sentence, @Nullable Instant medianAt, double probability) {
        stops.add(new Brief.Stop(node, Text.same(sentence), null, null, medianAt, probability));
        return this;
    }

    /// @param grossP50 middle of the loss before insurance, in yen
    public SampleConcern losing(double grossP50) {
        losses =
                new Brief.Losses(
                        "JPY",
                        0,
                        grossP50,
                        3 * grossP50,
                        0,
                        grossP50,
                        3 * grossP50,
                        Text.same("損失は 中央値です。"),
                        Text.same("計算の内訳"));
        return this;
    }

    /// An open action that is due.
    public SampleConcern action(Text what, Text by, Text prevents) {
        actions.add(
                new Brief.ActionLine(
                        "a-1",
                        what,
                        new Text(
                                "担当: 購買部、決裁: 購買部門長",
                                "owner: purchasing, decides: head of purchasing"),
                        by,
                        null,
                        false,
                        prevents,
                        new Text("止まるものはありません。", "Nothing stops."),
                        null));
        return this;
    }

    /// An open action that ends at a moment.
    public SampleConcern action(String what, Instant dueAt, boolean late) {
        actions.add(
                new Brief.ActionLine(
                        "a-" + actions.size(),
                        Text.same(what),
                        Text.same("担当: 購買部"),
                        Text.same(late ? "12月1日(火)まで(期限を過ぎています)" : "12月3日(木)11時まで"),
                        dueAt,
                        late,
                        Text.same("推測による生産計画"),
                        Text.same("止まるものはありません。"),
                        null));
        return this;
    }

    /// An open action with its owner and who decides it.
    public SampleConcern action(String what, Instant dueAt, boolean late, String decides) {
        action(what, dueAt, late);
        this.decides.put(actions.getLast().id(), Text.same(decides));
        return this;
    }

    /// An open action for which the page has no room, due after those that it shows.
    public SampleConcern leftOut(String decides) {
        this.decides.put("z-" + this.decides.size(), Text.same(decides));
        return this;
    }

    /// One that the management decides.
    public SampleConcern forBoard(String what, Instant dueAt, boolean late) {
        action(what, dueAt, late, "経営(担当役員)");
        forBoard.add(actions.getLast().id());
        return this;
    }

    /// One that the victim asks its partners for.
    public SampleConcern requested(String what, Instant dueAt, boolean late) {
        action(what, dueAt, late, "情報システム部門長");
        requested.add(actions.getLast().id());
        return this;
    }

    /// In which days the stop of a site comes.
    public SampleConcern days(String node, String from, String to, boolean begun) {
        days.put(node, new StopDays(LocalDate.parse(from), LocalDate.parse(to), begun));
        return this;
    }

    /// A report that was handed in.
    public SampleConcern handedIn(String what, Instant at, String by, Instant recorded) {
        handedIn.add(new Particulars.HandedIn("rule", Text.same(what), at, by, recorded));
        return this;
    }

    /// An action that somebody marked as done.
    public SampleConcern done(String what) {
        String action = "d-" + done.size();
        done.add(new DoneLine(action, Text.same(what), Text.same("済"), "decision-" + action));
        return this;
    }

    /// A report that was handed in, as the page lists it among what people did.
    public SampleConcern listed(String submission) {
        String id = "decision-s" + done.size();
        done.add(new DoneLine(id, Text.same(submission), Text.same("提出済み"), id));
        return this;
    }

    /// Persons whose data came to harm, as the victim published.
    public SampleConcern persons(int count) {
        Assertion.Count value =
                new Assertion.Count(
                        BigDecimal.valueOf(count),
                        CountUnit.PERSONS,
                        CountQualifier.EXACT,
                        "人",
                        "個人情報");
        counts.add(resolved(value, value, Speaker.VICTIM));
        return this;
    }

    /// Our data is with the victim.
    public SampleConcern entrusted() {
        OrganisationId contractor = new OrganisationId("contractor");
        Text why = Text.same("当社の情報を委託しています。");
        exposures.add(
                new Exposure(
                        new IncidentId(id),
                        contractor,
                        Involvement.VICTIM,
                        List.of(
                                new ExposurePath.Entrusted(
                                        contractor, null, List.of(), false, false, false, why)),
                        new NameMatch(victim, contractor, victim, MatchKind.EXACT, 1, why),
                        Certainty.CONFIRMED));
        return this;
    }

    /// What kind of event it is, and how sure it is.
    public SampleConcern kind(String ja, String en, Certainty sure) {
        kind = new Text(ja, en);
        certainty = sure;
        return this;
    }

    public SampleConcern clock(SampleClock clock) {
        clocks.add(clock.build());
        return this;
    }

    /// A stop that does not lie ahead.
    public SampleConcern stop(String sentence, Instant at, double probability, StopState state) {
        stops.add(
                new Brief.Stop(
                        site(sentence),
                        Text.same(sentence),
                        null,
                        null,
                        at,
                        probability,
                        state,
                        null));
        return this;
    }

    /// The site that a sentence begins with.
    private static String site(String sentence) {
        return sentence.split("[はが]", 2)[0];
    }

    /// A restart that the page tells.
    ///
    /// @param whole of all that had stopped; otherwise of a part, with the sentence's words
    public SampleConcern restart(Restart.State state, boolean whole, String sentence) {
        restarts.add(
                new Brief.Restarting(
                        List.of(),
                        whole ? null : "第二工場",
                        !whole,
                        PartialDate.of(LocalDate.parse("2026-12-14")),
                        null,
                        state,
                        null,
                        whole && state == Restart.State.DONE,
                        Text.same(sentence),
                        "。",
                        "R"));
        return this;
    }

    /// A restart that was announced for a day.
    public SampleConcern planned(String day) {
        Assertion.ResumptionForecast plan =
                new Assertion.ResumptionForecast(null, PartialDate.of(LocalDate.parse(day)));
        plans.add(resolved(plan, plan, Speaker.VICTIM));
        return this;
    }

    public SampleConcern change(Change.Kind kind, String what) {
        return change(kind, Text.same(what));
    }

    public SampleConcern change(Change.Kind kind, Text what) {
        changes.add(new Change(kind, what));
        return this;
    }

    public Concern build() {
        OrganisationName name = new OrganisationName(victim, List.of(), true);
        Incident incident =
                new Incident(
                        new IncidentId(id),
                        IncidentStatus.CONFIRMED,
                        List.of(REPORT),
                        List.of(),
                        resolved(name, new Assertion.Victim(name), Speaker.VICTIM),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        counts,
                        List.of(),
                        List.of(),
                        List.of(),
                        dates,
                        null,
                        List.of(),
                        plans,
                        List.of(),
                        List.of());
        return build(incident);
    }

    /// The same around an incident that was read.
    public Concern build(Incident incident) {
        Brief.IncidentPage page =
                new Brief.IncidentPage(
                        1,
                        incident.id(),
                        victim,
                        kind,
                        certainty,
                        List.of(),
                        restarts,
                        List.of(),
                        stops,
                        null,
                        List.of(),
                        List.of(),
                        losses,
                        List.of(),
                        List.of(),
                        actions,
                        done,
                        null,
                        null,
                        List.of());
        return new Concern(
                incident,
                exposures,
                page,
                clocks,
                changes,
                List.of(),
                false,
                new Particulars(days, decides, forBoard, requested, handedIn));
    }

    /// The one incident that a text tells of.
    public static Incident read(String text) {
        Opened opened = ReportOpener.open("news.txt", text.getBytes(StandardCharsets.UTF_8));
        Report report = ((Opened.Readable) opened).report();
        List<Incident> incidents = Dossiers.assemble(List.of(ReportReader.shipped().read(report)));
        assertThat(incidents).hasSize(1);
        return incidents.getFirst();
    }

    private static <T> Resolved<T> resolved(T value, Assertion what, Speaker by) {
        Statement said =
                new Statement(what, by, Modality.ASSERTED, null, new Quote(REPORT, 0, 1, "。"));
        return new Resolved<>(value, said, List.of(), List.of(), Text.same("only statement"));
    }
}
