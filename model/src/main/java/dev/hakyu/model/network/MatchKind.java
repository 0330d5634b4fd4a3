package dev.hakyu.model.network;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// How a name in a text was found to be an organisation of the network; declared from the surest.
public enum MatchKind implements Term {
    CONFIRMED("confirmed", "担当者の確認", "confirmed by a person"),
    IDENTIFIER("identifier", "識別子の一致", "same identifier"),
    EXACT("exact", "名称の一致", "same name"),
    ALIAS("alias", "別名の一致", "known alias"),
    ABBREVIATION("abbreviation", "記事中の略称", "abbreviation defined in the text"),
    READING("reading", "読みの一致", "same reading"),
    SIMILAR("similar", "要確認(類似)", "similar, to be confirmed");

    private final String id;
    private final Text label;

    MatchKind(String id, String ja, String en) {
        this.id = id;
        this.label = new Text(ja, en);
    }

    /// False for similarity, which only ever proposes: a person decides.
    public boolean decides() {
        return this != SIMILAR;
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
