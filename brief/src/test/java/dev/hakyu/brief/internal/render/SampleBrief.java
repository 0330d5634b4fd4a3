package dev.hakyu.brief.internal.render;

import dev.hakyu.brief.api.Background;
import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.Brief.ActionLine;
import dev.hakyu.brief.api.Brief.Changes;
import dev.hakyu.brief.api.Brief.ClockLine;
import dev.hakyu.brief.api.Brief.DraftItem;
import dev.hakyu.brief.api.Brief.Fact;
import dev.hakyu.brief.api.Brief.Header;
import dev.hakyu.brief.api.Brief.IncidentPage;
import dev.hakyu.brief.api.Brief.Losses;
import dev.hakyu.brief.api.Brief.OutputBand;
import dev.hakyu.brief.api.Brief.Provenance;
import dev.hakyu.brief.api.Brief.ShortEntry;
import dev.hakyu.brief.api.Brief.Stop;
import dev.hakyu.brief.api.Brief.ToVerify;
import dev.hakyu.brief.api.DataStanding;
import dev.hakyu.brief.api.Phrase;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.IncidentId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// A brief with something in every place, to see how it looks. Its figures are invented.
final class SampleBrief {
    static final Instant AS_OF = Instant.parse("2026-11-17T22:00:00Z");
    private static final Instant START = Instant.parse("2026-11-16T09:00:00Z");

    private SampleBrief() {}

    static Brief withEverything(String victim) {
        return new Brief(
                new Header(
                        "見本自動車", AS_OF, AS_OF.minusSeconds(86_400), ZoneId.of("Asia/Tokyo"), "社外秘"),
                List.of(
                        Phrase.plain("関係する事案は1件です。", "One incident concerns us. "),
                        Phrase.stop("東工場は木曜14時までに止まる見込みです。", "East plant stops by Thu 14:00.")),
                List.of(page(victim)),
                List.of(
                        new ShortEntry(
                                new IncidentId("i2"),
                                "乙社",
                                new Text("おそれ", "possible"),
                                Certainty.POSSIBLE,
                                new Text("2次仕入先です。", "A tier 2 supplier."),
                                new Text("照会してください。", "Ask them."))),
                List.of(
                        new ToVerify(
                                "甲精工所",
                                "甲精工",
                                new Text("1文字違います。", "One character differs."),
                                "a.txt")),
                background(),
                new Changes(false, List.of(new Text("件数が増えました。", "The count rose."))),
                List.of(new Text("読めなかった記事 1件", "1 report could not be read")),
                new DataStanding(
                        "L2",
                        new Text("いつ止まるかまで答えられます。", "Says when it stops."),
                        new Text("接続経路を入れてください。", "Add accesses."),
                        List.of(
                                new DataStanding.RowToFill(
                                        "supplies.csv",
                                        "甲社→東工場",
                                        "stock_days",
                                        new Text("在庫日数", "days of stock"),
                                        new Text("空欄です。", "It is empty."),
                                        null),
                                new DataStanding.RowToFill(
                                        "supplies.csv",
                                        "乙社→西工場",
                                        "stock_days",
                                        new Text("在庫日数", "days of stock"),
                                        new Text("空欄です。", "It is empty."),
                                        new Text("在庫0.5日のとき…", "0.5 days of stock: ...")))),
                new Provenance(
                        "0.1.0", "abc123", 1, 2000, 15, 12, List.of(new Text("仮定", "Assumed"))));
    }

    private static IncidentPage page(String victim) {
        return new IncidentPage(
                1,
                new IncidentId("i1"),
                victim,
                new Text("ランサムウェア、受注停止", "ransomware, orders stopped"),
                Certainty.CONFIRMED,
                List.of(
                        new Fact(
                                new Text("サーバーが暗号化されました。", "Servers were encrypted."),
                                Certainty.CONFIRMED,
                                "サーバーの暗号化を確認し、受注を停止しています",
                                "同社公表 11/17"),
                        new Fact(
                                new Text("停止: 受注", "Stopped: orders"),
                                Certainty.CONFIRMED,
                                "サーバーの暗号化を確認し、受注を停止しています",
                                "同社公表 11/17"),
                        new Fact(
                                new Text("42万件の窃取", "420,000 records taken"),
                                Certainty.CLAIMED,
                                null,
                                "b.txt")),
                List.of(new Text("1次仕入先です。", "A tier 1 supplier.")),
                List.of(
                        new Stop(
                                "東工場",
                                new Text("木曜14時 東工場", "Thu 14:00 East plant"),
                                new Text("在庫 1.8日", "stock 1.8 days"),
                                new Text("甲社 → 東工場", "A → East plant"),
                                AS_OF.plusSeconds(100_000),
                                0.72)),
                band(),
                List.of(new Text("在庫日数: 1日多ければ、停止は金曜14時です。", "Stock: a day more, Fri 14:00.")),
                List.of(new Text("東工場は②の事案でも止まります。", "Incident 2 stops it too.")),
                new Losses(
                        "JPY",
                        4.1e8,
                        8.6e8,
                        1.9e9,
                        2.0e8,
                        6.2e8,
                        1.5e9,
                        new Text("損失は4.1億〜19億円です。", "The loss is JPY 410 million to 1.9 billion."),
                        new Text("止まった時間 × 付加価値", "hours stopped × value added")),
                List.of(
                        new ClockLine(
                                "JP-APPI-SOKUHO",
                                new Text("速報", "Preliminary report"),
                                new Text("個人情報保護委員会", "PPC"),
                                ClockState.RUNNING,
                                false,
                                new Text("速やかに(目安 11月20日〜22日)", "promptly (guidance 20 to 22 Nov)"),
                                null,
                                true,
                                new Text("規則8条", "rule 8"))),
                List.of(new Text("偽のリコール連絡", "False recall calls")),
                List.of(
                        new ActionLine(
                                "a-17a17a",
                                new Text("接続経路 A-17 を切る", "Cut access A-17"),
                                new Text("決裁: 情シス部長", "decides: head of IT"),
                                new Text("10分", "10 min"),
                                AS_OF.plusSeconds(600),
                                false,
                                new Text("到達確率 31% → 2%", "31 % → 2 %"),
                                new Text("遠隔保守", "remote maintenance"),
                                new Text("再接続の承認後", "after approval"))),
                List.of(
                        new DraftItem(
                                new Text("概要", "Summary"), null, new Text("不明", "unknown"), true)));
    }

    private static OutputBand band() {
        List<Double> hours = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> middle = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int hour = 0; hour <= 24 * 14; hour += 4) {
            hours.add((double) hour);
            low.add(hour > 56 && hour < 250 ? 0.1 : 1.0);
            middle.add(hour > 68 && hour < 220 ? 0.3 : 1.0);
            high.add(hour > 90 && hour < 160 ? 0.6 : 1.0);
        }
        return new OutputBand("東工場", START, hours, low, middle, high, 68.0);
    }

    private static Background background() {
        return new Background(
                2,
                List.of(new Background.Row(new Text("小売・流通", "retail"), 1, 1)),
                List.of(new Background.Row(new Text("ランサムウェア", "ransomware"), 1, 1)),
                1,
                1,
                new Text("侵入から検知まで 中央値 120日(2件)", "Intrusion to detection: median 120 days (2)"),
                null,
                List.of(
                        new Background.Elsewhere(
                                "丙社",
                                new Text("ランサムウェア", "ransomware"),
                                Certainty.REPORTED,
                                new Text("受注停止", "orders stopped"),
                                "c.txt")));
    }
}
