package dev.hakyu.sources.api;

import dev.hakyu.model.Text;
import dev.hakyu.model.source.Item;

/// What came of fetching the one document that a person asked for.
public sealed interface OneFetched {
    /// The document.
    record Got(Item item) implements OneFetched {}

    /// It was not fetched.
    ///
    /// @param code stable: `address-refused`, `too-large`, `too-slow`, `robots`, `http-404` ...
    /// @param why what happened, for a person to read
    record Refused(String code, Text why) implements OneFetched {}
}
