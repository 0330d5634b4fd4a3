package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Lang;
import java.util.Locale;

/// The standard letters, each a file of `templates/` in each language.
enum LetterKind {
    VICTIM("inquiry-victim"),
    /// To an organisation of which only an attacker says that it was hit.
    CLAIM("inquiry-claim"),
    INCIDENT("inquiry-incident"),
    PRODUCT("inquiry-product"),
    OTHER("inquiry-other"),
    SECOND_TIER("inquiry-second-tier"),
    REMINDER("reminder");

    private final String name;

    LetterKind(String name) {
        this.name = name;
    }

    String fileName(Lang lang) {
        return name + "-" + lang.name().toLowerCase(Locale.ROOT) + ".txt";
    }
}
