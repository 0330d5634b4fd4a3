package dev.hakyu.reader.internal.mark;

import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.split.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Completes names that hold hiragana: つばめ台ほけん相談室, 社会福祉法人ひだまりの輪.
///
/// What a headline says before its first comma, and the text says again as the topic of a sentence,
/// is one name. Mentions inside it are parts of it and give way.
final class HeadlineNames {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 30;
    private static final int MOST_PLACES = 50;
    private static final String SIGNS = "■●◆□○◇・*#0123456789. 【】";
    private static final String NO_NAME = " ,。、「」『』()|:;/?!%~を";
    private static final String[] TOPIC = {"は", "が", "、", "(", "も", "では", "で"};

    private HeadlineNames() {}

    static List<Mention> complete(String text, List<Line> lines, List<Mention> found) {
        List<Mention> all = found;
        for (Line line : lines) {
            if (line.is(Line.Kind.TITLE) || line.is(Line.Kind.HEADING)) {
                all = withTopic(text, line, all);
            }
        }
        return List.copyOf(all);
    }

    private static List<Mention> withTopic(String text, Line line, List<Mention> found) {
        int start = line.start();
        while (start < line.end() && SIGNS.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = text.indexOf('、', start, Math.min(line.end(), start + LONGEST + 1));
        boolean name = end >= 0 && end - start >= SHORTEST && isName(text, start, end);
        if (!name || isDescribed(text, text.substring(start, end))) {
            return found;
        }
        Mention part = partAt(found, start, end);
        String topic = text.substring(start, end);
        List<Integer> places = places(text, topic);
        if (part == null || places.size() < 2 || text.startsWith("で", part.end())) {
            return found;
        }
        List<Mention> all = new ArrayList<>();
        for (Mention mention : found) {
            if (places.stream().noneMatch(at -> overlaps(mention, at, at + topic.length()))) {
                all.add(mention);
            }
        }
        Mention.Form form =
                part.form() == Mention.Form.LEGAL ? Mention.Form.LEGAL : Mention.Form.SUFFIX;
        for (int at : places) {
            all.add(new Mention(at, at + topic.length(), topic, form, part.industry()));
        }
        all.sort(Comparator.comparingInt(Mention::start));
        return all;
    }

    /// 部品大手のX, 座席向け発泡材のX, ブレーキのX: what X is stands before its name; the text calls it X elsewhere.
    private static boolean isDescribed(String text, String topic) {
        int joint = topic.lastIndexOf('の');
        if (joint < 2) {
            return false;
        }
        String name = topic.substring(joint + 1);
        String front = topic.substring(0, joint);
        return Phrase.DESCRIBES_NEXT.endsAt(topic, joint)
                || front.contains("向け")
                || front.contains("用")
                || front.contains("を")
                || (name.length() >= SHORTEST
                        && KanaFronts.count(text, name) > KanaFronts.count(text, topic));
    }

    private static boolean overlaps(Mention mention, int start, int end) {
        return mention.start() < end && mention.end() > start;
    }

    /// Only letters of a name, hiragana among them, kanji or katakana at the end.
    private static boolean isName(String text, int start, int end) {
        boolean hiragana = false;
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            hiragana |= isHiragana(c);
            if (NO_NAME.indexOf(c) >= 0) {
                return false;
            }
        }
        return hiragana && !isHiragana(text.charAt(end - 1));
    }

    private static boolean isHiragana(char c) {
        return c >= 0x3041 && c <= 0x3096;
    }

    /// The mention within the topic that the name completes, the surest of several.
    private static @Nullable Mention partAt(List<Mention> found, int start, int end) {
        Mention best = null;
        for (Mention mention : found) {
            boolean inside = mention.start() >= start && mention.end() <= end;
            boolean whole = mention.start() == start && mention.end() == end;
            if (whole) {
                return null;
            }
            if (inside && (best == null || mention.form().compareTo(best.form()) < 0)) {
                best = mention;
            }
        }
        return best;
    }

    /// The places where the text says the name as a topic.
    private static List<Integer> places(String text, String name) {
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf(name);
                at >= 0 && places.size() < MOST_PLACES;
                at = text.indexOf(name, at + name.length())) {
            for (String topic : TOPIC) {
                if (text.startsWith(topic, at + name.length())) {
                    places.add(at);
                    break;
                }
            }
        }
        return places;
    }
}
