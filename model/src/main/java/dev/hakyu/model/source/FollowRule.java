package dev.hakyu.model.source;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// Whether the page behind an entry is fetched too.
public enum FollowRule implements Term {
    ALWAYS("always", "常に本文を取得", "always fetch the page"),
    WHEN_SUMMARY("when_summary", "要約だけのとき本文を取得", "fetch the page when the entry is a summary"),
    NEVER("never", "一覧の記載だけを使う", "use the entry alone");

    private final String id;
    private final Text label;

    FollowRule(String id, String ja, String en) {
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
