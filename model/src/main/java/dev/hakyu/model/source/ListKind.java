package dev.hakyu.model.source;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// What the entries of a public list are, which decides how they are told.
public enum ListKind implements Term {
    /// Victims that attackers name on their own pages: claims, never facts.
    RANSOM_CLAIMS("ransom_claims", "攻撃者が主張する被害の一覧", "victims claimed by attackers"),
    /// Breaches of accounts with their counts and data classes.
    BREACHES("breaches", "漏えい一覧", "breaches"),
    /// Vulnerabilities that are known to be exploited.
    KEV("kev", "悪用が確認された脆弱性", "known exploited vulnerabilities"),
    /// Reports on Form 8-K under item 1.05, Material Cybersecurity Incidents.
    FILINGS_8K("filings_8k", "米国上場会社の8-K(Item 1.05)", "8-K filings, item 1.05");

    private final String id;
    private final Text label;

    ListKind(String id, String ja, String en) {
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
