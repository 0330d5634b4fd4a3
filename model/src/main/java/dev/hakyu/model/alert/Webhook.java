package dev.hakyu.model.alert;

import dev.hakyu.model.source.SecretRef;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A place on the web that is told.
///
/// The address of a chat's webhook is a secret in itself: whoever knows it can write there. So it
/// may lie elsewhere, and it is never shown.
///
/// @param name what a person calls it, 1 to 80 characters; unique
/// @param address https, or http to a host of our own; null when it lies in `addressSecret`
/// @param addressSecret where the address lies, or null
/// @param key where the key lies that the body is signed with; given for [WebhookKind#GENERIC]
public record Webhook(
        String name,
        WebhookKind kind,
        @Nullable URI address,
        @Nullable SecretRef addressSecret,
        @Nullable SecretRef key,
        Wishes wishes) {
    public Webhook {
        if (name.isBlank() || name.length() > 80) {
            throw new IllegalArgumentException(
                    "name must have 1 to 80 characters, got " + name.length());
        }
        if ((address == null) == (addressSecret == null)) {
            throw new IllegalArgumentException(
                    "a webhook has an address or a reference to where it lies, and not both");
        }
        if (kind == WebhookKind.GENERIC && key == null) {
            throw new IllegalArgumentException(
                    "a generic webhook needs a key to sign with; name one as env:NAME or file:PATH");
        }
    }

    /// Without the address.
    @Override
    public String toString() {
        return kind.id() + " " + name;
    }
}
