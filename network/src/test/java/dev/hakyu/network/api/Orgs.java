package dev.hakyu.network.api;

import dev.hakyu.model.Origin;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.OrganisationRole;
import java.util.List;
import java.util.Map;

/// Organisations for tests.
final class Orgs {
    private Orgs() {}

    static Organisation named(String id, String name, String kana, String english) {
        return new Organisation(
                new OrganisationId(id),
                name,
                english,
                kana,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                List.of(OrganisationRole.SUPPLIER),
                null,
                null,
                null,
                Organisation.Finance.UNKNOWN,
                null,
                Organisation.Contact.UNKNOWN,
                null,
                null,
                null,
                null,
                Map.of(),
                Origin.generated("test"));
    }

    static Organisation named(String name) {
        return named(name, name, null, null);
    }
}
