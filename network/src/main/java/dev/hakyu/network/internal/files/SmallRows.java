package dev.hakyu.network.internal.files;

import dev.hakyu.model.Place;
import dev.hakyu.model.network.CalendarDay;
import dev.hakyu.model.network.Control;
import dev.hakyu.model.network.ControlKind;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.ProductUse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reads rows of `uses`, `controls` and `calendar`.
final class SmallRows {
    private final Links links;
    private final Map<String, Place> controls = new HashMap<>();

    SmallRows(References references) {
        this.links = new Links(references);
    }

    Optional<ProductUse> readUse(RowCursor row) {
        OrganisationId organisation = links.organisation(row, "organisation");
        String product = row.requiredText("product");
        if (organisation == null) {
            return Optional.empty();
        }
        ProductUse use = new ProductUse(organisation, product, row.text("version"), row.origin());
        return row.isGood() ? Optional.of(use) : Optional.empty();
    }

    Optional<Control> readControl(RowCursor row) {
        String id = row.requiredText("id");
        if (!id.isEmpty()) {
            UniqueIds.requireNew(row, "id", id, controls);
        }
        Control control =
                new Control(
                        id,
                        row.requiredText("name"),
                        links.optional(row, "on", References.Target.ANY),
                        row.term("kind", ControlKind.class),
                        row.share("efficacy"),
                        row.share("coverage"),
                        row.share("reliability"),
                        row.money("cost_per_year"),
                        row.text("status"),
                        row.origin());
        return row.isGood() ? Optional.of(control) : Optional.empty();
    }

    /// A day without a weight is a closed one.
    Optional<CalendarDay> readDay(RowCursor row) {
        if (row.requiredText("date").isEmpty()) {
            return Optional.empty();
        }
        LocalDate date = row.date("date");
        NodeId site = links.optional(row, "site", References.Target.ORGANISATION_OR_SITE);
        NodeId organisation = links.optional(row, "organisation", References.Target.ORGANISATION);
        if (site != null && organisation != null) {
            row.fail("organisation", siteAndOrganisation());
        }
        Double weight = row.read("weight", DayWeight::parse);
        if (date == null || !row.isGood()) {
            return Optional.empty();
        }
        return Optional.of(
                new CalendarDay(
                        date,
                        site == null ? organisation : site,
                        weight == null ? 0 : weight,
                        row.origin()));
    }

    private static Finding siteAndOrganisation() {
        return Finding.of(
                "site-and-organisation",
                "拠点と組織の両方が書かれています。",
                "Both a site and an organisation are given.",
                "どちらか一方だけにしてください。",
                "Keep one of them.");
    }
}
