package dev.hakyu.network.internal.files;

import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.Site;
import dev.hakyu.model.network.SiteId;
import java.util.Optional;

/// Reads rows of `sites`.
final class SiteRows implements RowReader<Site> {
    private static final int MAX_SHIFTS = 3;
    private final References references;
    private final Links links;

    SiteRows(References references) {
        this.references = references;
        this.links = new Links(references);
    }

    @Override
    public Optional<Site> read(RowCursor row) {
        String id = row.requiredText("id");
        row.id("id");
        OrganisationId organisation = links.organisation(row, "organisation");
        Integer shifts = row.count("shifts");
        if (shifts != null && shifts > MAX_SHIFTS) {
            row.fail("shifts", tooManyShifts(shifts));
        }
        Double output = row.number("output_per_day", ColumnType.NUMBER);
        if (output != null && output == 0) {
            row.fail("output_per_day", Finding.unreadable("0", ColumnType.NUMBER));
        }
        UniqueIds.requireNew(row, "id", id.isEmpty() ? null : id, references);
        String name = row.requiredText("name");
        Site site =
                new Site(
                        new SiteId(id.isEmpty() || id.length() > 200 ? "?" : id),
                        organisation == null ? new OrganisationId("?") : organisation,
                        name,
                        row.text("kind"),
                        row.country("country"),
                        row.text("region"),
                        output,
                        row.text("output_unit"),
                        row.money("value_added_per_day"),
                        row.weekdays("operating_days"),
                        shifts,
                        row.share("max_overtime_share"),
                        row.extras(),
                        row.origin());
        if (!row.isGood()) {
            references.leaveOut(id, row.place(null));
            return Optional.empty();
        }
        references.add(site.id(), site.origin().place());
        references.addName(site.id(), site.name());
        return Optional.of(site);
    }

    private static Finding tooManyShifts(int shifts) {
        return Finding.of(
                "shifts-range",
                "直数「" + shifts + "」は3を超えています。",
                "There are " + shifts + " shifts; at most 3 of eight hours fit a day.",
                "1〜3 の数を入力してください(8時間を1直とします)。",
                "Write 1 to 3; a shift is eight hours.");
    }
}
