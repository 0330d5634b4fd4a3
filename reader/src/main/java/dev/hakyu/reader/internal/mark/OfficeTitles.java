package dev.hakyu.reader.internal.mark;

import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Marks;
import dev.hakyu.reader.internal.lexicon.WordKind;
import java.util.Optional;

/// Titles behind the name of a body.
///
/// @param text in which all offsets are
record OfficeTitles(String text, Marks marks) {
    /// 釜石市長, 岡山県知事, X大学長: the office's body is named, not its head; 山田太郎社長 names no body.
    int without(int start, int end) {
        Optional<Mark> title = marks.endingAt(WordKind.ROLE_WORD, end);
        if (title.isEmpty() || title.get().start() <= start) {
            return end;
        }
        Mark office = title.get();
        if (!office.is("head") && !office.is("person")) {
            return end;
        }
        int at = office.start();
        boolean shared = office.is("head") && "市町村区校院学局所館園署".indexOf(text.charAt(at)) >= 0;
        if (shared && text.charAt(at + 1) == '長') {
            boolean whole = marks.endingAt(WordKind.SUFFIX, at + 1).isPresent();
            return whole && at + 1 - start >= 2 ? at + 1 : start;
        }
        boolean body =
                marks.endingAt(WordKind.SUFFIX, at).isPresent()
                        || marks.at(WordKind.ORGANISATION, start)
                                .filter(known -> known.end() == at)
                                .isPresent()
                        || marks.has(WordKind.LEGAL_FORM, start, at);
        return body ? at : start;
    }
}
