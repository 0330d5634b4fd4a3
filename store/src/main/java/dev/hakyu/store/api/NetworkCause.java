package dev.hakyu.store.api;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// Why there is another version of the network.
public enum NetworkCause implements Term {
    FIRST("first", "最初の記録", "first record"),
    IMPORT("import", "取り込み", "import"),
    FILES("files", "ファイルの変更", "change of files");

    private final String id;
    private final Text label;

    NetworkCause(String id, String ja, String en) {
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
