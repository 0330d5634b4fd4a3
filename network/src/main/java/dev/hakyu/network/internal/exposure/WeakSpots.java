package dev.hakyu.network.internal.exposure;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.Access;
import dev.hakyu.model.network.Contract;
import dev.hakyu.model.network.Holding;
import dev.hakyu.model.network.Privilege;
import dev.hakyu.model.network.SecondFactor;
import dev.hakyu.network.api.Concentration.KeptData;
import dev.hakyu.network.api.Concentration.WeakAccess;
import dev.hakyu.network.internal.NetworkView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Accesses that are easily taken over, and data that should be gone.
final class WeakSpots {
    private final NetworkView view;
    private final LocalDate asOf;

    WeakSpots(NetworkView view, LocalDate asOf) {
        this.view = view;
        this.asOf = asOf;
    }

    List<WeakAccess> accesses() {
        return view.network().accesses().stream()
                .filter(access -> access.mfa() != SecondFactor.PHISHING_RESISTANT)
                .sorted(
                        Comparator.comparingInt(WeakSpots::danger)
                                .reversed()
                                .thenComparing(access -> access.id().value()))
                .map(access -> new WeakAccess(access, why(access)))
                .toList();
    }

    /// No second factor counts most, then what an intruder could do, then how open it stands.
    private static int danger(Access access) {
        int factor =
                switch (access.mfa()) {
                    case NONE -> 12;
                    case UNKNOWN -> 8;
                    case PUSH -> 4;
                    case OTP -> 3;
                    case PHISHING_RESISTANT -> 0;
                };
        Privilege privilege = access.privilege();
        int reach = privilege == null ? 2 : reach(privilege);
        int open = Boolean.TRUE.equals(access.standing()) ? 2 : 0;
        int shared = Boolean.TRUE.equals(access.sharedAccount()) ? 2 : 0;
        return factor + reach + open + shared;
    }

    private static int reach(Privilege privilege) {
        return switch (privilege) {
            case USER -> 2;
            case ADMIN -> 4;
            case DOMAIN -> 6;
        };
    }

    private Text why(Access access) {
        List<String> ja = new ArrayList<>();
        List<String> en = new ArrayList<>();
        ja.add("多要素認証: " + access.mfa().label().ja());
        en.add("second factor: " + access.mfa().label().en());
        Privilege privilege = access.privilege();
        if (privilege != null) {
            ja.add("権限: " + privilege.label().ja());
            en.add("privilege: " + privilege.label().en());
        }
        if (Boolean.TRUE.equals(access.standing())) {
            ja.add("常時接続");
            en.add("always open");
        }
        if (Boolean.TRUE.equals(access.sharedAccount())) {
            ja.add("共用アカウント");
            en.add("shared account");
        }
        if (access.approvedUntil() != null && access.approvedUntil().isBefore(asOf)) {
            ja.add("承認期限切れ(" + access.approvedUntil() + ")");
            en.add("approval ended " + access.approvedUntil());
        }
        String who = view.nameOf(access.organisation());
        String system = view.nameOf(access.system());
        return new Text(
                "%s から %s への接続 %s(%s)".formatted(who, system, access.id(), String.join("、", ja)),
                "%s reaches %s by %s (%s)"
                        .formatted(who, system, access.id(), String.join(", ", en)));
    }

    List<KeptData> keptData() {
        Map<Object, Contract> contracts = new HashMap<>();
        view.network().contracts().forEach(contract -> contracts.put(contract.id(), contract));
        List<KeptData> found = new ArrayList<>();
        for (Holding holding : view.network().holdings()) {
            Contract contract =
                    holding.contract() == null ? null : contracts.get(holding.contract());
            boolean erased =
                    holding.erasureProof() != null
                            || (contract != null && contract.erasureProof() != null);
            LocalDate end = earliest(holding.retentionEnd(), contract);
            if (!erased && end != null && end.isBefore(asOf)) {
                found.add(kept(holding, contract, end));
            }
        }
        for (Contract contract : view.network().contracts()) {
            LocalDate end = contract.to();
            boolean listed =
                    view.network().holdings().stream()
                            .anyMatch(holding -> contract.id().equals(holding.contract()));
            if (!listed
                    && !contract.dataSets().isEmpty()
                    && contract.erasureProof() == null
                    && end != null
                    && end.isBefore(asOf)) {
                found.add(kept(contract, end));
            }
        }
        found.sort(
                Comparator.comparing(KeptData::since)
                        .thenComparing(each -> each.organisation().value()));
        return found;
    }

    private static @Nullable LocalDate earliest(
            @Nullable LocalDate retention, @Nullable Contract contract) {
        LocalDate end = contract == null ? null : contract.to();
        if (retention == null || end == null) {
            return retention == null ? end : retention;
        }
        return retention.isBefore(end) ? retention : end;
    }

    private KeptData kept(Holding holding, @Nullable Contract contract, LocalDate end) {
        String who = view.nameOf(holding.organisation());
        return new KeptData(
                holding.organisation(),
                contract,
                holding,
                end,
                new Text(
                        "%s が「%s」を保管しています。%s に終了しましたが、消去証明がありません"
                                .formatted(who, holding.dataSet(), end),
                        "%s holds “%s”; ended %s without proof of erasure"
                                .formatted(who, holding.dataSet(), end)));
    }

    private KeptData kept(Contract contract, LocalDate end) {
        String who = view.nameOf(contract.organisation());
        String data = String.join("、", contract.dataSets());
        return new KeptData(
                contract.organisation(),
                contract,
                null,
                end,
                new Text(
                        "%s との契約「%s」(データ: %s)は %s に終了しましたが、消去証明がありません"
                                .formatted(who, contract.title(), data, end),
                        "The contract “%s” with %s (data: %s) ended %s without proof of erasure"
                                .formatted(contract.title(), who, data, end)));
    }
}
