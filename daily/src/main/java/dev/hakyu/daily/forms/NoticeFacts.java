package dev.hakyu.daily.forms;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.DraftItem;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.network.Holding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a public notice can say as known: days, data, cause and harm. Words of the other side are
/// given as its words.
final class NoticeFacts {
    private static final Set<Certainty> KNOWN = Set.of(Certainty.CONFIRMED, Certainty.REPORTED);
    private static final int MOST_QUOTES = 3;
    private final CaseMaterial material;
    private final boolean ours;

    NoticeFacts(CaseMaterial material) {
        this.material = material;
        this.ours = material.isOurs();
    }

    List<Draftable.Block> course() {
        Text who = ours ? new Text("当社", "we") : new Text("同社", "it");
        Text whose = ours ? new Text("当社", "our") : new Text("同社", "its");
        List<Draftable.Block> lines = new ArrayList<>();
        dated(
                lines,
                DateRole.INTRUSION,
                whose.ja() + "のシステムへの不正な侵入などが発生しました。",
                "the intrusion into " + whose.en() + " systems or other event took place.");
        dated(lines, DateRole.DETECTED, who.ja() + "が異常を検知しました。", who.en() + " detected it.");
        dated(
                lines,
                DateRole.VICTIM_TOLD,
                who.ja() + "が外部から連絡を受けました。",
                who.en() + (ours ? " were" : " was") + " told by others.");
        dated(
                lines,
                DateRole.CONTAINED,
                who.ja() + "がシステムの停止などの封じ込めを行いました。",
                who.en() + " contained it.");
        dated(lines, DateRole.DISCLOSED, who.ja() + "が本件を公表しました。", who.en() + " made it public.");
        if (!lines.isEmpty() && !ours) {
            lines.addFirst(
                    Draftable.Line.of(
                            new Text(
                                    material.victim() + "(以下「同社」)の公表などによる経緯は次のとおりです。",
                                    "According to "
                                            + material.victim()
                                            + " and to reports, this is what happened.")));
        }
        if (lines.isEmpty()) {
            lines.add(
                    Draftable.Line.unknown(
                            new Text("発生日、検知日", "days of the event and of detection")));
        }
        lines.add(
                Draftable.Line.unknown(
                        ours
                                ? new Text(
                                        "当社で最初に知った部署・担当者・日時",
                                        "the department, person and time that knew first at our side")
                                : new Text(
                                        "当社が同社から連絡を受けた日時と、最初に知った部署・担当者",
                                        "when it told us, and the department and person that knew first at our side")));
        return lines;
    }

    private void dated(List<Draftable.Block> lines, DateRole role, String ja, String en) {
        Optional<PartialDate> date =
                Optional.ofNullable(material.incident().dates().get(role))
                        .filter(each -> KNOWN.contains(each.certainty()))
                        .map(Resolved::value);
        date.ifPresent(each ->
                lines.add(
                        new Draftable.Line(
                                new Text(
                                        DayWords.of(each).ja() + "、" + ja,
                                        "On " + DayWords.of(each).en() + ", " + en),
                                Draftable.Mark.ITEM)));
    }

    List<Draftable.Block> data() {
        List<List<Text>> rows = new ArrayList<>();
        for (Holding each : material.holdings()) {
            Text count = ContractWords.count(each);
            rows.add(
                    List.of(
                            OutgoingWords.about(each),
                            ContractWords.classes(each),
                            each.count() == null || each.unit() == null
                                    ? DraftMarks.UNKNOWN_YET
                                    : new Text("最大 " + count.ja(), "at most " + count.en())));
        }
        List<Draftable.Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(
                    new Draftable.Grid(
                            List.of(
                                    new Text("情報", "Data"),
                                    new Text("項目", "Items"),
                                    new Text("対象(お預けした時点)", "Concerned (as entrusted)")),
                            rows));
        }
        blocks.addAll(
                theirs(
                        DraftItem.Item.PERSONS,
                        new Text(
                                "同社は、対象の全体(当社以外の分を含むことがあります)を次のように公表しています。",
                                "It has published this of all that is concerned, which may include"
                                        + " more than ours.")));
        blocks.add(
                Draftable.Line.unknown(
                        new Text(
                                "当社の分として実際に対象となる本人の数と項目(件数と人数を区別)",
                                "the persons and items of ours really concerned (persons, not records)")));
        return blocks;
    }

    List<Draftable.Block> cause() {
        List<Draftable.Block> lines =
                new ArrayList<>(
                        theirs(
                                DraftItem.Item.CAUSE,
                                new Text(
                                        "同社は、原因を次のように説明しています。",
                                        "It explains the cause as follows.")));
        if (!lines.isEmpty()) {
            lines.add(
                    Draftable.Line.unknown(
                            ours
                                    ? new Text("原因の詳細", "the cause in detail")
                                    : new Text(
                                            "当社による原因の確認(同社の説明の裏付け)",
                                            "our own confirmation of that cause")));
            return lines;
        }
        List<Text> kinds =
                material.incident().attacks().stream()
                        .filter(each -> KNOWN.contains(each.certainty()))
                        .filter(each -> each.value() != AttackKind.UNKNOWN)
                        .map(each -> each.value().label())
                        .toList();
        if (kinds.isEmpty()) {
            lines.add(
                    Draftable.Line.of(
                            new Text(
                                    "原因は現在確認中です。判明次第、お知らせいたします。",
                                    "The cause is being checked. We will inform you as soon as it is known.")));
        } else {
            lines.add(
                    Draftable.Line.of(
                            new Text(
                                    "公表・報道によると、%sによるものとされています。詳しい原因は確認中です。"
                                            .formatted(
                                                    String.join(
                                                            "、",
                                                            kinds.stream().map(Text::ja).toList())),
                                    "According to what was published: %s. The cause in detail is being checked."
                                            .formatted(
                                                    String.join(
                                                            ", ",
                                                            kinds.stream()
                                                                    .map(Text::en)
                                                                    .toList())))));
        }
        lines.add(Draftable.Line.unknown(new Text("侵入経路と原因", "the way in and the cause")));
        return lines;
    }

    /// What the other side says that it has done.
    List<Draftable.Block> theirResponse() {
        return theirs(
                DraftItem.Item.OTHER, new Text("同社は、次のように説明しています。", "It says of its response:"));
    }

    /// What the other side says of abuse.
    List<Draftable.Block> theirHarm() {
        return theirs(
                DraftItem.Item.SECONDARY_HARM,
                new Text("同社は、次のように説明しています。", "It says of secondary harm:"));
    }

    /// Its words on an item under a sentence that says whose they are; empty when it says nothing.
    private List<Draftable.Block> theirs(DraftItem.Item item, Text lead) {
        List<Draftable.Block> lines = new ArrayList<>();
        material.nineItem(item).theirWords().stream()
                .limit(MOST_QUOTES)
                .forEach(quote ->
                        lines.add(
                                new Draftable.Line(
                                        new Text(
                                                "「" + quote.text().strip() + "」",
                                                "\"" + quote.text().strip() + "\""),
                                        Draftable.Mark.ITEM)));
        if (!lines.isEmpty()) {
            lines.addFirst(
                    Draftable.Line.of(
                            ours ? new Text("当社の公表内容は次のとおりです。", "We have published:") : lead));
        }
        return lines;
    }
}
