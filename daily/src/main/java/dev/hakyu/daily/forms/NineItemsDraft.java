package dev.hakyu.daily.forms;

import dev.hakyu.model.Text;
import dev.hakyu.model.duty.DraftItem;
import java.util.ArrayList;
import java.util.List;

/// The commission's nine items with the contractor's words and ours in columns of their own.
public final class NineItemsDraft {
    private static final Text NOTHING = new Text("―", "-");
    private static final Text NOT_SAID = new Text("説明なし", "not said");
    private static final Text UNKNOWN = new Text("不明(確認中)", "unknown (being checked)");

    private NineItemsDraft() {}

    public static Draftable of(CaseMaterial material) {
        List<List<Text>> rows = new ArrayList<>();
        List<Draftable.Block> open = new ArrayList<>();
        for (DraftItem item : material.nineItems()) {
            Text title = item.item().label();
            List<Text> ask = ask(item);
            rows.add(
                    List.of(
                            title,
                            quotes(item),
                            lines(item.ourKnowledge(), isOptional(item) ? NOTHING : UNKNOWN),
                            lines(ask, NOTHING)));
            ask.forEach(each ->
                    open.add(
                            Draftable.Line.unknown(
                                    new Text(
                                            title.ja() + ": " + each.ja(),
                                            title.en() + ": " + each.en()))));
        }
        if (open.isEmpty()) {
            open.add(Draftable.Line.of(new Text("ありません。", "None.")));
        }
        Text victim = Text.same(material.victim());
        return new Draftable(
                "nine",
                new Text(
                        "個人情報保護委員会への報告(案) 9項目", "Report to the commission (draft): the nine items"),
                List.of(
                        new Text("事案: " + victim.ja(), "Incident: " + victim.en()),
                        DayWords.of(material.asOf(), material.files().settings().zone()),
                        new Text(
                                "先方の説明と当社の把握は別の欄に記載しています。提出前に法務部門の確認を受けてください。",
                                "What they say and what we know stand in columns of their own."
                                        + " Have it checked by legal before it is handed in.")),
                material.files().settings().marking(),
                List.of(),
                List.of(
                        new Draftable.Section(
                                "items",
                                new Text("報告事項", "Items"),
                                List.of(
                                        new Draftable.Grid(
                                                List.of(
                                                        new Text("項目", "Item"),
                                                        new Text("先方の説明", "What they say"),
                                                        new Text("当社の把握", "What we know"),
                                                        new Text("確認する事項", "To find out")),
                                                rows))),
                        new Draftable.Section("open", new Text("未確認の事項", "Not known yet"), open)));
    }

    /// What to find out; where only they say something, what we know ourselves is open too.
    private static List<Text> ask(DraftItem item) {
        return item.ask().isEmpty() && item.ourKnowledge().isEmpty() && !isOptional(item)
                ? List.of(
                        new Text(
                                "当社としての確認(先方の説明の裏付け)と、当社での対応",
                                "what we know of it ourselves, and what we have done"))
                : item.ask();
    }

    /// An item of which nothing need be said.
    private static boolean isOptional(DraftItem item) {
        return item.item() == DraftItem.Item.OTHER;
    }

    private static Text quotes(DraftItem item) {
        if (item.theirWords().isEmpty()) {
            return NOT_SAID;
        }
        return Text.same(
                String.join(
                        "\n",
                        item.theirWords().stream()
                                .map(quote -> "「" + quote.text().strip() + "」")
                                .toList()));
    }

    private static Text lines(List<Text> lines, Text otherwise) {
        if (lines.isEmpty()) {
            return otherwise;
        }
        return new Text(
                String.join("\n", lines.stream().map(Text::ja).toList()),
                String.join("\n", lines.stream().map(Text::en).toList()));
    }
}
