package dev.hakyu.daily.inquiry;

import dev.hakyu.model.alert.MailAddress;
import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who buys from a supplier, as the column for it says: a name, a mail address, or both, such as
/// `田原 <tahara@example.co.jp>`.
///
/// @param name without the address; empty when only an address stands there
/// @param address or null
/// @param broken what was meant as an address and is none, or null
record Buyer(String name, @Nullable String address, @Nullable String broken) {
    static Buyer of(String cell) {
        StringBuilder name = new StringBuilder();
        String address = null;
        String broken = null;
        String plain = cell.replaceAll("[<>()\uFF08\uFF09\uFF1C\uFF1E]", " ").strip();
        for (String part : plain.split("\\s+", -1)) {
            String narrow = Normalizer.normalize(part, Normalizer.Form.NFKC);
            if (MailAddress.usable(narrow)) {
                address = address == null ? narrow : address;
            } else if (narrow.indexOf('@') >= 0) {
                broken = part;
            } else {
                name.append(name.isEmpty() ? "" : " ").append(part);
            }
        }
        return new Buyer(name.toString(), address, broken);
    }

    /// The address as it stands in the cell.
    Optional<MailAddress> findAddress() {
        return Optional.ofNullable(address)
                .map(each -> new MailAddress(each, name.isEmpty() ? null : name));
    }

    /// What a person calls them.
    String shown() {
        String mail = address == null ? "" : address;
        return name.isEmpty() ? (mail.isEmpty() ? String.valueOf(broken) : mail) : name;
    }

    /// Whether both are one person as far as the cells say.
    boolean isSame(Buyer other) {
        boolean byAddress = address != null && address.equalsIgnoreCase(other.address());
        return byAddress || FormWords.key(shown()).equals(FormWords.key(other.shown()));
    }
}
