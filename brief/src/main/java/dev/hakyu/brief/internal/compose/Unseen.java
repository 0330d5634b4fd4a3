package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.brief.api.ReportsFolder;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportLanguage;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationRole;
import dev.hakyu.model.network.Supply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a reader must not take for granted: what could not be read, who was not named, whose
/// suppliers nobody knows.
public final class Unseen {
    private static final int MOST_NAMED = 5;

    private Unseen() {}

    /// One line for each kind of gap; none for a gap that is not there.
    ///
    /// @param unreadable how many reports could not be read
    /// @param further lines that the caller knows of; they stand first
    /// @param together incidents whose common effect was not computed
    public static List<Text> of(
            BriefRequest request,
            Known known,
            int unreadable,
            List<Text> further,
            int nearNames,
            List<Text> together) {
        List<Report> read =
                known.readings().stream()
                        .filter(reading -> !reading.former())
                        .map(Reading::report)
                        .toList();
        List<Text> lines = new ArrayList<>(further);
        if (read.isEmpty()) {
            lines.add(
                    new Text(
                            "記事が1件もありません。reports フォルダーに記事を入れてください。",
                            "There is no report. Put reports into the reports folder."));
        }
        LeftOut.rows(request.problems()).ifPresent(lines::add);
        unreadable(lines, unreadable, request.reports());
        count(
                lines,
                (int) read.stream().filter(r -> r.language() == ReportLanguage.OTHER).count(),
                "日本語でも英語でもない記事 %d件",
                "Reports in neither Japanese nor English: %d");
        count(
                lines,
                (int) read.stream().filter(report -> report.published() == null).count(),
                "発表日の分からない記事 %d件(新しいかどうかを判断できません)",
                "Reports without a date: %d (whether they are news cannot be told)");
        count(
                lines,
                known.fromLater(),
                "発表日がなく、この要約の時点より後の出来事を伝える記事 %d件(読みませんでした)",
                "Reports without a date that tell of what happened after this brief's moment: %d (not read)");
        count(
                lines,
                known.withoutEvent(),
                "事案を読み取れなかった記事 %d件(助言、統計、攻撃ではないとの説明など)",
                "Reports in which no incident was found: %d (advice, statistics, \"not an attack\", ...)");
        unnamed(lines, known.incidents());
        count(
                lines,
                nearNames,
                "未確定の近い名前 %d件(要確認)",
                "Near names nobody has decided on: %d (to verify)");
        lines.addAll(together);
        tiers(lines, request.network());
        return List.copyOf(lines);
    }

    private static void unreadable(List<Text> lines, int unreadable, ReportsFolder reports) {
        if (unreadable == 0) {
            return;
        }
        Text which =
                reports.unreadable() == 0
                        ? new Text(
                                "画像だけのページ、対応していない形式など", "images only, formats not supported, ...")
                        : LeftOut.files(reports.problems());
        lines.add(
                new Text(
                        "読めなかった記事 %d件(%s)".formatted(unreadable, which.ja()),
                        "Reports that could not be read: %d (%s)"
                                .formatted(unreadable, which.en())));
    }

    private static void count(List<Text> lines, int count, String ja, String en) {
        if (count > 0) {
            lines.add(new Text(ja.formatted(count), en.formatted(count)));
        }
    }

    private static void unnamed(List<Text> lines, List<Incident> incidents) {
        List<String> names =
                incidents.stream()
                        .map(each -> each.victim().value())
                        .filter(victim -> !victim.named())
                        .map(victim -> "「" + victim.name() + "」")
                        .distinct()
                        .toList();
        if (!names.isEmpty()) {
            String shown = String.join("、", names.subList(0, Math.min(MOST_NAMED, names.size())));
            lines.add(
                    Text.of(
                            "名前のない被害組織 %d件(%s)",
                            "Victims without a name: %d (%s)", names.size(), shown));
        }
    }

    /// Of how many direct suppliers we know at least one supplier.
    private static void tiers(List<Text> lines, Network network) {
        Set<NodeId> buyers =
                network.supplies().stream().map(Supply::to).collect(Collectors.toSet());
        List<Organisation> direct =
                network.organisations().stream()
                        .filter(each -> each.roles().contains(OrganisationRole.SUPPLIER))
                        .filter(each -> each.tier() == null || each.tier() == 1)
                        .toList();
        if (direct.isEmpty()) {
            return;
        }
        long known = direct.stream().filter(each -> buyers.contains(each.id())).count();
        long percent = Math.round(100.0 * known / direct.size());
        lines.add(
                new Text(
                        "2次以遠の把握率 %d%%(1次仕入先%,d社のうち、その先が分かるもの%,d社)"
                                .formatted(percent, direct.size(), known),
                        "Tier 2 and beyond: known for %d %% (%,d of %,d direct suppliers)"
                                .formatted(percent, known, direct.size())));
    }
}
