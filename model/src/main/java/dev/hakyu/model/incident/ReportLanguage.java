package dev.hakyu.model.incident;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// The language a report is written in, as far as the reader can tell.
public enum ReportLanguage implements Term {
    JA("ja", "日本語", "Japanese"),
    EN("en", "英語", "English"),
    OTHER("other", "その他", "other");

    private final String id;
    private final Text label;

    ReportLanguage(String id, String ja, String en) {
        this.id = id;
        this.label = new Text(ja, en);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Text label() {
        return label;
    }
}
