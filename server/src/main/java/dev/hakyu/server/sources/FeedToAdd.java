package dev.hakyu.server.sources;

import dev.hakyu.model.Text;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.WebAddress;
import java.util.Optional;

/// A feed as people and programs name it.
final class FeedToAdd {
    /// Of a list of feeds, in bytes.
    static final int LONGEST_LIST = 2 << 20;

    static final int LONGEST_NAME = 200;
    static final int LONGEST_ADDRESS = 2_000;
    static final int MOST_LAST = 200;
    static final Text NO_ADDRESS =
            new Text(
                    "https:// または http:// で始まるフィードのアドレスを入力してください。",
                    "Give the address of a feed, beginning with https:// or http://.");
    static final Text LIST_TOO_LARGE = new Text("OPML は 2 MB までです。", "A list may have up to 2 MB.");
    static final Text BUSY =
            new Text(
                    "ほかの情報源を確認しているところです。少し待ってからもう一度試してください。",
                    "Other sources are being looked at; try again in a moment.");
    static final Text TOO_MANY_RULES =
            new Text(
                    "条件は 200 個まで、1 個は 500 字までです。",
                    "At most 200 rules, each of at most 500 characters.");

    private FeedToAdd() {}

    /// The source; empty when the address is none, or the name is too long. Without a name it is
    /// called as its host.
    static Optional<Source> of(String address, String name) {
        if (name.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        return WebAddress.parse(address.strip()).map(uri -> Source.Feed.at(uri, name));
    }
}
