package dev.hakyu.server.tables;

import dev.hakyu.model.network.Network;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.store.api.AccountRole;
import java.security.Principal;
import org.springframework.stereotype.Component;

/// Names, addresses and telephone numbers of people at suppliers are for those who ask and decide:
/// analysts and above. By the account in the store, so that a program sees what its account does.
@Component
class ContactGuard {
    private final Kept kept;

    ContactGuard(Kept kept) {
        this.kept = kept;
    }

    boolean maySee(Principal who) {
        return kept.store()
                .accounts()
                .find(who.getName())
                .filter(each -> each.disabled().isEmpty())
                .filter(each -> each.role().includes(AccountRole.ANALYST))
                .isPresent();
    }

    /// The network as this account may see it.
    Network shown(Network network, Principal who) {
        return maySee(who) ? network : network.withoutContacts();
    }
}
