package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Lang;
import java.io.IOException;
import java.util.List;

/// Words below a letter, such as where its forms can be filled in on a page.
@FunctionalInterface
public interface LetterClosing {
    /// The words, asked for when the mail of a letter is made; empty for none.
    ///
    /// @param lang of the letter
    /// @param forms suppliers whose forms go with it
    String of(Lang lang, List<Asked> forms) throws IOException;
}
