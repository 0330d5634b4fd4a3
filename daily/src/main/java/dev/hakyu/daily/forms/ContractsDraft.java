package dev.hakyu.daily.forms;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Access;
import dev.hakyu.model.network.Contract;
import dev.hakyu.model.network.Holding;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The first answer when a contractor was breached: every contract of the last years, ended ones
/// too, what was handed over, whether its erasure was proven, who it was entrusted on to, which
/// accounts are still open, and whom to call now.
public final class ContractsDraft {
    private static final Text UNKNOWN = new Text("不明", "unknown");
    private static final Text NONE = new Text("なし", "none");

    private final Network network;
    private final Network.Index index;
    private final LocalDate today;
    private final int years;

    private ContractsDraft(Network network, LocalDate today, int years) {
        this.network = network;
        this.index = network.index();
        this.today = today;
        this.years = years;
    }

    /// The answer for some organisations.
    ///
    /// @param years how far back ended contracts are listed, 1 to 50
    /// @throws InputRejected when no organisation is given
    public static Draftable of(
            Network network,
            Set<OrganisationId> organisations,
            Instant asOf,
            java.time.ZoneId zone,
            int years,
            @Nullable String marking) {
        if (years < 1 || years > 50) {
            throw new IllegalArgumentException("years must be 1 to 50, got " + years);
        }
        if (organisations.isEmpty()) {
            throw new InputRejected(nobody());
        }
        ContractsDraft draft = new ContractsDraft(network, asOf.atZone(zone).toLocalDate(), years);
        List<Draftable.Section> sections = new ArrayList<>();
        sections.add(draft.callNow(organisations));
        organisations.forEach(each -> sections.addAll(draft.sections(each)));
        String names = String.join("、", organisations.stream().map(draft.index::nameOf).toList());
        return new Draftable(
                "contracts",
                new Text(names + "との契約・委託データ・接続の状況", "Contracts, data and access: " + names),
                List.of(
                        DayWords.of(asOf, zone),
                        new Text(
                                "過去%d年の契約を、終了したものを含めて示します。登録のない契約は含まれません。".formatted(years),
                                "Contracts of the last %d years, ended ones too. What is not on record is not here."
                                        .formatted(years))),
                marking,
                List.of(),
                sections);
    }

    private Draftable.Section callNow(Set<OrganisationId> organisations) {
        Map<String, Set<String>> reasons = new TreeMap<>();
        for (OrganisationId id : organisations) {
            for (Contract each : contracts(id)) {
                add(reasons, each.department(), each.title() + "(" + each.id() + ")");
                if (each.department() == null) {
                    add(reasons, each.owner(), each.title() + "(" + each.id() + ")");
                }
            }
            for (Access each : accesses(id)) {
                add(reasons, each.owner(), each.id() + " → " + index.nameOf(each.system()));
            }
            index.findOrganisation(id)
                    .ifPresent(each ->
                            add(
                                    reasons,
                                    each.ownerDepartment() == null
                                            ? each.buyer()
                                            : each.ownerDepartment(),
                                    each.name()));
        }
        List<Draftable.Block> lines = new ArrayList<>();
        reasons.forEach((department, why) ->
                lines.add(
                        new Draftable.Line(
                                Text.same(department + ": " + String.join("、", why)),
                                Draftable.Mark.ITEM)));
        if (lines.isEmpty()) {
            lines.add(
                    Draftable.Line.unknown(
                            new Text(
                                    "契約にも接続にも所管部署の記録がありません。",
                                    "No department is on record, neither of contracts nor of"
                                            + " access.")));
        }
        return new Draftable.Section(
                "call", new Text("いま連絡する部署", "Departments to call now"), lines);
    }

    private static void add(
            Map<String, Set<String>> reasons, @Nullable String department, String why) {
        if (department != null) {
            reasons.computeIfAbsent(department, key -> new LinkedHashSet<>()).add(why);
        }
    }

    private List<Draftable.Section> sections(OrganisationId id) {
        String name = index.nameOf(id);
        return List.of(
                new Draftable.Section(
                        "contracts-" + id,
                        new Text(name + "との契約", "Contracts with " + name),
                        contractBlocks(id)),
                new Draftable.Section(
                        "holdings-" + id,
                        new Text(name + "に預けたデータ", "Data with " + name),
                        holdingBlocks(id)),
                new Draftable.Section(
                        "accounts-" + id,
                        new Text(name + "の接続とアカウント", "Access and accounts of " + name),
                        accessBlocks(id)),
                new Draftable.Section(
                        "subentrusted-" + id,
                        new Text(
                                name + "が再委託先となっている契約",
                                "Contracts that are entrusted on to " + name),
                        subentrustedBlocks(id)));
    }

    private List<Contract> contracts(OrganisationId id) {
        LocalDate first = today.minusYears(years);
        return network.contracts().stream()
                .filter(each -> each.organisation().equals(id))
                .filter(each -> each.to() == null || !each.to().isBefore(first))
                .toList();
    }

    private List<Access> accesses(OrganisationId id) {
        return network.accesses().stream().filter(each -> each.organisation().equals(id)).toList();
    }

    private List<Draftable.Block> contractBlocks(OrganisationId id) {
        List<List<Text>> rows = new ArrayList<>();
        for (Contract each : contracts(id)) {
            rows.add(
                    List.of(
                            Text.same(each.title() + "(" + each.id() + ")"),
                            period(each),
                            said(each.department()),
                            list(each.dataSets()),
                            each.subentrustedTo().isEmpty()
                                    ? UNKNOWN
                                    : list(
                                            each.subentrustedTo().stream()
                                                    .map(this::nameOfText)
                                                    .toList()),
                            erasure(each.erasureProof(), isEnded(each)),
                            each.noticeHours() == null
                                    ? UNKNOWN
                                    : new Text(
                                            "%.0f時間以内".formatted(each.noticeHours()),
                                            "within %.0f hours".formatted(each.noticeHours()))));
        }
        if (rows.isEmpty()) {
            return List.of(
                    Draftable.Line.unknown(
                            new Text(
                                    "過去%d年の契約の記録がありません。".formatted(years),
                                    "No contract of the last %d years is on record."
                                            .formatted(years))));
        }
        return List.of(
                new Draftable.Grid(
                        List.of(
                                new Text("契約", "Contract"),
                                new Text("期間", "Period"),
                                new Text("所管部署", "Department"),
                                new Text("データ", "Data"),
                                new Text("再委託", "Entrusted on to"),
                                new Text("消去証明", "Proof of erasure"),
                                new Text("通知義務", "Must tell us")),
                        rows));
    }

    private String nameOfText(String idOrName) {
        return idOrName.isBlank() || idOrName.length() > 200
                ? idOrName
                : index.nameOf(new OrganisationId(idOrName));
    }

    private boolean isEnded(Contract contract) {
        return contract.to() != null && contract.to().isBefore(today);
    }

    private Text period(Contract contract) {
        Text from = contract.from() == null ? UNKNOWN : DayWords.of(contract.from());
        if (contract.to() == null) {
            return new Text(from.ja() + "〜(終了日の記録なし)", from.en() + " to (no end on record)");
        }
        Text to = DayWords.of(contract.to());
        return isEnded(contract)
                ? new Text(
                        from.ja() + "〜" + to.ja() + "(終了)",
                        from.en() + " to " + to.en() + " (ended)")
                : new Text(from.ja() + "〜" + to.ja(), from.en() + " to " + to.en());
    }

    private static Text erasure(@Nullable LocalDate proof, boolean ended) {
        if (proof != null) {
            Text day = DayWords.of(proof);
            return new Text("受領(" + day.ja() + ")", "received (" + day.en() + ")");
        }
        return ended
                ? new Text("未受領", "not received")
                : new Text("未受領(契約中)", "not received (contract runs)");
    }

    private List<Draftable.Block> holdingBlocks(OrganisationId id) {
        List<List<Text>> rows = new ArrayList<>();
        for (Holding each : network.holdings()) {
            if (each.organisation().equals(id)) {
                rows.add(
                        List.of(
                                Text.same(each.dataSet()),
                                classes(each),
                                count(each),
                                flag(each.encrypted()),
                                each.retentionEnd() == null
                                        ? UNKNOWN
                                        : DayWords.of(each.retentionEnd()),
                                erasure(each.erasureProof(), isPast(each))));
            }
        }
        if (rows.isEmpty()) {
            return List.of(
                    Draftable.Line.unknown(new Text("預けたデータの記録がありません。", "No data is on record.")));
        }
        return List.of(
                new Draftable.Grid(
                        List.of(
                                new Text("データ", "Data"),
                                new Text("項目", "Items"),
                                new Text("件数", "Count"),
                                new Text("暗号化", "Encrypted"),
                                new Text("保存期限", "Keep until"),
                                new Text("消去証明", "Proof of erasure")),
                        rows));
    }

    private boolean isPast(Holding holding) {
        return holding.retentionEnd() != null && holding.retentionEnd().isBefore(today);
    }

    static Text classes(Holding holding) {
        if (holding.classes().isEmpty()) {
            return UNKNOWN;
        }
        return new Text(
                String.join("、", holding.classes().stream().map(e -> e.label().ja()).toList()),
                String.join(", ", holding.classes().stream().map(e -> e.label().en()).toList()));
    }

    static Text count(Holding holding) {
        Long count = holding.count();
        if (count == null || holding.unit() == null) {
            return UNKNOWN;
        }
        return new Text(
                "%,d%s".formatted(count, holding.unit().label().ja()),
                "%,d %s".formatted(count, holding.unit().label().en()));
    }

    private static Text flag(@Nullable Boolean value) {
        if (value == null) {
            return UNKNOWN;
        }
        return value ? new Text("有", "yes") : new Text("無", "no");
    }

    private List<Draftable.Block> accessBlocks(OrganisationId id) {
        List<List<Text>> rows = new ArrayList<>();
        for (Access each : accesses(id)) {
            boolean expired = each.approvedUntil() != null && each.approvedUntil().isBefore(today);
            rows.add(
                    List.of(
                            Text.same(each.id() + " → " + index.nameOf(each.system())),
                            each.channel() == null ? UNKNOWN : each.channel().label(),
                            each.privilege() == null ? UNKNOWN : each.privilege().label(),
                            each.mfa().label(),
                            each.approvedUntil() == null
                                    ? UNKNOWN
                                    : expired
                                            ? new Text(
                                                    DayWords.of(each.approvedUntil()).ja()
                                                            + "(期限切れ)",
                                                    DayWords.of(each.approvedUntil()).en()
                                                            + " (expired)")
                                            : DayWords.of(each.approvedUntil()),
                            said(each.owner()),
                            each.killSwitchMinutes() == null
                                    ? UNKNOWN
                                    : new Text(
                                            "%.0f分".formatted(each.killSwitchMinutes()),
                                            "%.0f minutes".formatted(each.killSwitchMinutes()))));
        }
        if (rows.isEmpty()) {
            return List.of(Draftable.Line.of(new Text("接続の記録はありません。", "No access on record.")));
        }
        return List.of(
                new Draftable.Grid(
                        List.of(
                                new Text("接続", "Access"),
                                new Text("方式", "Channel"),
                                new Text("権限", "Privilege"),
                                new Text("多要素認証", "Second factor"),
                                new Text("承認期限", "Approved until"),
                                new Text("責任者", "Owner"),
                                new Text("遮断に要する時間", "Time to cut")),
                        rows));
    }

    private List<Draftable.Block> subentrustedBlocks(OrganisationId id) {
        String name = index.nameOf(id);
        Map<String, Text> found = new LinkedHashMap<>();
        for (Contract each : network.contracts()) {
            boolean named =
                    each.subentrustedTo().stream()
                            .anyMatch(to ->
                                    to.equals(id.value())
                                            || to.equals(name)
                                            || to.startsWith(name));
            if (named && !each.organisation().equals(id)) {
                Text department = said(each.department());
                found.put(
                        each.id().value(),
                        new Text(
                                index.nameOf(each.organisation())
                                        + "との契約「"
                                        + each.title()
                                        + "」(所管: "
                                        + department.ja()
                                        + ")",
                                "contract with "
                                        + index.nameOf(each.organisation())
                                        + ": "
                                        + each.title()
                                        + " (department: "
                                        + department.en()
                                        + ")"));
            }
        }
        if (found.isEmpty()) {
            return List.of(Draftable.Line.of(NONE));
        }
        List<Draftable.Block> lines = new ArrayList<>();
        found.values().forEach(each -> lines.add(new Draftable.Line(each, Draftable.Mark.ITEM)));
        return lines;
    }

    private static Text said(@Nullable String value) {
        return value == null ? UNKNOWN : Text.same(value);
    }

    private static Text list(List<String> values) {
        return values.isEmpty() ? UNKNOWN : Text.same(String.join("、", values));
    }

    private static Problem nobody() {
        return Problem.error(
                "no-contractor",
                Place.file("network"),
                new Text(
                        "この事案に当たる組織が、当社の一覧にありません。",
                        "None of our organisations is concerned by this incident."),
                new Text(
                        "--organisation で組織IDを指定してください。",
                        "Name the organisation with --organisation."));
    }
}
