package dev.hakyu.daily.job;

import dev.hakyu.model.network.Importance;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationRole;
import dev.hakyu.model.network.Supply;
import dev.hakyu.testkit.NetworkGenerator;
import java.util.ArrayList;
import java.util.List;

/// A generated company with 1,200 suppliers whose names read like names.
final class ManySuppliers {
    static final int COUNT = 1_200;

    /// The supplier that alone delivers the brackets of the first plant.
    static final int A = 25;

    /// A supplier with an access to a system.
    static final int B = 7;

    private static final long SEED = 20261201;
    private static final String[] PLACES = {
        "青葉", "赤城", "秋月", "旭丘", "飯森", "石津", "磯辺", "入間川", "宇津木", "大磯",
        "岡部", "小野田", "霞沢", "片桐", "上条", "川俣", "北浦", "霧島", "久慈", "倉敷野",
        "駒形", "桜木", "佐久間", "下総", "白鷺", "杉並木", "須坂", "瀬戸口", "滝野", "高遠",
        "立花", "千曲", "津島", "利根", "長坂", "那珂", "西尾", "萩原", "氷川", "みなと"
    };
    private static final String[] TRADES = {
        "精工", "電装", "化成", "鋳造", "プレス", "ばね", "樹脂", "電子", "合金", "鍛工",
        "ゴム", "塗装", "メッキ", "金型", "工機", "油圧", "計器", "光学", "配線", "物流",
        "梱包", "硝子", "繊維", "製紙", "紙器", "印刷", "鋼管", "軸受", "歯車", "熱処理"
    };

    private ManySuppliers() {}

    static Network network() {
        Network generated = NetworkGenerator.generate(SEED, COUNT + 1);
        List<Organisation> named = new ArrayList<>();
        for (int i = 0; i < generated.organisations().size(); i++) {
            Organisation each = generated.organisations().get(i);
            boolean self = each.roles().contains(OrganisationRole.SELF);
            named.add(renamed(each, self ? "刈野自動車株式会社" : nameOf(i)));
        }
        List<Supply> supplies = new ArrayList<>(generated.supplies());
        supplies.add(
                new Supply(
                        named.get(A).id(),
                        generated.sites().getFirst().id(),
                        "ブラケット",
                        1.0,
                        Importance.ESSENTIAL,
                        4.0,
                        0.0,
                        null,
                        null,
                        null,
                        null,
                        generated.supplies().getFirst().origin()));
        return new Network(
                generated.version(),
                named,
                generated.sites(),
                generated.systems(),
                supplies,
                generated.needs(),
                generated.accesses(),
                generated.contracts(),
                generated.holdings(),
                generated.uses(),
                generated.controls(),
                generated.calendar());
    }

    static Organisation organisation(Network network, int number) {
        return network.organisations().get(number);
    }

    /// The name of the n-th supplier, from 1.
    static String nameOf(int number) {
        int at = number - 1;
        return PLACES[at % PLACES.length] + TRADES[at / PLACES.length] + "株式会社";
    }

    private static Organisation renamed(Organisation each, String name) {
        return new Organisation(
                each.id(),
                name,
                null,
                null,
                List.of(),
                each.corporateNumber(),
                each.lei(),
                each.domains(),
                each.country(),
                each.industry(),
                each.roles(),
                each.tier(),
                each.buyer(),
                each.ownerDepartment(),
                each.finance(),
                each.employees(),
                each.contact(),
                each.contractNoticeHours(),
                each.rightToAudit(),
                each.lastAudit(),
                each.ratings(),
                each.extra(),
                each.origin());
    }
}
