package dev.hakyu.store.api;

import org.jdbi.v3.core.Handle;

/// What lets people in at present, besides passwords. What is kept of another provider or for
/// another address opens nothing.
///
/// @param issuer of the identity provider; empty when there is none
/// @param rpId name of this server for passkeys; empty when there can be none
public record SignInWays(String issuer, String rpId) {
    /// What became of a wish to take one way away.
    public enum Removal {
        DONE,
        /// The account has no such way.
        NOT_THERE,
        /// Nothing else would open the account.
        LAST_WAY
    }

    /// How many ways open an account: its password, identities and passkeys.
    int count(Handle handle, String account) {
        return handle.createQuery(
                        "SELECT (SELECT COUNT(*) FROM account WHERE name = :account AND"
                                + " password_hash <> '') + (SELECT COUNT(*) FROM identity WHERE"
                                + " account = :account AND issuer = :issuer) + (SELECT COUNT(*) FROM"
                                + " passkey WHERE account = :account AND rp_id = :rpId)")
                .bind("account", account)
                .bind("issuer", issuer)
                .bind("rpId", rpId)
                .mapTo(Integer.class)
                .one();
    }
}
