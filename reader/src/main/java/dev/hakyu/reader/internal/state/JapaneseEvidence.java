package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;

/// What the particles and predicates beside a Japanese name tell of its part in the event.
final class JapaneseEvidence {
    private static final int NEAR = 14;
    private static final double KNOCK_ON = 4;
    private static final int BEFORE = 60;
    private static final int LEAK_REACH = 40;
    private static final int LONGEST_LIST = 4;
    private static final double INTRODUCED = 2;
    private static final double CAUSE = 9;
    private static final Pattern CAUSE_AFTER =
            Pattern.compile(
                    "^(?:に対する|への|で起きた|で発生した|を襲った|の)[^、。はが]{0,14}?(?:被害|攻撃|障害|アクセス|感染|侵入|ランサム[^、。はが]{0,8})"
                            + "(?:で|により|によって|による[^、。]{1,12}で|を受け(?:て|、)|の影響(?:で|を受け)|の余波で|に伴い|をきっかけに|が響き|から[0-9一二三四五]{1,2}日)");

    /// 調査会社の, 証券会社の
    private static final Pattern RESEARCHES =
            Pattern.compile("(?:調査|リサーチ|分析|格付け?|証券|コンサルティング|シンクタンク)(?:会社|機関|大手)?(?:の|、)?$");

    private static final Pattern REPORTS_ON =
            Pattern.compile("によ(?:ると|れば)|(?:集計|推計|試算|予測|分析|統計)(?:を|し|で|では)|と(?:みる|指摘|予想)");

    private final Passage passage;
    private final Introductions introductions;

    JapaneseEvidence(Passage passage) {
        this.passage = passage;
        this.introductions = new Introductions(passage);
    }

    double weigh(Mention mention, Sentence sentence) {
        int end = afterBrackets(mention.end());
        int last = listEnd(mention, sentence);
        String text = passage.text();
        boolean topic = Phrase.TOPIC.startsAt(text, end) || Phrase.TOPIC.startsAt(text, last);
        boolean subject =
                topic || Phrase.SUBJECT.startsAt(text, end) || Phrase.SUBJECT.startsAt(text, last);
        boolean event = isEvent(end, sentence.end());
        double weight = 0;
        if (subject && passage.marks().has(WordKind.ROLE, "disclosed", end, sentence.end())) {
            weight += topic ? 5 : 2;
        }
        if (subject && event) {
            weight += topic ? 2.5 : 1.5;
        }
        if (Phrase.GOAL_AFTER.startsAt(text, end)
                && passage.marks().has(WordKind.ATTACK, end, end + NEAR)) {
            weight += 5;
        }
        if (Phrase.PLACE_AFTER.startsAt(text, end)
                && (hasLeak(end, end + LEAK_REACH)
                        || passage.marks().has(WordKind.ATTACK, end, end + LEAK_REACH))) {
            weight += 2.5;
        }
        if (passage.startsWithAny(end, "の") && event && passage.isHeadline(sentence)) {
            weight += 1.5;
        }
        boolean fails = failsAt(end, sentence);
        if (passage.startsWithAny(end, "の") && fails) {
            weight += 2;
        }
        if (weight == 0 && passage.startsWithAny(end, "で") && fails && mention.isName()) {
            weight += 2;
        }
        if (Phrase.SUPPLIER_HIT.isIn(passage.substring(end, sentence.end()))) {
            weight -= 3;
        }
        String before =
                passage.substring(
                        Math.max(sentence.start(), mention.start() - BEFORE), mention.start());
        if (weight > 0 && !Phrase.PARTNER.isIn(before) && introductions.isOne(mention)) {
            weight += INTRODUCED;
        }
        if (before.contains("のは")
                && Phrase.CLEFT_END.startsAt(text, end)
                && Phrase.CLEFT_VERB.isIn(before)) {
            weight += 7;
        }
        if (passage.marks().has(WordKind.MODALITY, "claimed", sentence.start(), sentence.end())
                && Phrase.CLAIMED_AFTER.startsAt(text, end)) {
            weight += 5;
        }
        if (isCause(end, before, sentence)) {
            weight += CAUSE;
        }
        weight += knockOn(mention, sentence);
        return weight + against(mention, end, before, weight);
    }

    /// Aのサイバー被害で、Bは…: whose harm makes others act. What befell a contractor is also that of its
    /// client.
    private boolean isCause(int end, String before, Sentence sentence) {
        String after = passage.substring(end, sentence.end());
        return CAUSE_AFTER.matcher(after).find()
                && isEvent(end, Math.min(sentence.end(), end + LEAK_REACH))
                && !Phrase.PARTNER.isIn(before)
                && !Phrase.PARTY_BEFORE.isIn(before)
                && !hasLeak(end, sentence.end());
    }

    /// AがX攻撃を受け、Bの店が停止: A was attacked, what belongs to B stops because of it.
    private double knockOn(Mention mention, Sentence sentence) {
        boolean struck = isStruckItself(mention, sentence);
        for (Mention other : passage.mentionsIn(sentence.start(), sentence.end())) {
            if (other.name().equals(mention.name())) {
                continue;
            }
            boolean before = mention.start() < other.start();
            if (before && struck && stopsBehind(other, sentence)) {
                return KNOCK_ON;
            }
            if (!before && stopsBehind(mention, sentence) && isStruckItself(other, sentence)) {
                return -KNOCK_ON;
            }
        }
        return 0;
    }

    private boolean isStruckItself(Mention mention, Sentence sentence) {
        int end = afterBrackets(mention.end());
        String before = passage.substring(sentence.start(), mention.start());
        String near = before.substring(Math.max(0, before.length() - NEAR));
        boolean hit =
                Phrase.GOAL_AFTER.startsAt(passage.text(), end)
                        || Phrase.SUBJECT.startsAt(passage.text(), end);
        return hit
                && !Phrase.PARTY_BEFORE.isIn(near)
                && passage.marks().has(WordKind.ATTACK, end, end + NEAR);
    }

    private boolean stopsBehind(Mention mention, Sentence sentence) {
        int end = afterBrackets(mention.end());
        return passage.startsWithAny(end, "の", "が運営する") && failsAt(end, sentence);
    }

    /// 三河港のターミナルで障害: what belongs to it has stopped.
    private boolean failsAt(int end, Sentence sentence) {
        int limit = Math.min(sentence.end(), end + LEAK_REACH);
        return passage.marks().has(WordKind.STOPPED, end, limit)
                && passage.marks().has(WordKind.STOP, end, sentence.end());
    }

    private boolean isEvent(int start, int end) {
        return passage.marks().has(WordKind.ATTACK, start, end)
                || hasLeak(start, end)
                || passage.marks().has(WordKind.STOP, start, end);
    }

    /// What speaks against a mention: third party, teller of news, place.
    private double against(Mention mention, int end, String before, double so) {
        String text = passage.text();
        double weight = 0;
        String near = before.substring(Math.max(0, before.length() - NEAR));
        if (Phrase.PARTY_BEFORE.isIn(near) && !before.contains("のは")) {
            weight -= isStruck(end) ? 2 : 5;
        }
        if (RESEARCHES.matcher(near).find()
                && REPORTS_ON.matcher(passage.substring(end, end + LEAK_REACH)).find()) {
            weight -= 5;
        }
        if (Phrase.PARTY_AFTER.startsAt(text, end)) {
            weight -= 5;
        }
        if (Phrase.INFORMER_AFTER.startsAt(text, end)) {
            weight -= 4;
        }
        if (Phrase.TOLD_AFTER.startsAt(text, end)) {
            weight -= 5;
        }
        if (Phrase.PLACE_ONLY.startsAt(text, end) || isPlaceOfAnother(mention, end)) {
            weight -= 4;
        }
        if (Phrase.SOURCE_AFTER.startsAt(text, end) && so + weight == 0) {
            weight += 1;
        }
        char open = mention.start() > 0 ? text.charAt(mention.start() - 1) : ' ';
        return open == '(' ? weight - 3 : weight;
    }

    /// 取引先のXがサイバー攻撃を受け: the third party is the one that was hit.
    private boolean isStruck(int end) {
        return Phrase.SUBJECT.startsAt(passage.text(), end)
                && passage.marks().has(WordKind.ATTACK, end, end + NEAR);
    }

    /// 鳥取市の小学校: a municipality before another name is where that is.
    private boolean isPlaceOfAnother(Mention mention, int end) {
        if (mention.form() != Mention.Form.SUFFIX
                || !"government".equals(mention.industry())
                || !passage.startsWithAny(end, "の")) {
            return false;
        }
        for (Mention other : passage.mentionsIn(end, end + 3)) {
            return other.isFull();
        }
        return false;
    }

    /// AとBは: what is said of the last of a list is said of the first.
    private int listEnd(Mention mention, Sentence sentence) {
        int end = afterBrackets(mention.end());
        for (int i = 0; i < LONGEST_LIST; i++) {
            Mention next = null;
            for (Mention other : passage.mentionsIn(end, Math.min(sentence.end(), end + 5))) {
                if (other.start() > end && Phrase.LISTED.startsAt(passage.text(), end)) {
                    next = other;
                    break;
                }
            }
            if (next == null) {
                return end;
            }
            end = afterBrackets(next.end());
        }
        return end;
    }

    private int afterBrackets(int from) {
        String text = passage.text();
        int at = from;
        while (at < text.length() && "」』".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '(') {
            int close = text.indexOf(')', at, Math.min(text.length(), at + 41));
            if (close > 0 && close - at < 40) {
                at = close + 1;
            }
        }
        return at;
    }

    private boolean hasLeak(int start, int end) {
        return passage.marks().has(WordKind.LEAK, "leak", start, end)
                || passage.marks().has(WordKind.LEAK, "lost", start, end);
    }
}
