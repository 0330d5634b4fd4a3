package dev.hakyu.network.internal.files;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import java.util.List;
import java.util.Optional;

/// A file of the network folder, or a sheet of `network.xlsx`. The order is the order of reading: a
/// file refers only to itself and to those before it.
public enum FileKind implements Term {
    ORGANISATIONS("organisations", "組織", "organizations", "組織一覧", "取引先", "仕入先", "取引先一覧"),
    SITES("sites", "拠点", "拠点一覧", "工場"),
    SYSTEMS("systems", "システム", "システム一覧", "システム台帳"),
    CONTRACTS("contracts", "契約", "契約一覧", "委託契約"),
    HOLDINGS("holdings", "委託先保管データ", "保管データ", "委託データ"),
    SUPPLIES("supplies", "供給", "供給一覧", "調達"),
    NEEDS("needs", "依存", "依存関係", "システム依存"),
    ACCESS("access", "接続経路", "接続", "accesses", "アクセス"),
    USES("uses", "利用製品", "製品利用"),
    CONTROLS("controls", "対策", "管理策"),
    CALENDAR("calendar", "カレンダー", "休日", "稼働カレンダー");

    private final String id;
    private final Text label;
    private final List<String> names;

    FileKind(String id, String ja, String... more) {
        this.id = id;
        this.label = new Text(ja, id);
        this.names = List.of(more);
    }

    /// The kind whose file or sheet has this name, without extension.
    public static Optional<FileKind> findByName(String name) {
        String key = HeaderKey.of(name);
        for (FileKind kind : values()) {
            if (key.equals(kind.id) || key.equals(HeaderKey.of(kind.label.ja()))) {
                return Optional.of(kind);
            }
            for (String other : kind.names) {
                if (key.equals(HeaderKey.of(other))) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }

    /// Name of the file that Hakyu writes.
    public String fileName() {
        return id + ".csv";
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
