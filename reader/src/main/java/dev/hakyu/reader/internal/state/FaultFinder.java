package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import java.util.Optional;

/// Finds stops that came of a fault: ストレージ機器の故障, a power failure.
final class FaultFinder {
    private static final String THING =
            "(?:機器|装置|設備|ハードウェア|ハードウエア|ストレージ|ディスク|回線|電源|ソフトウェア|ソフトウエア|プログラム"
                    + "|空調|スイッチ|ルーター?|更新作業|設定|保守作業|メンテナンス作業|メモリ|部品)";

    /// What also fails in an attack: システム障害により is the first that many tell of one.
    private static final String WHOLE = "(?:システム|ネットワーク|サーバー?|データベース|基盤)";

    private static final String BREAKS = "故障|不具合|誤り|ミス|誤作動|誤操作|不良|断線|停電|破損";
    private static final Pattern CAUSE =
            Pattern.compile(
                    "原因は[^。]{0,30}(?:"
                            + THING
                            + "[^。]{0,12}(?:障害|トラブル|"
                            + BREAKS
                            + ")|"
                            + WHOLE
                            + "[^。]{0,12}(?:"
                            + BREAKS
                            + "))|"
                            + THING
                            + "[^。、]{0,12}(?:障害|トラブル|"
                            + BREAKS
                            + ")(?:が|を|に)?(?:主な)?(?:原因|起因|よる(?:もの|障害|停止)|よって|より)|"
                            + WHOLE
                            + "[^。、]{0,12}(?:"
                            + BREAKS
                            + ")(?:が|を|に)?(?:主な)?(?:原因|起因|よるもの)"
                            + "|停電(?:が原因|による|に伴う)");
    private static final String FAULT_EN =
            "\\b(?:(?:hardware|storage|disk|server|network|power|software|equipment|configuration|cooling|switch|router|database|update|patch|technical)\\b"
                    + "[^.]{0,20}\\b(?:failure|fault|error|bug|malfunction|defect|breakdown|glitch)|power (?:outage|cut)|configuration change|misconfiguration)\\b";
    private static final Pattern CAUSED_EN =
            Pattern.compile(
                    "(?i)\\b(?:caused by|due to|because of|result(?:ed|s|ing)? (?:of|from)|traced to|blamed on|attributed to"
                            + "|cause (?:was|is|appears to be)|(?:believed|thought) to be)\\b[^.]{0,40}"
                            + FAULT_EN
                            + "|(?i)"
                            + FAULT_EN
                            + "[^.,]{0,30}\\b(?:caused (?:the|a|an|our|this|some|all)|led to|was the cause|is the cause|to blame)\\b");

    private static final Pattern NOT_FAULT_EN =
            Pattern.compile(
                    "(?i)\\b(?:not|nor|rather than|instead of)\\b(?: [a-z'-]+){0,6}? (?:failure|fault|error|bug|malfunction|defect|breakdown|outage|glitch|problem)\\b");

    private static final int HEAD = 4;

    private FaultFinder() {}

    /// True when something stopped, or runs again.
    static boolean tellsOfStop(Passage passage) {
        for (Sentence sentence : passage.sentences()) {
            for (Mark stop : passage.marks().in(WordKind.STOP, sentence.start(), sentence.end())) {
                Scope scope = passage.scopeAt(stop.start());
                if (!scope.isAside()) {
                    return true;
                }
            }
        }
        return false;
    }

    /// True when a line above the text holds the name of the house, and nothing else, or calls the
    /// page that on the state of its service.
    static boolean isHeadedBy(Passage passage, Organisation house) {
        return passage.sentences().stream()
                .limit(HEAD)
                .filter(sentence -> !passage.isHeadline(sentence))
                .anyMatch(sentence -> {
                    String line = passage.substring(sentence.start(), sentence.end()).strip();
                    return line.equals(house.name())
                            || house.aliases().contains(line)
                            || ServiceOutage.brand(line).filter(house.name()::equals).isPresent();
                });
    }

    /// Where a fault is given as the cause, or as the supposed one.
    static Optional<Integer> supposed(Passage passage) {
        for (Sentence sentence : passage.sentences()) {
            String words = passage.substring(sentence.start(), sentence.end());
            boolean told =
                    passage.japanese()
                            ? CAUSE.matcher(words).find()
                            : CAUSED_EN.matcher(words).find()
                                    && !NOT_FAULT_EN.matcher(words).find();
            if (told && !passage.scopeAt(sentence.start()).isAside()) {
                return Optional.of(sentence.start());
            }
        }
        return Optional.empty();
    }
}
