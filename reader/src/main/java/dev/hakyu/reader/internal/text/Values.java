package dev.hakyu.reader.internal.text;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.CountQualifier;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.RestartOf;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a statement says, in one language.
final class Values {
    private static final Text RUNS = new Text("稼働", "runs");
    private static final Text STANDS_STILL = new Text("停止または一部のみ", "stopped, or runs in part");
    private static final Text UNNAMED = new Text("名称不明", "unnamed");
    private static final Text BUSINESS = new Text("(業務用)", " (business)");
    private static final Text CLAIMED = new Text("(自称)", " (says so itself)");
    private static final Text PARTIAL = new Text("一部 ", "in part ");
    private static final Text DOUBTFUL = new Text("(換算は疑わしい)", " (the conversion is doubtful)");

    private final Lang lang;

    Values(Lang lang) {
        this.lang = lang;
    }

    String of(Assertion what) {
        return switch (what) {
            case Assertion.Victim(OrganisationName organisation) -> name(organisation);
            case Assertion.Via via -> via(via);
            case Assertion.Affected(OrganisationName organisation) -> name(organisation);
            case Assertion.Country(String code) -> code;
            case Assertion.IndustryOf(var industry) -> industry.label().in(lang);
            case Assertion.Attack(var kind) -> kind.label().in(lang);
            case Assertion.NoAttack ignored -> new Text("攻撃ではない", "no attack").in(lang);
            case Assertion.FollowUp ignored -> new Text("続報", "follow-up").in(lang);
            case Assertion.Actor actor -> actor(actor);
            case Assertion.Count count -> count(count);
            case Assertion.Exposed exposed -> exposed(exposed);
            case Assertion.HarmDone(var harm) -> harm.label().in(lang);
            case Assertion.Dated dated -> dated.role().label().in(lang) + " " + dated.date();
            case Assertion.Outage outage -> outage(outage);
            case Assertion.SiteState site -> site(site);
            case Assertion.ResumptionForecast forecast -> forecast(forecast);
            case Assertion.RestartOpen open -> open(open);
            case Assertion.Resumed resumed -> resumed(resumed);
            case Assertion.Loss loss -> loss(loss);
            case Assertion.RegulatorTold told -> regulator(told);
            case Assertion.Ultimatum(var date) ->
                    new Text("攻撃者の期限 ", "attackers' deadline ").in(lang) + date;
            case Assertion.Requested(var request) -> request.label().in(lang);
            case Assertion.Answered answered ->
                    answered.what().in(lang) + ": " + answered.value().in(lang);
        };
    }

    String site(Assertion.SiteState state) {
        String goods = state.goods();
        String share = ofNormal(state.shareOfNormal()).strip();
        return state.site()
                + (goods == null ? "" : "(" + goods + ")")
                + ": "
                + (share.isEmpty() ? (state.runs() ? RUNS : STANDS_STILL).in(lang) : share);
    }

    String name(OrganisationName organisation) {
        return organisation.name();
    }

    String via(Assertion.Via via) {
        OrganisationName organisation = via.organisation();
        String name = organisation == null ? UNNAMED.in(lang) : organisation.name();
        return name + " (" + via.role().label().in(lang) + ")";
    }

    String actor(Assertion.Actor actor) {
        return actor.name() + (actor.claimed() ? CLAIMED.in(lang) : "");
    }

    /// The unit as the text writes it: 件 is not 人.
    String count(Assertion.Count count) {
        String figure = String.format(Locale.ROOT, "%,.0f", count.value());
        if (count.value().stripTrailingZeros().scale() > 0) {
            figure = count.value().toPlainString();
        }
        String unit =
                count.unitAsWritten().isEmpty()
                        ? count.unit().label().in(lang)
                        : count.unitAsWritten();
        String noun = count.noun().isEmpty() ? "" : " (" + count.noun() + ")";
        boolean japanese = lang == Lang.JA;
        return switch (count.qualifier()) {
            case EXACT -> figure + (japanese ? "" : " ") + unit + noun;
            case AT_LEAST ->
                    japanese
                            ? figure + unit + count.qualifier().label().ja() + noun
                            : qualified(count.qualifier(), figure, unit) + noun;
            case APPROX, UP_TO ->
                    japanese
                            ? count.qualifier().label().ja() + figure + unit + noun
                            : qualified(count.qualifier(), figure, unit) + noun;
        };
    }

    private static String qualified(CountQualifier qualifier, String figure, String unit) {
        return qualifier.label().en() + " " + figure + " " + unit;
    }

    String exposed(Assertion.Exposed exposed) {
        return exposed.dataClass().label().in(lang) + (exposed.business() ? BUSINESS.in(lang) : "");
    }

    String outage(Assertion.Outage outage) {
        StringBuilder words = new StringBuilder(outage.what().label().in(lang));
        if (outage.start() != null || outage.end() != null) {
            words.append(' ')
                    .append(outage.start() == null ? "?" : outage.start())
                    .append(lang == Lang.JA ? "〜" : " to ")
                    .append(outage.end() == null ? "" : outage.end());
        }
        if (outage.days() != null) {
            words.append(' ').append(outage.days()).append(lang == Lang.JA ? "日間" : " days");
        }
        Double share = outage.remainingShare();
        if (share != null) {
            words.append(
                    new Text(" (通常の約%d%%)", " (about %d %% of normal)")
                            .in(lang)
                            .formatted(Math.round(share * 100)));
        }
        if (outage.lastDelivery() != null) {
            words.append(new Text(" (通常どおりの納入は ", " (deliveries as usual up to ").in(lang))
                    .append(outage.lastDelivery())
                    .append(new Text(" まで)", ")").in(lang));
        }
        return words.toString();
    }

    String forecast(Assertion.ResumptionForecast forecast) {
        String was = forecast.insteadOf() == null ? "" : forecast.insteadOf() + " -> ";
        Double share = forecast.shareOfNormal();
        return restart(forecast.of(), forecast.portion(), share == null && forecast.partial())
                + ofNormal(share)
                + was
                + forecast.date();
    }

    private String open(Assertion.RestartOpen open) {
        return restart(open.of(), open.portion(), false)
                + new Text("再開日は未定", "no day of restart").in(lang)
                + (open.day() == null ? "" : " (" + open.day() + ")");
    }

    private String resumed(Assertion.Resumed resumed) {
        Double share = resumed.shareOfNormal();
        String of = restart(resumed.of(), resumed.portion(), share == null && resumed.partial());
        return of + ofNormal(share) + resumed.date();
    }

    private String ofNormal(@Nullable Double share) {
        return share == null
                ? ""
                : new Text("(通常の約%d%%) ", "(about %d %% of normal) ")
                        .in(lang)
                        .formatted(Math.round(share * 100));
    }

    private String restart(@Nullable RestartOf of, @Nullable String portion, boolean partial) {
        return (of == null ? "" : of.label().in(lang) + " ")
                + (portion == null ? "" : portion + " ")
                + (partial ? PARTIAL.in(lang) : "");
    }

    String loss(Assertion.Loss loss) {
        StringBuilder words = new StringBuilder();
        if (loss.qualifier() != CountQualifier.EXACT) {
            words.append(loss.qualifier().label().in(lang)).append(' ');
        }
        words.append(money(loss.money().amount()))
                .append(' ')
                .append(loss.money().currency().getCurrencyCode())
                .append(" (")
                .append(loss.kind().label().in(lang))
                .append(", ")
                .append(loss.scope().label().in(lang))
                .append(')');
        if (loss.conversionDoubtful()) {
            words.append(DOUBTFUL.in(lang));
        }
        return words.toString();
    }

    private static String money(BigDecimal amount) {
        return amount.scale() > 0
                ? amount.toPlainString()
                : String.format(Locale.ROOT, "%,.0f", amount);
    }

    String regulator(Assertion.RegulatorTold told) {
        return told.name() + (told.date() == null ? "" : " " + told.date());
    }
}
