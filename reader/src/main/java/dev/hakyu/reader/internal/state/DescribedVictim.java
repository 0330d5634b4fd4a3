package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.Optional;

/// A victim whom the text describes without a name: 大手銀行, 県内の病院.
///
/// The heading of a section that ends like an organisation, or else the subject 大手... of its first
/// sentences.
final class DescribedVictim {
    private static final int LONGEST = 16;
    private static final String NUMBERING = "0123456789.()【】■●◆□ ";

    private DescribedVictim() {}

    static Optional<Organisation> find(Passage passage) {
        if (!passage.japanese() || passage.section().whole()) {
            return Optional.empty();
        }
        Sentence heading = passage.sentences().getFirst();
        int start = heading.start();
        while (start < heading.end() && NUMBERING.indexOf(passage.text().charAt(start)) >= 0) {
            start++;
        }
        boolean organisation =
                heading.end() - start <= LONGEST
                        && passage.marks().endingAt(WordKind.SUFFIX, heading.end()).isPresent();
        if (!organisation) {
            return Optional.empty();
        }
        String words = passage.substring(start, heading.end());
        String industry =
                passage.marks()
                        .endingAt(WordKind.SUFFIX, heading.end())
                        .map(mark -> mark.id())
                        .orElse(null);
        return Optional.of(
                new Organisation(
                        new Mention(start, heading.end(), words, Mention.Form.BARE, industry)));
    }
}
