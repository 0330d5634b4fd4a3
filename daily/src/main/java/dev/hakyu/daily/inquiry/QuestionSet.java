package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// What is asked, by whom it concerns.
public enum QuestionSet implements Term {
    VICTIM("victim", "被害組織(最初の24時間)", "victim, first 24 hours"),
    INCIDENT("incident", "事案の影響確認", "effect of an incident"),
    PRODUCT("product", "製品の利用確認", "use of a product"),
    NETWORK("network", "供給網の情報", "facts for the network");

    private final String id;
    private final Text label;

    QuestionSet(String id, String ja, String en) {
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
