package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Background;
import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.DataStanding;
import dev.hakyu.brief.api.PartnerAsks;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.brief.api.ProductAdvisories;
import dev.hakyu.model.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// A brief that says nothing by itself, with what concerns us.
public final class QuietBrief {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private QuietBrief() {}

    public static PreparedBrief with(Instant asOf, Instant since, List<Concern> concerns) {
        return with(asOf, since, concerns, PartnerAsks.NONE);
    }

    /// @param asks what partners ask and promise
    static PreparedBrief with(
            Instant asOf, Instant since, List<Concern> concerns, PartnerAsks asks) {
        Brief brief =
                new Brief(
                        new Brief.Header("風峰自動車株式会社", asOf, since, ZONE, "社外秘"),
                        List.of(),
                        List.of(),
                        List.of(),
                        asks,
                        ProductAdvisories.NONE,
                        List.of(),
                        List.of(),
                        new Background(0, List.of(), List.of(), 0, 0, null, null, List.of()),
                        new Brief.Changes(false, List.of()),
                        List.of(),
                        new DataStanding(
                                "1", new Text("意味", "meaning"), new Text("次", "next"), List.of()),
                        new Brief.Provenance("test", "1", 1, 1, 0, 0, List.of()));
        return new PreparedBrief(brief, List.of(), concerns, List.of());
    }
}
