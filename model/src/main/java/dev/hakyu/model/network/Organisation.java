package dev.hakyu.model.network;

import dev.hakyu.model.CorporateNumber;
import dev.hakyu.model.Lei;
import dev.hakyu.model.Money;
import dev.hakyu.model.Origin;
import dev.hakyu.model.incident.Industry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A company, agency or hospital. Every null is "unknown", which is not zero and not "no".
///
/// @param country ISO 3166 alpha-2
/// @param tier 1 for a direct supplier, 2 for its supplier, ...
/// @param buyer who buys from it at our side
/// @param contractNoticeHours within how many hours it must tell us of an incident
/// @param extra columns that Hakyu does not know, kept and shown, in file order
public record Organisation(
        OrganisationId id,
        String name,
        @Nullable String nameEn,
        @Nullable String nameKana,
        List<String> aliases,
        @Nullable CorporateNumber corporateNumber,
        @Nullable Lei lei,
        List<String> domains,
        @Nullable String country,
        @Nullable Industry industry,
        List<OrganisationRole> roles,
        @Nullable Integer tier,
        @Nullable String buyer,
        @Nullable String ownerDepartment,
        Finance finance,
        @Nullable Integer employees,
        Contact contact,
        @Nullable Double contractNoticeHours,
        @Nullable Boolean rightToAudit,
        @Nullable LocalDate lastAudit,
        @Nullable String ratings,
        Map<String, String> extra,
        Origin origin) {
    public Organisation {
        aliases = List.copyOf(aliases);
        domains = List.copyOf(domains);
        roles = List.copyOf(roles);
        extra = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(extra));
    }

    public boolean isSelf() {
        return roles.contains(OrganisationRole.SELF);
    }

    /// The same for eyes that are not to see whom to ask there.
    public Organisation withoutContact() {
        return new Organisation(
                id,
                name,
                nameEn,
                nameKana,
                aliases,
                corporateNumber,
                lei,
                domains,
                country,
                industry,
                roles,
                tier,
                buyer,
                ownerDepartment,
                finance,
                employees,
                Contact.UNKNOWN,
                contractNoticeHours,
                rightToAudit,
                lastAudit,
                ratings,
                extra,
                origin);
    }

    /// Money figures of an organisation, each null when unknown.
    ///
    /// @param grossMargin share of revenue, 0 to 1
    public record Finance(
            @Nullable Money revenuePerDay,
            @Nullable Double grossMargin,
            @Nullable Money fixedCostPerDay,
            @Nullable Money cash,
            @Nullable Money creditLine,
            @Nullable Money insuranceLimit) {
        public static final Finance UNKNOWN = new Finance(null, null, null, null, null, null);
    }

    /// Whom to ask; never logged.
    public record Contact(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String emergency) {
        public static final Contact UNKNOWN = new Contact(null, null, null, null);

        @Override
        public String toString() {
            return "Contact[...]";
        }
    }
}
