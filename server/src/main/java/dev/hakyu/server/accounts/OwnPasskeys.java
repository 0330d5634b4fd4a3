package dev.hakyu.server.accounts;

import java.util.List;

/// What the page of one's own account says of passkeys.
///
/// @param origin of pages on which there are passkeys; empty when there can be none
/// @param obstacle key of the message that says why not, or an empty text
/// @param suggested label for the next one
public record OwnPasskeys(List<PasskeyRow> rows, String origin, String obstacle, String suggested) {
    public OwnPasskeys {
        rows = List.copyOf(rows);
    }
}
