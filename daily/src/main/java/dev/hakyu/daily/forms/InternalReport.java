package dev.hakyu.daily.forms;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.daily.inquiry.InquiryStatus;
import dev.hakyu.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The internal report on an incident, n-th issue, on one sheet of A4: what happened, what it does
/// to us, what is being done, what comes next, and what must be decided. Lines that the report
/// before did not have are marked.
public final class InternalReport {
    private final CaseMaterial material;
    private final Brief.IncidentPage page;
    private final List<InquiryStatus> inquiries;
    private final Optional<ReportHistory.Snapshot> before;
    private final int number;
    private final Map<String, List<Text>> lines = new LinkedHashMap<>();

    private InternalReport(
            CaseMaterial material,
            PreparedBrief.Concern concern,
            List<InquiryStatus> inquiries,
            Optional<ReportHistory.Snapshot> before) {
        this.material = material;
        this.page = concern.page();
        this.inquiries = List.copyOf(inquiries);
        this.before = before;
        this.number = before.map(each -> each.number() + 1).orElse(1);
    }

    /// A report with what it said, to be kept once it was written.
    public record Made(Draftable draft, ReportHistory.Snapshot snapshot) {}

    /// The next report.
    ///
    /// @param inquiries those on this incident
    /// @param before the report before it, if there was one
    public static Made of(
            CaseMaterial material,
            PreparedBrief.Concern concern,
            List<InquiryStatus> inquiries,
            Optional<ReportHistory.Snapshot> before) {
        return new InternalReport(material, concern, inquiries, before).make();
    }

    private Made make() {
        ReportLines said = new ReportLines(material, page, inquiries);
        lines.put("summary", said.summary());
        lines.put("impact", said.impact());
        lines.put("response", said.response());
        lines.put("plan", said.plan());
        lines.put("decide", said.decide());
        List<Draftable.Section> sections = new ArrayList<>();
        sections.add(
                section(
                        "summary",
                        new Text(
                                "1. 概要(先方の公表・報道・回答)",
                                "1. Summary (as published, reported or answered by them)")));
        sections.add(
                section(
                        "impact",
                        new Text(
                                "2. 当社への影響(当社の記録と計算)",
                                "2. Effect on us (our records and computations)")));
        sections.add(section("response", new Text("3. 対応状況(当社)", "3. What we have done")));
        sections.add(section("plan", new Text("4. 今後の予定", "4. What comes next")));
        sections.add(section("decide", new Text("5. 判断いただきたい事項", "5. To be decided")));
        sections.add(changes());
        Map<String, List<String>> kept = new LinkedHashMap<>();
        lines.forEach((key, texts) -> kept.put(key, texts.stream().map(Text::ja).toList()));
        return new Made(draft(sections), new ReportHistory.Snapshot(number, material.asOf(), kept));
    }

    private Draftable draft(List<Draftable.Section> sections) {
        return new Draftable(
                "report",
                new Text(
                        page.victim() + "の事案について(報告・第" + number + "報)",
                        "Report no. " + number + " on the incident at " + page.victim()),
                List.of(DayWords.of(material.asOf(), material.files().settings().zone())),
                material.files().settings().marking(),
                List.of(
                        new Text("起案", "Drafted"),
                        new Text("確認", "Checked"),
                        new Text("承認", "Approved")),
                sections);
    }

    private Draftable.Section section(String key, Text heading) {
        Set<String> old = before.map(ReportHistory.Snapshot::all).orElse(Set.of());
        List<Draftable.Block> blocks = new ArrayList<>();
        for (Text line : lines.getOrDefault(key, List.of())) {
            boolean changed = before.isPresent() && !old.contains(line.ja());
            blocks.add(
                    new Draftable.Line(
                            line, changed ? Draftable.Mark.CHANGED : Draftable.Mark.ITEM));
        }
        if (blocks.isEmpty()) {
            blocks.add(Draftable.Line.unknown(missing(key)));
        }
        return new Draftable.Section(key, heading, blocks);
    }

    private static Text missing(String key) {
        return switch (key) {
            case "response" ->
                    new Text(
                            "実施した対応(接続の遮断、照会、社内連絡)と日時",
                            "what was done and when: access cut, inquiries, notices inside");
            case "plan" -> new Text("次の確認と報告の時期", "when the next check and report are");
            case "decide" -> new Text("判断を求める事項の有無", "whether anything must be decided");
            default -> new Text("現時点で判明している事項", "what is known so far");
        };
    }

    private Draftable.Section changes() {
        List<Draftable.Block> blocks = new ArrayList<>();
        if (before.isEmpty()) {
            blocks.add(Draftable.Line.of(new Text("初報です。", "This is the first report.")));
        } else {
            Set<String> old = before.get().all();
            Set<String> now = new LinkedHashSet<>();
            List<Text> all = lines.values().stream().flatMap(List::stream).toList();
            all.forEach(each -> now.add(each.ja()));
            List<Text> added = all.stream().filter(each -> !old.contains(each.ja())).toList();
            List<String> gone = old.stream().filter(each -> !now.contains(each)).toList();
            blocks.add(
                    Draftable.Line.of(
                            added.isEmpty() && gone.isEmpty()
                                    ? new Text("変更はありません。", "Nothing has changed.")
                                    : new Text(
                                            "追加・変更 %d件(上に【更新】と表示)、前報から削除 %d件"
                                                    .formatted(added.size(), gone.size()),
                                            "%d new or changed (marked above), %d no longer said"
                                                    .formatted(added.size(), gone.size()))));
            gone.forEach(each ->
                    blocks.add(
                            new Draftable.Line(
                                    new Text("削除: " + each, "no longer said: " + each),
                                    Draftable.Mark.ITEM)));
        }
        return new Draftable.Section(
                "changes",
                number == 1
                        ? new Text("6. 前報からの変更点", "6. Changes since the report before")
                        : new Text(
                                "6. 第" + (number - 1) + "報からの変更点",
                                "6. Changes since report no. " + (number - 1)),
                blocks);
    }
}
