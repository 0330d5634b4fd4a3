package dev.hakyu.daily.forms;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.Access;
import dev.hakyu.model.network.Contract;
import dev.hakyu.model.network.Holding;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.OrganisationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is on record of one contractor, as tables: contracts, data handed over, open access, and
/// contracts of others that were entrusted on to it.
final class ContractTables {
    private final Network network;
    private final Network.Index index;
    private final LocalDate today;
    private final int years;

    ContractTables(Network network, LocalDate today, int years) {
        this.network = network;
        this.index = network.index();
        this.today = today;
        this.years = years;
    }

    /// Contracts that run or ended within the years asked for.
    List<Contract> contracts(OrganisationId id) {
        LocalDate first = today.minusYears(years);
        return network.contracts().stream()
                .filter(each -> each.organisation().equals(id))
                .filter(each -> each.to() == null || !each.to().isBefore(first))
                .toList();
    }

    List<Holding> holdings(OrganisationId id) {
        return network.holdings().stream().filter(each -> each.organisation().equals(id)).toList();
    }

    /// Of these, the data of which no proof of erasure is on record though it should be gone.
    List<Holding> unproven(OrganisationId id) {
        return holdings(id).stream()
                .filter(each -> each.erasureProof() == null)
                .filter(each -> isPast(each) || isOfEndedContract(each))
                .toList();
    }

    private boolean isOfEndedContract(Holding holding) {
        return network.contracts().stream()
                .anyMatch(each ->
                        each.id().equals(holding.contract())
                                && isEnded(each)
                                && each.erasureProof() == null);
    }

    /// Whether every contract that is on record is over.
    boolean hasEnded(OrganisationId id) {
        List<Contract> all =
                network.contracts().stream().filter(e -> e.organisation().equals(id)).toList();
        return !all.isEmpty() && all.stream().allMatch(this::isEnded);
    }

    List<Access> accesses(OrganisationId id) {
        return network.accesses().stream().filter(each -> each.organisation().equals(id)).toList();
    }

    List<Draftable.Block> contractBlocks(OrganisationId id) {
        List<List<Text>> rows = new ArrayList<>();
        for (Contract each : contracts(id)) {
            rows.add(
                    List.of(
                            Text.same(each.title() + "(" + each.id() + ")"),
                            period(each),
                            ContractWords.said(each.department()),
                            ContractWords.list(each.dataSets()),
                            each.subentrustedTo().isEmpty()
                                    ? ContractWords.UNKNOWN
                                    : ContractWords.list(
                                            each.subentrustedTo().stream()
                                                    .map(this::nameOfText)
                                                    .toList()),
                            ContractWords.erasure(each.erasureProof(), isEnded(each)),
                            each.noticeHours() == null
                                    ? ContractWords.UNKNOWN
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

    boolean isEnded(Contract contract) {
        return contract.to() != null && contract.to().isBefore(today);
    }

    private Text period(Contract contract) {
        Text from = contract.from() == null ? ContractWords.UNKNOWN : DayWords.of(contract.from());
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

    List<Draftable.Block> holdingBlocks(OrganisationId id) {
        List<List<Text>> rows = new ArrayList<>();
        for (Holding each : holdings(id)) {
            rows.add(
                    List.of(
                            Text.same(each.dataSet()),
                            ContractWords.classes(each),
                            ContractWords.count(each),
                            ContractWords.flag(each.encrypted()),
                            each.retentionEnd() == null
                                    ? ContractWords.UNKNOWN
                                    : DayWords.of(each.retentionEnd()),
                            ContractWords.erasure(each.erasureProof(), isPast(each))));
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

    List<Draftable.Block> accessBlocks(OrganisationId id) {
        List<List<Text>> rows = new ArrayList<>();
        boolean ended = hasEnded(id);
        for (Access each : accesses(id)) {
            rows.add(
                    List.of(
                            Text.same(each.id() + " → " + index.nameOf(each.system())),
                            state(each, ended),
                            each.channel() == null ? ContractWords.UNKNOWN : each.channel().label(),
                            each.privilege() == null
                                    ? ContractWords.UNKNOWN
                                    : each.privilege().label(),
                            each.mfa().label(),
                            ContractWords.flag(each.sharedAccount()),
                            each.lastUsed() == null
                                    ? ContractWords.UNKNOWN
                                    : DayWords.of(each.lastUsed()),
                            ContractWords.said(each.owner()),
                            each.killSwitchMinutes() == null
                                    ? ContractWords.UNKNOWN
                                    : new Text(
                                            "%.0f分".formatted(each.killSwitchMinutes()),
                                            "%.0f minutes".formatted(each.killSwitchMinutes()))));
        }
        if (rows.isEmpty()) {
            return List.of(
                    Draftable.Line.unknown(
                            new Text(
                                    "接続の記録はありません。記録のないアカウントが残っていないか。",
                                    "No access on record; whether accounts are left that are not on"
                                            + " record.")));
        }
        return List.of(
                new Draftable.Grid(
                        List.of(
                                new Text("接続", "Access"),
                                new Text("状態", "State"),
                                new Text("方式", "Channel"),
                                new Text("権限", "Privilege"),
                                new Text("多要素認証", "Second factor"),
                                new Text("共用", "Shared"),
                                new Text("最終使用", "Last used"),
                                new Text("責任者", "Owner"),
                                new Text("遮断に要する時間", "Time to cut")),
                        rows));
    }

    /// On record means open: what was closed is taken out of the table.
    private Text state(Access access, boolean ended) {
        LocalDate until = access.approvedUntil();
        StringBuilder ja = new StringBuilder("開いたまま");
        StringBuilder en = new StringBuilder("open");
        if (ended) {
            ja.append("(契約は終了)");
            en.append(" (contract ended)");
        }
        if (until == null) {
            ja.append("、承認期限は不明");
            en.append(", approval unknown");
        } else {
            Text day = DayWords.of(until);
            boolean expired = until.isBefore(today);
            ja.append("、承認期限 ").append(day.ja()).append(expired ? "(期限切れ)" : "");
            en.append(", approved until ").append(day.en()).append(expired ? " (expired)" : "");
        }
        return new Text(ja.toString(), en.toString());
    }

    List<Draftable.Block> subentrustedBlocks(OrganisationId id) {
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
                Text department = ContractWords.said(each.department());
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
            return List.of(Draftable.Line.of(new Text("記録なし", "none on record")));
        }
        List<Draftable.Block> lines = new ArrayList<>();
        found.values().forEach(each -> lines.add(new Draftable.Line(each, Draftable.Mark.ITEM)));
        return lines;
    }
}
