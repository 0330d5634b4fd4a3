package dev.hakyu.network.internal.files;

import dev.hakyu.model.CorporateNumber;
import dev.hakyu.model.Lei;
import dev.hakyu.model.incident.Industry;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.OrganisationRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads rows of `organisations`.
final class OrganisationRows implements RowReader<Organisation> {
    private final References references;
    private final @Nullable String self;

    /// Reads rows in order.
    ///
    /// @param self id of ourselves as the settings say, or null
    OrganisationRows(References references, @Nullable String self) {
        this.references = references;
        this.self = self;
    }

    @Override
    public Optional<Organisation> read(RowCursor row) {
        String name = row.requiredText("name");
        CorporateNumber number = row.read("corporate_number", IdentifierCell::corporateNumber);
        String code = row.id("code");
        String id = idOf(row, number, code, name);
        Organisation organisation =
                new Organisation(
                        new OrganisationId(id == null ? "?" : id),
                        name,
                        row.text("name_en"),
                        row.text("name_kana"),
                        row.list("aliases"),
                        number,
                        row.<Lei>read("lei", IdentifierCell::lei),
                        row.list("domains"),
                        row.country("country"),
                        row.term("industry", Industry.class),
                        roles(row, id),
                        row.count("tier"),
                        row.text("buyer"),
                        row.text("owner_department"),
                        finance(row),
                        row.count("employees"),
                        contact(row),
                        row.hours("contract_notice_hours"),
                        row.flag("right_to_audit"),
                        row.date("last_audit"),
                        row.text("ratings"),
                        extras(row, code),
                        row.origin());
        UniqueIds.requireNew(row, "id", id, references);
        if (!row.isGood() || id == null) {
            references.leaveOut(id, row.place(null));
            return Optional.empty();
        }
        register(organisation, code);
        return Optional.of(organisation);
    }

    private List<OrganisationRole> roles(RowCursor row, @Nullable String id) {
        List<OrganisationRole> roles = row.terms("role", OrganisationRole.class);
        if (id != null && id.equals(self) && !roles.contains(OrganisationRole.SELF)) {
            roles.addFirst(OrganisationRole.SELF);
        }
        return roles;
    }

    private static @Nullable String idOf(
            RowCursor row, @Nullable CorporateNumber number, @Nullable String code, String name) {
        String own = row.id("id");
        if (own != null) {
            return own;
        }
        if (number != null) {
            return number.digits();
        }
        if (code != null) {
            return code;
        }
        return name.isEmpty() ? null : StableId.ofName(name);
    }

    private void register(Organisation organisation, @Nullable String code) {
        references.add(organisation.id(), organisation.origin().place());
        references.addName(organisation.id(), code);
        references.addName(organisation.id(), organisation.name());
        references.addName(organisation.id(), organisation.nameEn());
        organisation.aliases().forEach(alias -> references.addName(organisation.id(), alias));
        if (organisation.corporateNumber() != null) {
            references.addName(organisation.id(), organisation.corporateNumber().digits());
        }
    }

    /// The user's own code has no place of its own in the model and is kept beside the extras.
    private static Map<String, String> extras(RowCursor row, @Nullable String code) {
        Map<String, String> extras = new LinkedHashMap<>();
        if (code != null) {
            extras.put("code", code);
        }
        extras.putAll(row.extras());
        return extras;
    }

    private static Organisation.Finance finance(RowCursor row) {
        return new Organisation.Finance(
                row.money("revenue_per_day"),
                row.share("gross_margin"),
                row.money("fixed_cost_per_day"),
                row.money("cash"),
                row.money("credit_line"),
                row.money("insurance_limit"));
    }

    private static Organisation.Contact contact(RowCursor row) {
        return new Organisation.Contact(
                row.text("contact_name"),
                row.text("contact_email"),
                row.text("contact_phone"),
                row.text("emergency_contact"));
    }
}
