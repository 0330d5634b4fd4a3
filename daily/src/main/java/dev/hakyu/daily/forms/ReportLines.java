package dev.hakyu.daily.forms;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.DoneLine;
import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.daily.inquiry.InquiryStatus;
import dev.hakyu.daily.inquiry.SupplierState;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.DraftItem;
import dev.hakyu.model.incident.AnnouncedRestarts;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The lines of an internal report. What others said is only in the summary, each with who said it
/// and when; everything else is from our own records and computations.
final class ReportLines {
    private static final int MOST_FACTS = 6;
    private static final int MOST_OF_DATA = 6;
    private static final int MOST_LINES = 5;
    private static final Text PASSED = new Text("(期限を過ぎています)", " (passed)");

    private final CaseMaterial material;
    private final Brief.IncidentPage page;
    private final List<InquiryStatus> inquiries;

    ReportLines(CaseMaterial material, Brief.IncidentPage page, List<InquiryStatus> inquiries) {
        this.material = material;
        this.page = page;
        this.inquiries = List.copyOf(inquiries);
    }

    List<Text> summary() {
        List<Text> texts = new ArrayList<>();
        // Behind the kinds it would be read as theirs: a leak that may be is not confirmed.
        texts.add(
                new Text(
                        "%s(%s): %s"
                                .formatted(
                                        page.victim(),
                                        page.certainty().label().ja(),
                                        page.kind().ja()),
                        "%s (%s): %s"
                                .formatted(
                                        page.victim(),
                                        page.certainty().label().en(),
                                        page.kind().en())));
        Set<Text> data = data();
        page.facts().stream()
                .filter(each -> !data.contains(each.statement()))
                .limit(MOST_FACTS)
                .forEach(each -> texts.add(said(each)));
        page.facts().stream()
                .filter(each -> data.contains(each.statement()))
                .limit(MOST_OF_DATA)
                .forEach(each -> texts.add(said(each)));
        unknown().ifPresent(texts::add);
        return texts;
    }

    /// What is told of data: how much, which kinds, and what happened to it.
    private Set<Text> data() {
        return new IncidentText(material.reports(), material.today())
                .told(material.incident()).stream()
                        .filter(each -> each.values().stream().anyMatch(ReportLines::isOfData))
                        .map(each -> each.fact().statement())
                        .collect(Collectors.toSet());
    }

    private static boolean isOfData(Resolved<?> value) {
        return value.value() instanceof Assertion.Count
                || value.value() instanceof Assertion.Exposed
                || value.value() instanceof Harm;
    }

    /// With how sure it is and where it stands.
    private static Text said(Brief.Fact fact) {
        return new Text(
                "%s(%s、%s)"
                        .formatted(
                                fact.statement().ja(),
                                fact.certainty().label().ja(),
                                fact.source()),
                "%s (%s, %s)"
                        .formatted(
                                fact.statement().en(),
                                fact.certainty().label().en(),
                                fact.source()));
    }

    /// What nobody has said yet.
    private Optional<Text> unknown() {
        Incident incident = material.incident();
        List<Text> open = new ArrayList<>();
        if (incident.attacks().stream().noneMatch(each -> each.value() != AttackKind.UNKNOWN)) {
            open.add(new Text("攻撃の種類", "kind of attack"));
        }
        if (material.nineItem(DraftItem.Item.CAUSE).theirWords().isEmpty()) {
            open.add(new Text("原因", "cause"));
        }
        if (incident.date(DateRole.INTRUSION).isEmpty()) {
            open.add(new Text("侵入・発生の時期", "time of the intrusion"));
        }
        if (!incident.exposed().isEmpty() && incident.counts().isEmpty()) {
            open.add(new Text("対象の件数", "how many are concerned"));
        }
        if (incident.outage() != null
                && AnnouncedRestarts.of(incident).last() == null
                && incident.date(DateRole.RESUMED).isEmpty()) {
            open.add(new Text("再開の見込み", "when work resumes"));
        }
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Text(
                                "不明(確認中): "
                                        + String.join("、", open.stream().map(Text::ja).toList()),
                                "Unknown (being checked): "
                                        + String.join(", ", open.stream().map(Text::en).toList())));
    }

    List<Text> impact() {
        List<Text> texts = new ArrayList<>(page.paths().stream().limit(MOST_LINES).toList());
        page.stops().stream().limit(MOST_LINES).forEach(stop -> texts.add(stop.sentence()));
        if (page.losses() != null) {
            texts.add(page.losses().sentence());
        }
        return texts;
    }

    List<Text> response() {
        List<Text> texts = new ArrayList<>();
        for (DoneLine done : page.done()) {
            texts.add(
                    new Text(
                            "実施済み: " + done.what().ja() + "(" + done.who().ja() + ")",
                            "Done: " + done.what().en() + " (" + done.who().en() + ")"));
        }
        for (InquiryStatus each : inquiries) {
            long percent = Math.round(each.responseRate() * 100);
            texts.add(
                    new Text(
                            "照会 %s: 照会済 %,d社、回答 %,d社(回答率 %d%%)、期限超過 %,d社"
                                    .formatted(
                                            each.inquiry().id(),
                                            each.asked(),
                                            each.answered(),
                                            percent,
                                            each.overdue()),
                            "Inquiry %s: %,d asked, %,d answered (%d %%), %,d overdue"
                                    .formatted(
                                            each.inquiry().id(),
                                            each.asked(),
                                            each.answered(),
                                            percent,
                                            each.overdue())));
            states(each).ifPresent(texts::add);
            texts.addAll(answers(each));
        }
        return texts;
    }

    /// What suppliers say of their own situation: first the one that was hit, then those that are
    /// affected.
    private List<Text> answers(InquiryStatus status) {
        List<Text> texts = new ArrayList<>();
        List<InquiryStatus.Entry> told =
                status.entries().stream()
                        .filter(each -> each.said().line().isPresent())
                        .sorted(Comparator.comparingInt(ReportLines::rank))
                        .toList();
        for (InquiryStatus.Entry each : told.stream().limit(MOST_LINES).toList()) {
            Text line = each.said().line().orElseThrow();
            Text day =
                    each.standing()
                            .findAnswered()
                            .map(at -> DayWords.of(at.atZone(zone()).toLocalDate()))
                            .orElse(DraftMarks.UNKNOWN_YET);
            texts.add(
                    new Text(
                            "回答(%s、%s): %s".formatted(each.asked().name(), day.ja(), line.ja()),
                            "Answer (%s, %s): %s"
                                    .formatted(each.asked().name(), day.en(), line.en())));
        }
        int more = told.size() - texts.size();
        if (more > 0) {
            texts.add(
                    new Text(
                            "回答はほかに%,d社(hakyu inquiry status で一覧)".formatted(more),
                            "%,d more answered (hakyu inquiry status lists them)".formatted(more)));
        }
        return texts;
    }

    private static int rank(InquiryStatus.Entry entry) {
        return entry.asked().victim()
                ? 0
                : entry.standing().state() == SupplierState.CONFIRMED ? 1 : 2;
    }

    private ZoneId zone() {
        return material.files().settings().zone();
    }

    private static Optional<Text> states(InquiryStatus status) {
        List<String> ja = new ArrayList<>();
        List<String> en = new ArrayList<>();
        status.byState()
                .forEach((state, count) -> {
                    ja.add(state.label().ja() + " " + count + "社");
                    en.add(state.label().en() + " " + count);
                });
        return ja.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Text(
                                "照会先の状態: " + String.join("、", ja),
                                "Suppliers: " + String.join(", ", en)));
    }

    List<Text> plan() {
        List<Text> texts = new ArrayList<>();
        List<Brief.ClockLine> open =
                page.clocks().stream()
                        .filter(clock -> !clock.state().isClosed())
                        .limit(MOST_LINES)
                        .toList();
        for (Brief.ClockLine clock : open) {
            texts.add(
                    new Text(
                            clock.duty().ja()
                                    + "("
                                    + clock.recipient().ja()
                                    + "): "
                                    + clock.when().ja(),
                            clock.duty().en()
                                    + " ("
                                    + clock.recipient().en()
                                    + "): "
                                    + clock.when().en()));
        }
        restart().ifPresent(texts::add);
        for (InquiryStatus each : inquiries) {
            Text due = DayWords.of(each.inquiry().due().atZone(zone()).toLocalDate());
            boolean passed = material.asOf().isAfter(each.inquiry().due());
            texts.add(
                    new Text(
                            "照会 "
                                    + each.inquiry().id()
                                    + " の回答期限: "
                                    + due.ja()
                                    + (passed ? PASSED.ja() : ""),
                            "Answers to inquiry "
                                    + each.inquiry().id()
                                    + " are due "
                                    + due.en()
                                    + (passed ? PASSED.en() : "")));
        }
        return texts;
    }

    /// When they mean to start again, and by which word of theirs.
    private Optional<Text> restart() {
        Resolved<Assertion.ResumptionForecast> last =
                AnnouncedRestarts.of(material.incident()).last();
        if (last == null) {
            return Optional.empty();
        }
        Text day = DayWords.of(last.value().date());
        boolean answered = last.basis().quote().report().isAnswer();
        boolean passed =
                last.value()
                        .date()
                        .date()
                        .filter(each -> each.isBefore(material.today()))
                        .isPresent();
        return Optional.of(
                new Text(
                        (answered ? "先方が回答した再開の見込み: " : "先方が公表した再開の見込み: ")
                                + day.ja()
                                + (passed ? "(過ぎています。再開したかを先方に確かめてください)" : ""),
                        (answered
                                        ? "Restart as answered by them: "
                                        : "Restart as announced by them: ")
                                + day.en()
                                + (passed
                                        ? " (passed; ask them whether they have restarted)"
                                        : "")));
    }

    List<Text> decide() {
        List<Text> texts = new ArrayList<>();
        for (Brief.ActionLine action : page.actions().stream().limit(3).toList()) {
            texts.add(
                    new Text(
                            action.what().ja()
                                    + "("
                                    + action.who().ja()
                                    + "、時期: "
                                    + action.by().ja()
                                    + ")。防ぐこと: "
                                    + action.prevents().ja()
                                    + "。代償: "
                                    + action.costs().ja(),
                            action.what().en()
                                    + " ("
                                    + action.who().en()
                                    + ", "
                                    + action.by().en()
                                    + "). Prevents: "
                                    + action.prevents().en()
                                    + " Costs: "
                                    + action.costs().en()));
        }
        for (InquiryStatus status : inquiries) {
            for (InquiryStatus.Entry each : status.entries()) {
                if (each.standing().state() == SupplierState.RESTORED
                        && each.standing().open().isEmpty()) {
                    texts.add(
                            new Text(
                                    each.asked().name() + "との再接続の承認(確認項目はすべて済み)",
                                    "approval to reconnect "
                                            + each.asked().name()
                                            + " (checklist closed)"));
                }
            }
        }
        return texts;
    }
}
