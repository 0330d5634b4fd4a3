package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Sentence;

/// States that what a house makes or sends did not stop: 生産、出荷とも平常どおりです, production is running as
/// normal.
///
/// Read only where the house denies the whole event, or where only the attacker tells of it;
/// elsewhere it may be one plant of several, or the time after a restart.
final class RunsAsUsual {
    private static final Pattern JAPANESE =
            Pattern.compile(
                    "(?:平常|通常|平時|ふだん|普段|いつも|従来)(?:の)?(?:どおり|通り)(?:に)?(?:、)?"
                            + "(?:行|続|継続|操業|稼働|営業|生産|運営|実施|です|でござい|でし|であ|だ|と(?:いう|して)|。)"
                            + "|(?:影響|支障|遅れ|停止|中断)(?:は|も)(?:一切|全く|まったく)?"
                            + "(?:(?:ござい|あり|出ており|生じており|発生しており)ません|な[いく]|(?:出|生じ|発生し)ていな)");
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?i)\\b(?:running|operating|continu\\w+|proceeding|going on|work(?:ing)?|runs?|operates?|remains?) (?:[a-z]+ ){0,2}(?:as (?:normal|usual|planned|scheduled)|normally|without interruption|uninterrupted)\\b"
                            + "|\\b(?:is|are|was|were|have|has)(?: been)? (?:not|un)(?: been)? ?(?:affected|interrupted|disrupted)\\b");
    private static final Pattern BACK =
            Pattern.compile("戻|復旧|再開|回復|(?i:resum|restor|restart|back to)");

    private RunsAsUsual() {}

    static void state(StatementList statements, Passage passage) {
        Pattern said = passage.japanese() ? JAPANESE : ENGLISH;
        for (Sentence sentence : passage.sentences()) {
            String words = passage.substring(sentence.start(), sentence.end());
            boolean usual = said.matcher(words).find() && !BACK.matcher(words).find();
            if (!usual || passage.scopeAt(sentence.start()).speaker() == Speaker.ATTACKER) {
                continue;
            }
            for (Mark thing :
                    passage.marks().in(WordKind.STOPPED, sentence.start(), sentence.end())) {
                what(thing.id(), statements, thing.start());
            }
        }
    }

    private static void what(String id, StatementList statements, int at) {
        OutageWhat what =
                switch (id) {
                    case "production" -> OutageWhat.PRODUCTION;
                    case "orders" -> OutageWhat.ORDERS;
                    default -> null;
                };
        if (what != null) {
            statements.add(
                    new Assertion.Outage(what, null, null, null),
                    at,
                    Speaker.VICTIM,
                    Modality.DENIED,
                    null);
        }
    }
}
