package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.Money;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.CountQualifier;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentStatus;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Speaker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An incident and its parts in words.
public final class IncidentWords {
    private IncidentWords() {}

    /// What kind of event and what stopped: ランサムウェア、受発注・出荷の停止.
    public static Text kind(Incident incident) {
        if (isDenied(incident)) {
            List<Text> denied = new ArrayList<>();
            denied.add(denied(incident));
            stopped(incident).ifPresent(denied::add);
            return join(denied);
        }
        List<Text> parts = new ArrayList<>();
        incident.attacks().stream()
                .map(Resolved::value)
                .filter(kind -> kind != AttackKind.UNKNOWN && kind != AttackKind.SUPPLY_CHAIN)
                .limit(2)
                .forEach(kind -> parts.add(kind.label()));
        if (incident.isFault()) {
            parts.add(new Text("障害(攻撃ではない)", "fault, no attack"));
        } else if (incident.isSupposedFault()) {
            parts.add(new Text("障害とみられる(未確定)", "taken for a fault, not certain"));
        }
        stopped(incident).ifPresent(parts::add);
        if (!incident.exposed().isEmpty()) {
            boolean sure =
                    incident.exposed().stream()
                            .anyMatch(each -> each.certainty() == Certainty.CONFIRMED);
            parts.add(
                    sure
                            ? new Text("情報の漏えい", "data leaked")
                            : new Text("情報漏えいのおそれ", "data possibly leaked"));
        }
        if (parts.isEmpty() && isClaimedTheft(incident)) {
            parts.add(new Text("データを盗んだとの主張", "data said to be stolen"));
        }
        if (parts.isEmpty()) {
            parts.add(new Text("種類は不明", "kind unknown"));
        }
        return join(parts);
    }

    private static boolean isClaimedTheft(Incident incident) {
        return incident.status() == IncidentStatus.CLAIMED
                && incident.harms().stream().anyMatch(each -> each.value() == Harm.LEAK);
    }

    private static Text denied(Incident incident) {
        return incident.statements().stream().anyMatch(each -> each.speaker() == Speaker.ATTACKER)
                ? new Text("攻撃者が主張、先方は否定", "claimed by the attacker, denied by the company")
                : new Text("被害が伝えられ、先方は否定", "reported, denied by the company");
    }

    private static Optional<Text> stopped(Incident incident) {
        Resolved<Assertion.Outage> outage = incident.outage();
        if (outage == null) {
            return Optional.empty();
        }
        Text what = stopped(outage.value().what());
        Optional<Text> reduced = DeliveryWords.reduced(incident, what);
        return Optional.of(reduced.orElse(new Text(what.ja() + "の停止", what.en() + " stopped")));
    }

    /// Of orders, what is sent stands with what is taken in.
    private static Text stopped(OutageWhat what) {
        return what == OutageWhat.ORDERS
                ? new Text(what.label().ja(), "orders and deliveries")
                : what.label();
    }

    /// True when who is said to be hit says for certain that it was not, and that is what stands.
    static boolean isDenied(Incident incident) {
        return incident.status() == IncidentStatus.SUSPECTED
                && incident.statements().stream()
                        .filter(each -> each.what() instanceof Assertion.NoAttack)
                        .filter(each -> each.modality() == Modality.ASSERTED)
                        .anyMatch(each ->
                                each.speaker() == Speaker.VICTIM && each.certainty().affirms());
    }

    /// The certainty of the event as a whole: that of the statement which names its victim, capped
    /// by the status.
    public static Certainty certainty(Incident incident) {
        if (incident.status() == IncidentStatus.CLAIMED) {
            return Certainty.CLAIMED;
        }
        if (incident.status() == IncidentStatus.SUSPECTED) {
            return Certainty.POSSIBLE;
        }
        return incident.attacks().stream()
                .map(Resolved::certainty)
                .filter(Certainty::affirms)
                .min(Certainty::compareTo)
                .orElse(incident.victim().certainty());
    }

    static Text newReports(int reports) {
        return new Text(
                "新しい記事が%d件あります。".formatted(reports),
                "%d new %s.".formatted(reports, reports == 1 ? "report" : "reports"));
    }

    public static String victim(Incident incident) {
        return incident.victim().value().name();
    }

    /// 最大61,400人.
    public static Text count(Assertion.Count count) {
        String figure = Wording.count(count.value());
        boolean atLeast = count.qualifier() == CountQualifier.AT_LEAST;
        return new Text(
                (atLeast ? "" : qualifier(count.qualifier()).ja())
                        + figure
                        + unitJa(count)
                        + (atLeast ? "以上" : ""),
                qualifier(count.qualifier()).en() + figure + " " + count.unit().label().en());
    }

    /// As it was written, unless that was in English.
    private static String unitJa(Assertion.Count count) {
        String written = count.unitAsWritten();
        return written.chars().allMatch(c -> c < 128) ? count.unit().label().ja() : written;
    }

    /// What stands before a figure; nothing before an exact one.
    private record Before(String ja, String en) {}

    private static Before qualifier(CountQualifier qualifier) {
        return switch (qualifier) {
            case EXACT -> new Before("", "");
            case APPROX -> new Before("約", "about ");
            case AT_LEAST -> new Before("少なくとも", "at least ");
            case UP_TO -> new Before("最大", "up to ");
        };
    }

    /// 停止: 受発注・出荷(11月16日(月)から).
    public static Text outage(Assertion.Outage outage, LocalDate now) {
        Text what = stopped(outage.what());
        PartialDate start = outage.start();
        PartialDate end = outage.end();
        Text from = start == null ? null : Wording.date(start, now);
        Text to = end == null ? null : Wording.date(end, now);
        String ja = (from == null ? "" : from.ja() + "から") + (to == null ? "" : to.ja() + "まで");
        String en =
                (from == null ? "" : " from " + from.en()) + (to == null ? "" : " to " + to.en());
        return new Text(what.ja() + (ja.isEmpty() ? "" : "(" + ja + ")"), what.en() + en);
    }

    /// 約3億ポンド.
    public static Text loss(Assertion.Loss loss) {
        Text amount = money(loss.money());
        Before before = qualifier(loss.qualifier());
        Text said =
                new Text(
                        loss.kind().label().ja() + " " + before.ja() + amount.ja(),
                        loss.kind().label().en() + ": " + before.en() + amount.en());
        Money converted = loss.converted();
        if (!loss.conversionDoubtful() || converted == null) {
            return said;
        }
        Text other = money(converted);
        return new Text(
                said.ja() + "(記事の換算額 %s は為替と大きく違うため、原文の額によります)".formatted(other.ja()),
                said.en()
                        + " (the conversion in the report, %s, is far off the rate; the original amount stands)"
                                .formatted(other.en()));
    }

    /// What an assertion says of data, kind, time or money, in a few words; empty for names and
    /// places, which stand elsewhere.
    public static Optional<Text> said(Assertion what, LocalDate now) {
        return switch (what) {
            case Assertion.Attack attack ->
                    attack.kind() == AttackKind.UNKNOWN
                            ? Optional.empty()
                            : Optional.of(attack.kind().label());
            case Assertion.NoAttack _ -> Optional.of(new Text("攻撃ではない", "no attack"));
            case Assertion.Actor actor -> Optional.of(Text.same(actor.name()));
            case Assertion.Count count -> Optional.of(count(count));
            case Assertion.Exposed exposed -> Optional.of(exposed.dataClass().label());
            case Assertion.HarmDone harm -> Optional.of(harm.harm().label());
            case Assertion.Dated dated -> {
                Text label = dated.role().label();
                Text date = Wording.date(dated.date(), now);
                yield Optional.of(
                        new Text(label.ja() + " " + date.ja(), label.en() + " " + date.en()));
            }
            case Assertion.Outage outage when outage.isOfDeliveries() ->
                    Optional.of(DeliveryWords.said(outage, now));
            case Assertion.Outage outage -> {
                Text stopped = outage(outage, now);
                yield Optional.of(new Text("停止 " + stopped.ja(), "stopped: " + stopped.en()));
            }
            case Assertion.ResumptionForecast forecast -> {
                Text date = Wording.date(forecast.date(), now);
                yield Optional.of(new Text("再開予定 " + date.ja(), "restart planned " + date.en()));
            }
            case Assertion.Resumed _ -> Optional.empty();
            case Assertion.Loss loss -> Optional.of(loss(loss));
            case Assertion.Ultimatum(PartialDate date) -> {
                Text day = Wording.date(date, now);
                yield Optional.of(
                        new Text("公開・支払いの期限 " + day.ja(), "attackers' deadline " + day.en()));
            }
            case Assertion.Victim _,
                    Assertion.FollowUp _,
                    Assertion.Via _,
                    Assertion.Affected _,
                    Assertion.Country _,
                    Assertion.IndustryOf _,
                    Assertion.SiteState _,
                    Assertion.RestartOpen _,
                    Assertion.Requested _,
                    Assertion.RegulatorTold _,
                    Assertion.Answered _ ->
                    Optional.empty();
        };
    }

    static Text money(Money money) {
        return Wording.exactAmount(money.amount(), money.currency().getCurrencyCode());
    }

    /// As reports put it: in quotation marks where that is a description, or in a script that the
    /// language of the page does not use.
    static Text name(OrganisationName organisation) {
        String name = organisation.name();
        boolean latin = name.codePoints().noneMatch(Character::isIdeographic) && !isKana(name);
        return new Text(
                organisation.named() ? name : "「" + name + "」",
                organisation.named() && latin ? name : "\u201C" + name + "\u201D");
    }

    private static boolean isKana(String name) {
        return name.codePoints()
                .mapToObj(Character.UnicodeScript::of)
                .anyMatch(script ->
                        script == Character.UnicodeScript.HIRAGANA
                                || script == Character.UnicodeScript.KATAKANA);
    }

    static Text join(List<Text> parts) {
        return new Text(
                String.join("、", parts.stream().map(Text::ja).toList()),
                String.join(", ", parts.stream().map(Text::en).toList()));
    }

    static Text joinLabels(List<? extends Term> terms) {
        return join(terms.stream().map(Term::label).toList());
    }
}
