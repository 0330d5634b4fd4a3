package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Brief.Fact;
import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.brief.internal.wording.Authorities;
import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.PartnerRequest;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Restart;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.reader.api.Restarts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What is known of an incident, one fact a line, each with its certainty and the words that say
/// it.
public final class FactList {
    private static final Set<DateRole> SHOWN_DATES =
            EnumSet.complementOf(EnumSet.of(DateRole.CONTAINED));
    private final List<Told> facts = new ArrayList<>();
    private final ReportShelf shelf;
    private final LocalDate now;
    private final boolean publicOnly;
    private boolean restarted;

    private FactList(ReportShelf shelf, LocalDate now, boolean publicOnly) {
        this.shelf = shelf;
        this.now = now;
        this.publicOnly = publicOnly;
    }

    /// A line with the resolved values that it was made from; at least one.
    public record Told(Fact fact, List<Resolved<?>> values) {
        public Told {
            values = List.copyOf(values);
        }
    }

    /// Each fact in a line, and below it what an answer to our inquiry contradicts in it, or what
    /// was published and contradicts an answer.
    public static List<Fact> of(Incident incident, ReportShelf shelf, LocalDate now) {
        List<Fact> lines = new ArrayList<>();
        AnswerLines answers = new AnswerLines(shelf, now);
        for (Told each : told(incident, shelf, now)) {
            lines.add(each.fact());
            lines.addAll(answers.conflicts(incident, each));
        }
        return List.copyOf(lines);
    }

    /// As [#of], each line with what it was made from.
    public static List<Told> told(Incident incident, ReportShelf shelf, LocalDate now) {
        return new FactList(shelf, now, false).listed(incident);
    }

    /// Only what stands on reports that have an address on the web.
    public static List<Fact> publicOf(Incident incident, ReportShelf shelf, LocalDate now) {
        return new FactList(shelf, now, true).listed(incident).stream().map(Told::fact).toList();
    }

    private List<Told> listed(Incident incident) {
        kinds(incident);
        outage(incident);
        if (!publicOnly) {
            facts.addAll(new AnswerLines(shelf, now).told(incident));
        }
        counts(incident);
        exposed(incident);
        dates(incident);
        parties(incident);
        money(incident);
        announced(incident);
        return List.copyOf(facts);
    }

    private void kinds(Incident incident) {
        grouped(
                incident.attacks().stream()
                        .filter(attack -> attack.value() != AttackKind.UNKNOWN)
                        .toList(),
                new Text("攻撃の種類", "Kind of attack"),
                AttackKind::label);
    }

    private void outage(Incident incident) {
        Resolved<Assertion.Outage> outage = incident.outage();
        if (outage != null) {
            add(new Text("停止", "Stopped"), IncidentWords.outage(outage.value(), now), outage);
        }
        DeliveryWords.of(incident, now)
                .forEach(told -> add(DeliveryWords.CAPTION, told.value(), told));
        grouped(
                incident.runningSites(),
                new Text("稼働している拠点", "Sites that run"),
                each -> Text.same(each.site()));
        restarts(incident);
    }

    /// In the order in which they were announced.
    private void restarts(Incident incident) {
        List<Report> from = publicOnly ? shelf.publicReports() : shelf.reports();
        for (Restart restart : Restarts.of(incident, from, now)) {
            restarted |= restart.state() == Restart.State.DONE;
            add(
                    RestartLines.caption(restart),
                    RestartLines.value(restart, now),
                    restart.told(),
                    restart.reports(),
                    List.of(RestartLines.resolved(restart)));
        }
    }

    private void counts(Incident incident) {
        for (Resolved<Assertion.Count> count : CountWords.own(incident)) {
            add(new Text("件数", "Count"), CountWords.of(incident, count), count);
        }
        for (Resolved<Assertion.Count> count : incident.counts()) {
            if (OurShare.isOurs(count)) {
                add(new Text("当社分の件数", "Our share"), OurShare.named(count), count);
            }
        }
    }

    private void exposed(Incident incident) {
        boolean named =
                incident.exposed().stream()
                        .anyMatch(each -> each.value().dataClass() != DataClass.OTHER);
        grouped(
                incident.exposed().stream()
                        .filter(each -> !named || each.value().dataClass() != DataClass.OTHER)
                        .toList(),
                new Text("対象の情報", "Data concerned"),
                each -> label(each.dataClass(), each.business()));
        grouped(
                incident.denied(),
                new Text("含まれないとされる情報", "Said not to be included"),
                each -> label(each.dataClass(), each.business()));
        turns(incident);
        grouped(
                incident.harms(),
                new Text("情報への影響", "What happened to data"),
                harm -> harm.label());
    }

    /// Where what was possible has become certain or was denied.
    private void turns(Incident incident) {
        for (LeakTurn turn : LeakTurn.history(incident, shelf)) {
            Text words = turn.words(shelf, now);
            add(
                    new Text("経過", "Since"),
                    words,
                    new Resolved<>(turn, turn.basis(), List.of(), List.of(), words));
        }
    }

    private void dates(Incident incident) {
        for (DateRole role : SHOWN_DATES) {
            Resolved<PartialDate> date = incident.dates().get(role);
            boolean told = role == DateRole.RESUMED && restarted;
            if (date != null && !told) {
                add(role.label(), Wording.date(date.value(), now), date);
            }
        }
    }

    private void parties(Incident incident) {
        for (Resolved<Assertion.Via> via : incident.via()) {
            OrganisationName who = via.value().organisation();
            Text role = via.value().role().label();
            add(
                    new Text("経由", "By way of"),
                    who == null
                            ? new Text(role.ja() + "(名称は非公表)", role.en() + " (not named)")
                            : new Text(
                                    IncidentWords.name(who).ja() + "(" + role.ja() + ")",
                                    IncidentWords.name(who).en() + " (" + role.en() + ")"),
                    via);
        }
        grouped(incident.affected(), new Text("影響を受けた組織", "Also affected"), IncidentWords::name);
        for (Resolved<Assertion.Actor> actor : incident.actors()) {
            add(
                    actor.value().claimed()
                            ? new Text("犯行を主張", "Claimed by")
                            : new Text("攻撃者", "Attacker"),
                    Text.same(actor.value().name()),
                    actor);
        }
        told(incident);
    }

    /// Those told in the same words stand in one line.
    private void told(Incident incident) {
        Map<String, List<Resolved<Assertion.RegulatorTold>>> byQuote = new LinkedHashMap<>();
        for (Resolved<Assertion.RegulatorTold> regulator : incident.regulators()) {
            byQuote.computeIfAbsent(regulator.basis().quote().text(), _ -> new ArrayList<>())
                    .add(regulator);
        }
        byQuote.values()
                .forEach(group ->
                        grouped(
                                group,
                                new Text("届け出・相談", "Reported to"),
                                regulator -> Authorities.named(regulator.name())));
    }

    private void announced(Incident incident) {
        for (Resolved<PartialDate> deadline : Announced.deadlines(incident)) {
            add(IncidentText.ATTACKERS_DEADLINE, Wording.date(deadline.value(), now), deadline);
        }
        for (Resolved<PartnerRequest> request : Announced.requests(incident)) {
            add(Announced.REQUEST, Announced.told(request, now), request);
        }
    }

    private void money(Incident incident) {
        for (Resolved<Assertion.Loss> loss : incident.losses()) {
            add(new Text("金額", "Money"), IncidentWords.loss(loss.value()), loss);
        }
    }

    /// One line per certainty, with the words of the first.
    private <T> void grouped(List<Resolved<T>> values, Text caption, Function<T, Text> label) {
        Map<Certainty, List<Resolved<T>>> byCertainty = new LinkedHashMap<>();
        for (Resolved<T> value : values.stream().filter(each -> isTold(each.basis())).toList()) {
            byCertainty.computeIfAbsent(value.certainty(), _ -> new ArrayList<>()).add(value);
        }
        byCertainty.forEach((_, group) ->
                add(
                        caption,
                        IncidentWords.join(
                                group.stream()
                                        .map(each -> label.apply(each.value()))
                                        .distinct()
                                        .toList()),
                        group));
    }

    private boolean isTold(Statement basis) {
        return !publicOnly || shelf.isPublic(basis.quote().report());
    }

    private void add(Text caption, Text value, Resolved<?> from) {
        add(caption, value, List.of(from));
    }

    private void add(Text caption, Text value, List<? extends Resolved<?>> from) {
        Statement basis = from.getFirst().basis();
        add(caption, value, basis, List.of(basis.quote().report()), from);
    }

    /// @param words those that say it
    /// @param reports all that say it
    private void add(
            Text caption,
            Text value,
            Statement words,
            List<ReportId> reports,
            List<? extends Resolved<?>> from) {
        Statement basis = from.getFirst().basis();
        if (!isTold(basis)) {
            return;
        }
        facts.add(
                new Told(
                        new Fact(
                                new Text(
                                        caption.ja() + ": " + value.ja(),
                                        caption.en() + ": " + value.en()),
                                basis.certainty(),
                                ReportShelf.shown(words.quote()),
                                shelf.namesOf(reports)),
                        List.copyOf(from)));
    }

    private static Text label(DataClass dataClass, boolean business) {
        Text label = dataClass.label();
        return business ? new Text(label.ja() + "(業務連絡先)", label.en() + " (work contact)") : label;
    }
}
