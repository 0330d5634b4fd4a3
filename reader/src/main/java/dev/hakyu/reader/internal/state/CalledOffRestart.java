package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.mark.Sentence;

/// Words of a stop or a restart that tell of neither, because a restart is called off: 操業再開の取りやめ,
/// 再開する旨をお伝えしておりましたが、これを取りやめます.
final class CalledOffRestart {
    private static final Pattern RESTART_BEFORE =
            Pattern.compile("(?:再開|再稼働|復旧)(?:する)?(?:予定|計画|旨)?(?:の|を|は|が|も)?$");
    private static final Pattern CALLED_OFF = Pattern.compile("取りやめ|取り止め|とりやめ|取り下げ|撤回|見送");

    private CalledOffRestart() {}

    static boolean isIt(Passage passage, Sentence sentence, Mark stop) {
        return stop.is("restart")
                ? CALLED_OFF.matcher(passage.substring(stop.end(), sentence.end())).find()
                : RESTART_BEFORE.matcher(passage.substring(sentence.start(), stop.start())).find();
    }
}
