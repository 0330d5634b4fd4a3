package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Incident;
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
    public static List<Text> of(
            Network network, Known known, int unreadable, List<Text> further, int nearNames) {
        List<Report> read = known.reports();
        List<Text> lines = new ArrayList<>(further);
        if (read.isEmpty()) {
            lines.add(
                    new Text(
                            "記事が1件もありません。reports フォルダーに記事を入れてください。",
                            "There is no report. Put reports into the reports folder."));
        }
        count(
                lines,
                unreadable,
                "読めなかった記事 %d件(画像だけのページ、対応していない形式など)",
                "%d reports could not be read (images only, formats not supported, ...)");
        count(
                lines,
                (int) read.stream().filter(r -> r.language() == ReportLanguage.OTHER).count(),
                "日本語でも英語でもない記事 %d件",
                "%d reports in neither Japanese nor English");
        count(
                lines,
                (int) read.stream().filter(report -> report.published() == null).count(),
                "発表日の分からない記事 %d件(新しいかどうかを判断できません)",
                "%d reports without a date (whether they are news cannot be told)");
        count(
                lines,
                known.withoutEvent(),
                "事案を読み取れなかった記事 %d件(助言、統計、攻撃ではないとの説明など)",
                "%d reports in which no incident was found (advice, statistics, \"not an attack\", ...)");
        unnamed(lines, known.incidents());
        count(
                lines,
                nearNames,
                "未確定の近い名前 %d件(要確認)",
                "%d near names nobody has decided on (to verify)");
        tiers(lines, network);
        return List.copyOf(lines);
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
                    new Text(
                            "名前のない被害組織 %d件(%s)".formatted(names.size(), shown),
                            "%d victims without a name (%s)".formatted(names.size(), shown)));
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
