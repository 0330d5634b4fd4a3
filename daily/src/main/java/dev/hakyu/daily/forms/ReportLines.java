package dev.hakyu.daily.forms;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.daily.inquiry.InquiryStatus;
import dev.hakyu.daily.inquiry.SupplierState;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.DraftItem;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lines of an internal report. What others said is only in the summary, each with who said it
/// and when; everything else is from our own records and computations.
final class ReportLines {
    private static final int MOST_FACTS = 6;
    private static final int MOST_LINES = 5;

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
        texts.add(
                new Text(
                        page.victim()
                                + ": "
                                + page.kind().ja()
                                + "("
                                + page.certainty().label().ja()
                                + ")",
                        page.victim()
                                + ": "
                                + page.kind().en()
                                + " ("
                                + page.certainty().label().en()
                                + ")"));
        for (Brief.Fact fact : page.facts().stream().limit(MOST_FACTS).toList()) {
            texts.add(
                    new Text(
                            fact.statement().ja()
                                    + "("
                                    + fact.certainty().label().ja()
                                    + "、"
                                    + fact.source()
                                    + ")",
                            fact.statement().en()
                                    + " ("
                                    + fact.certainty().label().en()
                                    + ", "
                                    + fact.source()
                                    + ")"));
        }
        unknown().ifPresent(texts::add);
        return texts;
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
                && incident.forecasts().isEmpty()
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
        }
        return texts;
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
        for (Brief.ClockLine clock : page.clocks().stream().limit(MOST_LINES).toList()) {
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
        List<Resolved<Assertion.ResumptionForecast>> forecasts = material.incident().forecasts();
        if (!forecasts.isEmpty()) {
            Text day = DayWords.of(forecasts.getLast().value().date());
            texts.add(
                    new Text(
                            "先方が公表した再開の見込み: " + day.ja(),
                            "Restart as announced by them: " + day.en()));
        }
        for (InquiryStatus each : inquiries) {
            Text due =
                    DayWords.of(
                            each.inquiry()
                                    .due()
                                    .atZone(material.files().settings().zone())
                                    .toLocalDate());
            texts.add(
                    new Text(
                            "照会 " + each.inquiry().id() + " の回答期限: " + due.ja(),
                            "Answers to inquiry " + each.inquiry().id() + " are due " + due.en()));
        }
        return texts;
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
