package dev.hakyu.model.incident;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// What is counted. 件 is not 人: a count in records never stands for persons.
public enum CountUnit implements Term {
    PERSONS("persons", "人", "persons"),
    RECORDS("records", "件", "records"),
    COMPANIES("companies", "社", "companies"),
    ACCOUNTS("accounts", "アカウント", "accounts"),
    CARDS("cards", "カード", "cards"),
    OTHER("other", "その他", "other");

    private final String id;
    private final Text label;

    CountUnit(String id, String ja, String en) {
        this.id = id;
        this.label = new Text(ja, en);
    }

    /// True for what counts those whom data is of, or the data itself.
    public boolean isOfData() {
        return switch (this) {
            case PERSONS, RECORDS, ACCOUNTS, CARDS -> true;
            case COMPANIES, OTHER -> false;
        };
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
