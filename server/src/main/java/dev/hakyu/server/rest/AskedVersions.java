package dev.hakyu.server.rest;

import dev.hakyu.model.Text;
import dev.hakyu.model.product.VersionRange;
import java.util.List;

/// Reads the versions of a product that a program names.
public final class AskedVersions {
    private AskedVersions() {}

    /// The ranges; none when nothing is named.
    ///
    /// @throws ApiTrouble when none can be read
    public static List<VersionRange> of(String versions) {
        List<VersionRange> ranges =
                versions.isBlank() ? List.of() : VersionRange.parse(versions.strip());
        if (!versions.isBlank() && ranges.isEmpty()) {
            throw ApiTrouble.field(
                    "versions",
                    new Text("読み取れません。", "It cannot be read."),
                    new Text(
                            "「7.0.0〜7.0.14」「7.2.5 未満」のように指定してください。",
                            "Write '7.0.0 to 7.0.14' or 'before 7.2.5'."));
        }
        return ranges;
    }
}
