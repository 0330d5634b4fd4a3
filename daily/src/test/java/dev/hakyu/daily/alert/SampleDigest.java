package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.PartnerAsks;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Lang;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.alert.Threshold;
import dev.hakyu.model.alert.Wishes;
import dev.hakyu.model.incident.IncidentId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A message of 3 December, 7:00, to one who was told of some incidents before.
final class SampleDigest {
    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    static final Instant NOW = Instant.parse("2026-12-02T22:00:00Z");
    private final Edition edition;
    private final Set<IncidentId> known = new HashSet<>();
    private final List<EarlierStop> earlier = new ArrayList<>();
    private boolean anything;
    private PartnerAsks asks = PartnerAsks.NONE;

    private SampleDigest(Edition edition) {
        this.edition = edition;
    }

    static SampleDigest to(Edition edition) {
        return new SampleDigest(edition);
    }

    /// One who was told of these.
    SampleDigest knowing(String... incidents) {
        anything = true;
        Arrays.stream(incidents).map(IncidentId::new).forEach(known::add);
        return this;
    }

    /// A stop that lay ahead in the last brief.
    SampleDigest after(String incident, String node, String at) {
        earlier.add(new EarlierStop(new IncidentId(incident), node, Instant.parse(at)));
        return this;
    }

    /// What partners ask and promise.
    SampleDigest asked(PartnerAsks told) {
        asks = told;
        return this;
    }

    Digest of(Concern... concerns) {
        News news =
                new News(
                        NOW.minusSeconds(86_400),
                        0,
                        0,
                        List.of(),
                        "briefs/2026-12-03",
                        Map.of(),
                        Set.of(),
                        Map.of(),
                        List.of(),
                        earlier);
        return new DigestMaker(
                        QuietBrief.with(NOW, NOW.minusSeconds(86_400), List.of(concerns), asks),
                        news)
                .make(
                        new Wishes(Lang.JA, edition, Threshold.EVERYTHING, null, true, true),
                        new ToldBefore(anything, known));
    }
}
