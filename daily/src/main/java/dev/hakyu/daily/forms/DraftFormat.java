package dev.hakyu.daily.forms;

import dev.hakyu.model.Lang;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The files that a draft can become.
public enum DraftFormat {
    DOCX,
    MD,
    TXT;

    public String ending() {
        return "." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /// The bytes of the file, in one language.
    public byte[] write(Draftable draft, Lang lang) throws IOException {
        return switch (this) {
            case DOCX -> WordDraft.of(draft, lang);
            case MD -> new PlainDraft(lang, true).of(draft).getBytes(StandardCharsets.UTF_8);
            case TXT -> new PlainDraft(lang, false).of(draft).getBytes(StandardCharsets.UTF_8);
        };
    }
}
