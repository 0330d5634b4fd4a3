package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.MarkedText;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.split.Line;
import dev.hakyu.reader.internal.split.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A column of short news, each of which a sign and the name of its house open on the line of the
/// news itself: ◆カナタ発条 ばねの同社は17日、….
///
/// All news open with the same sign; a topic that names no house (◆物流) tells of none, and ends what
/// stands above it. The houses are no sites of one, and none is spoken of below another.
final class RunInHeads {
    private static final String SIGNS = "◆■●▼▲◇□○▽△★☆";
    private static final int LEAST_EVENTS = 2;
    private static final int LEAST_NEWS = 20;

    private final MarkedText text;

    RunInHeads(MarkedText text) {
        this.text = text;
    }

    /// Empty where the text is no such column.
    List<Section> sections() {
        List<Line> heads = heads();
        List<Section> sections = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int events = 0;
        for (int i = 0; i < heads.size(); i++) {
            Line head = heads.get(i);
            Mention house = house(head);
            if (house == null) {
                continue;
            }
            int end = i + 1 < heads.size() ? heads.get(i + 1).start() - 1 : text.normal().length();
            if (!names.add(house.name())) {
                return List.of();
            }
            events += isEvent(head) ? 1 : 0;
            sections.add(new Section(head.start(), end, false));
        }
        return events >= LEAST_EVENTS && areApart(sections, names) ? sections : List.of();
    }

    /// The lines that open with the sign of the first of them; none where a paragraph stands above.
    private List<Line> heads() {
        List<Line> heads = new ArrayList<>();
        for (Line line : text.lines()) {
            if (line.is(Line.Kind.TITLE) || line.is(Line.Kind.SOURCE)) {
                continue;
            }
            char first = text.text().charAt(line.start());
            boolean signed =
                    SIGNS.indexOf(first) >= 0
                            && (heads.isEmpty()
                                    || first == text.text().charAt(heads.getFirst().start()));
            if (signed) {
                heads.add(line);
            } else if (heads.isEmpty()) {
                return List.of();
            }
        }
        return heads;
    }

    /// The name right behind the sign, with news behind it.
    private @Nullable Mention house(Line line) {
        for (Mention mention : text.mentions()) {
            int end = mention.end();
            boolean opens =
                    mention.start() > line.start()
                            && mention.start() <= line.start() + 2
                            && end + LEAST_NEWS < line.end()
                            && " :".indexOf(text.text().charAt(end)) >= 0;
            if (opens
                    && mention.form() != Mention.Form.QUOTED
                    && !mention.isKind()
                    && !Sites.isSite(mention.form(), mention.name())) {
                return mention;
            }
        }
        return null;
    }

    private boolean isEvent(Line line) {
        return text.marks().has(WordKind.ATTACK, line.start(), line.end())
                || text.marks().has(WordKind.STOP, line.start(), line.end())
                || text.marks().has(WordKind.LEAK, "leak", line.start(), line.end());
    }

    private boolean areApart(List<Section> sections, Set<String> names) {
        return names.stream()
                .allMatch(name ->
                        sections.stream()
                                        .filter(each ->
                                                text.text()
                                                        .substring(each.start(), each.end())
                                                        .contains(name))
                                        .count()
                                == 1);
    }
}
