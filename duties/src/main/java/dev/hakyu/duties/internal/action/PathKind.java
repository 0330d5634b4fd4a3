package dev.hakyu.duties.internal.action;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.ExposurePath;

/// What joins us to an incident, as the file of first actions names it.
public enum PathKind implements Term {
    OURSELVES("ourselves", "当社自身", "ourselves"),
    DIRECT_SUPPLY("direct_supply", "1次の供給", "direct supply"),
    NTH_TIER("nth_tier", "2次以遠の供給", "supply of a lower tier"),
    REACHES_SYSTEM("reaches_system", "接続経路", "access"),
    ENTRUSTED("entrusted", "委託", "entrusted"),
    SHARED_SYSTEM("shared_system", "共通のシステム", "shared system"),
    PRODUCT_IN_USE("product_in_use", "利用製品", "product in use"),
    LISTED("listed", "台帳への記載", "listed");

    private final String id;
    private final Text label;

    PathKind(String id, String ja, String en) {
        this.id = id;
        this.label = new Text(ja, en);
    }

    static PathKind of(ExposurePath path) {
        return switch (path) {
            case ExposurePath.Ourselves ignored -> OURSELVES;
            case ExposurePath.DirectSupply ignored -> DIRECT_SUPPLY;
            case ExposurePath.NthTier ignored -> NTH_TIER;
            case ExposurePath.ReachesSystem ignored -> REACHES_SYSTEM;
            case ExposurePath.Entrusted ignored -> ENTRUSTED;
            case ExposurePath.SharedSystem ignored -> SHARED_SYSTEM;
            case ExposurePath.ProductInUse ignored -> PRODUCT_IN_USE;
            case ExposurePath.Listed ignored -> LISTED;
        };
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Text label() {
        return label;
    }
}
