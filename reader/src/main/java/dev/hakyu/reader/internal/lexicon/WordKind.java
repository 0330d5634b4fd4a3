package dev.hakyu.reader.internal.lexicon;

/// What a word of a lexicon file is; each kind has its file `lexicon/<file>.tsv`.
public enum WordKind {
    ATTACK("attack"),
    DATA("data_class"),
    WEAK_DATA("weak_data"),
    LEAK("leak"),
    HARM("harm"),
    ACTOR("actor"),
    MODALITY("modality"),
    ROLE("date_role"),
    STOPPED("outage_what"),
    STOP("stop"),
    VIA("via_role"),
    AUTHORITY("authority"),
    COUNTRY("country"),
    COUNTER("counter"),
    NOT_RECORD("not_record"),
    ORGANISATION("organisation"),
    SUFFIX("organisation_suffix"),
    LEGAL_FORM("legal_form"),
    BUSINESS("business"),
    NAME_PART("name_part"),
    OWN("own_word"),
    COUNTRY_SIGN("country_sign"),
    ROLE_WORD("role_word"),
    COMMON("common_word"),
    MONEY("money_kind"),
    HEADING("heading");

    private final String file;

    WordKind(String file) {
        this.file = file;
    }

    /// True for names, of which a part is somebody else's.
    boolean isName() {
        return this == AUTHORITY || this == ACTOR || this == COUNTRY;
    }

    String resource() {
        return "/dev/hakyu/reader/lexicon/" + file + ".tsv";
    }
}
