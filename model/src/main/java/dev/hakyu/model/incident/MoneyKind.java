package dev.hakyu.model.incident;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// What an amount is. Amounts of different kinds, scopes or periods are different things, not a
/// conflict.
public enum MoneyKind implements Term {
    CASH_COST("cash_cost", "対応費用", "cash cost"),
    LOST_MARGIN("lost_margin", "逸失利益", "lost margin"),
    QUARTER_RESULT("quarter_result", "四半期業績への影響", "effect on a quarter"),
    WEEKLY("weekly", "週あたり損失", "weekly loss"),
    ESTIMATE("estimate", "損失見積り", "estimate of the total"),
    GOVERNMENT_SUPPORT("government_support", "公的支援・保証", "government support or guarantee"),
    RANSOM("ransom", "身代金", "ransom"),
    FINE("fine", "制裁金", "fine");

    private final String id;
    private final Text label;

    MoneyKind(String id, String ja, String en) {
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
