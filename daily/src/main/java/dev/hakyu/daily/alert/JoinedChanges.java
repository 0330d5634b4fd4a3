package dev.hakyu.daily.alert;

import dev.hakyu.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Changes of one kind behind one label: 再開の予定が取り下げられました: 生産 2月25日(木) / 森谷 2月25日(木).
final class JoinedChanges {
    private static final String LABEL_END = ": ";

    private JoinedChanges() {}

    /// In the order in which each label comes first; what has no label, or is more than one
    /// sentence, stays by itself.
    static List<Text> of(List<Text> changes) {
        Map<Text, List<Text>> byLabel = new LinkedHashMap<>();
        for (Text each : changes) {
            byLabel.computeIfAbsent(label(each), _ -> new ArrayList<>()).add(each);
        }
        List<Text> joined = new ArrayList<>();
        byLabel.forEach(
                (label, same) -> joined.add(same.size() == 1 ? same.getFirst() : of(label, same)));
        return List.copyOf(joined);
    }

    private static Text of(Text label, List<Text> same) {
        return new Text(
                label.ja()
                        + String.join(
                                " / ",
                                same.stream()
                                        .map(each -> each.ja().substring(label.ja().length()))
                                        .toList()),
                label.en()
                        + String.join(
                                " / ",
                                same.stream()
                                        .map(each -> each.en().substring(label.en().length()))
                                        .toList()));
    }

    /// The label with its colon in both languages; the whole where there is none.
    private static Text label(Text change) {
        int ja = change.ja().indexOf(LABEL_END);
        int en = change.en().indexOf(LABEL_END);
        boolean sentences = change.ja().contains("。") || change.en().contains(". ");
        return ja < 0 || en < 0 || sentences
                ? change
                : new Text(
                        change.ja().substring(0, ja + LABEL_END.length()),
                        change.en().substring(0, en + LABEL_END.length()));
    }
}
