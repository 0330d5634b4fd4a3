package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.List;
import java.util.Optional;

/// How much of the normal output is to run by a plan: 第2ラインを24日13時から動かします。出来高は通常の4割程度です; will
/// restart on 24 February at 40 % of normal output.
///
/// A share belongs to the day before it; one in the next sentence to the only day of its sentence,
/// where that sentence speaks of output and of no other time.
final class PlannedShare {
    private static final int NEXT_LINE = 2;
    private static final Pattern OUTPUT =
            Pattern.compile(
                    "出来高|生産|出荷|納入|供給|稼働|操業|能力|数量"
                            + "|(?i:\\b(?:output|volumes?|production|capacity|shipments?|throughput)\\b)");
    private static final Pattern OTHER_TIME =
            Pattern.compile(
                    "現在|現時点|目下|今のところ|いまのところ|これまで|それまで|再開まで|停止中|[たすい]まま|でした|ました|いたが|先週|昨日"
                            + "|(?i:\\b(?:now|currently|today|meanwhile|until|so far|was|were|had|last)\\b)");
    private static final Pattern OF_OTHERS =
            Pattern.compile("^(?:程度|ほど)?の(?:従業員|社員|人員|得意先|取引先|顧客)");

    private PlannedShare() {}

    static Optional<Double> of(Passage passage, DateMark date, Sentence sentence) {
        List<DateMark> dates = passage.datesIn(sentence.start(), sentence.end());
        int end = sentence.end();
        for (DateMark other : dates) {
            end =
                    other.start() >= date.end() && !other.rangeEnd()
                            ? Math.min(end, other.start())
                            : end;
        }
        boolean first = dates.getFirst().equals(date);
        int start = first ? sentence.start() : date.start();
        Optional<Double> own = in(passage, start, end);
        if (own.isPresent() || dates.size() > 1) {
            return own;
        }
        return next(passage, sentence)
                .filter(next -> passage.datesIn(next.start(), next.end()).isEmpty())
                .filter(next -> OUTPUT.matcher(words(passage, next)).find())
                .filter(next -> !OTHER_TIME.matcher(words(passage, next)).find())
                .flatMap(next -> in(passage, next.start(), next.end()));
    }

    private static Optional<Double> in(Passage passage, int start, int end) {
        String words = passage.substring(start, end);
        return ShareOfNormal.find(words, passage.japanese())
                .filter(share -> !OF_OTHERS.matcher(words.substring(share.end())).find())
                .map(ShareOfNormal::share)
                .or(() -> ShareOfLines.in(words, passage.japanese()));
    }

    /// The one right behind it, at most on the next line.
    private static Optional<Sentence> next(Passage passage, Sentence sentence) {
        return Optional.ofNullable(passage.next(sentence))
                .filter(next ->
                        next.line().equals(sentence.line())
                                || next.line().start() - sentence.line().end() <= NEXT_LINE);
    }

    private static String words(Passage passage, Sentence sentence) {
        return passage.substring(sentence.start(), sentence.end());
    }
}
