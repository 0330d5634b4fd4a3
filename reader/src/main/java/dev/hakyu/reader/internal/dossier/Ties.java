package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.DateRole;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/// The reasons for ties, in words.
final class Ties {
    private Ties() {}

    static Tie sameDay(Sighting sighting, DateRole role) {
        PartialDate date = sighting.dates().get(role);
        String day = date == null ? "" : date.date().map(Object::toString).orElse("");
        String name = sighting.victim().name();
        return new Tie(
                Tie.Strength.SAME_DAY,
                0,
                new Text(
                        "被害組織(%s)が同じで、%sの日(%s)も同じです。".formatted(name, role.label().ja(), day),
                        "Same victim (%s) and same day: %s on %s."
                                .formatted(name, role.label().en(), day)));
    }

    static Tie sameFigure(Sighting a, Sighting b) {
        Optional<BigDecimal> shared =
                a.figures().stream().filter(b.figures()::contains).min(BigDecimal::compareTo);
        String figure =
                shared.map(value -> String.format(Locale.ROOT, "%,d", value.toBigInteger()))
                        .orElse("");
        String name = a.victim().name();
        return new Tie(
                Tie.Strength.SAME_FIGURE,
                0,
                new Text(
                        "被害組織(%s)が同じで、件数(%s)も同じです。".formatted(name, figure),
                        "Same victim (%s) and same figure (%s).".formatted(name, figure)));
    }

    static Tie followUp(Sighting before, Sighting notice) {
        String name = notice.victim().name();
        String title = notice.report().title();
        String earlier = before.report().title();
        return new Tie(
                Tie.Strength.FOLLOW_UP,
                0,
                new Text(
                        "被害組織(%s)の続報(%s)で、同社の前の公表(%s)に続くものです。".formatted(name, title, earlier),
                        "A later notice of the same victim (%s): %s; it follows %s."
                                .formatted(name, title, earlier)));
    }

    static Tie near(Sighting sighting, long gapDays) {
        String name = sighting.victim().name();
        return new Tie(
                Tie.Strength.NEAR_IN_TIME,
                gapDays,
                new Text(
                        "被害組織(%s)が同じで、時期が近く(間隔 %d 日)、手口も矛盾しません。".formatted(name, gapDays),
                        "Same victim (%s), near in time (%d days apart), kinds that agree."
                                .formatted(name, gapDays)));
    }

    static Tie undated(Sighting sighting) {
        String name = sighting.victim().name();
        return new Tie(
                Tie.Strength.UNDATED,
                0,
                new Text(
                        "被害組織(%s)と手口が同じで、日付のない記載に合う事案がほかにありません。".formatted(name),
                        "Same victim (%s) and kind; no other incident fits an undated account."
                                .formatted(name)));
    }

    static Tie thirdParty(Sighting a, Sighting b) {
        boolean first = Pairing.isRootOf(a, b);
        String root = (first ? a : b).victim().name();
        String other = (first ? b : a).victim().name();
        return new Tie(
                Tie.Strength.THIRD_PARTY,
                0,
                new Text(
                        "%s の被害は %s を経由したものと書かれており、時期も合います。".formatted(other, root),
                        "%s is said to be hit through %s, at the same time."
                                .formatted(other, root)));
    }
}
