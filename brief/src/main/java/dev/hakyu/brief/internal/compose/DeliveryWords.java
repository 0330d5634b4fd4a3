package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Deliveries;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What still comes while something stands still, in words.
final class DeliveryWords {
    static final Text CAPTION = new Text("停止中の納入", "Deliveries meanwhile");

    private DeliveryWords() {}

    /// What stopped where only a part of it did, or where a part is delivered meanwhile: 出荷が通常の約5割,
    /// 生産の停止(出荷は通常の約5割). Empty where no share was told.
    static Optional<Text> reduced(Incident incident, Text what) {
        Resolved<Assertion.Outage> outage = incident.outage();
        Statement share = Deliveries.share(incident).orElse(null);
        if (outage == null || share == null) {
            return Optional.empty();
        }
        Text said = said((Assertion.Outage) share.what());
        boolean whole =
                !(outage.basis().what() instanceof Assertion.Outage stop && stop.isOfDeliveries());
        return Optional.of(
                whole
                        ? new Text(
                                "%sの停止(%s)".formatted(what.ja(), said.ja()),
                                "%s stopped (%s)".formatted(what.en(), said.en()))
                        : said);
    }

    /// 出荷は通常の約5割.
    private static Text said(Assertion.Outage told) {
        Text what = what(told.what());
        Text much = share(told);
        return new Text(what.ja() + "は" + much.ja(), what.en() + " at " + much.en());
    }

    static Text what(OutageWhat what) {
        return what == OutageWhat.PRODUCTION
                ? new Text("生産", "production")
                : new Text("出荷", "deliveries");
    }

    /// 通常の約5割; 通常の約65%.
    static Text share(Assertion.Outage told) {
        return share(told.remainingShare() == null ? 0 : told.remainingShare());
    }

    static Text share(double share) {
        long percent = Math.round(share * 100);
        String ja = percent % 10 == 0 ? percent / 10 + "割" : percent + "%";
        return new Text("通常の約" + ja, "about %d %% of normal".formatted(percent));
    }

    /// What one statement says of deliveries.
    static Text said(Assertion.Outage told, LocalDate now) {
        PartialDate last = told.lastDelivery();
        if (last != null) {
            Text day = Wording.date(last, now);
            return new Text(
                    "%sまで通常どおりの納入".formatted(day.ja()), "deliveries as usual up to " + day.en());
        }
        Text said = said(told);
        PartialDate of = told.start();
        if (of == null) {
            return said;
        }
        Text day = Wording.date(of, now);
        return new Text(said.ja() + "(" + day.ja() + ")", said.en() + " (" + day.en() + ")");
    }

    /// The statements that stand, each with what it says.
    static List<Resolved<Text>> of(Incident incident, LocalDate now) {
        return List.of(Deliveries.last(incident), Deliveries.share(incident)).stream()
                .flatMap(Optional::stream)
                .distinct()
                .map(each -> {
                    Text said = said((Assertion.Outage) each.what(), now);
                    return new Resolved<>(said, each, List.of(), List.of(), said);
                })
                .toList();
    }
}
