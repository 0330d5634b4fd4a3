package dev.hakyu.model.incident;

import dev.hakyu.model.Money;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a statement says. Who says it and how is in [Statement].
public sealed interface Assertion {

    /// The organisation whose data or service was harmed.
    record Victim(OrganisationName organisation) implements Assertion {}

    /// The third party through which the incident reached its victim.
    ///
    /// @param organisation null when the text leaves it unnamed
    record Via(@Nullable OrganisationName organisation, ViaRole role) implements Assertion {}

    /// Another organisation that suffers: a customer, a co-victim, a plant that stops in turn.
    record Affected(OrganisationName organisation) implements Assertion {}

    /// Where the victim is at home.
    ///
    /// @param code ISO 3166-1 alpha-2, upper case
    record Country(String code) implements Assertion {
        public Country {
            if (code.length() != 2 || !code.equals(code.toUpperCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "a country is two upper-case letters (ISO 3166-1), got " + code);
            }
        }
    }

    /// The victim's line of business.
    record IndustryOf(Industry industry) implements Assertion {}

    /// The kind of event.
    record Attack(AttackKind kind) implements Assertion {}

    /// The text says that this was no attack at all.
    record NoAttack() implements Assertion {}

    /// The report goes on with a matter of its victim that others tell of, and tells of none
    /// itself.
    record FollowUp() implements Assertion {}

    /// Who did it.
    ///
    /// @param claimed true when the actor says so itself or a claim is reported; false when victim,
    ///   authority or text attribute it
    record Actor(String name, boolean claimed) implements Assertion {}

    /// How many.
    ///
    /// @param value more than 0
    /// @param unitAsWritten the counter of the text: 人, 件, records
    /// @param noun the noun it binds to, or empty
    record Count(
            BigDecimal value,
            CountUnit unit,
            CountQualifier qualifier,
            String unitAsWritten,
            String noun)
            implements Assertion {
        public Count {
            if (value.signum() <= 0) {
                throw new IllegalArgumentException("a count must be more than 0, got " + value);
            }
        }
    }

    /// A class of data said to be exposed, or in a denial not to be.
    ///
    /// @param business true for work contacts
    record Exposed(DataClass dataClass, boolean business) implements Assertion {}

    /// What happened to data.
    record HarmDone(Harm harm) implements Assertion {}

    /// When something happened.
    record Dated(DateRole role, PartialDate date) implements Assertion {}

    /// What stopped, or runs only in part.
    ///
    /// @param start null when the text does not say
    /// @param end null when it goes on or the text does not say
    /// @param days a length only if the text states a number of days, else null
    /// @param remainingShare how much of the normal output still comes meanwhile, 0 to 1; null when
    ///   the text does not say, which counts as 0
    /// @param lastDelivery until when customers still get what was agreed; null when the text does
    ///   not say
    record Outage(
            OutageWhat what,
            @Nullable PartialDate start,
            @Nullable PartialDate end,
            @Nullable Integer days,
            @Nullable Double remainingShare,
            @Nullable PartialDate lastDelivery)
            implements Assertion {
        public Outage {
            if (remainingShare != null && !(remainingShare >= 0 && remainingShare <= 1)) {
                throw new IllegalArgumentException(
                        "remainingShare must be 0 to 1, got " + remainingShare);
            }
        }

        /// With nothing said of deliveries meanwhile.
        public Outage(
                OutageWhat what,
                @Nullable PartialDate start,
                @Nullable PartialDate end,
                @Nullable Integer days) {
            this(what, start, end, days, null, null);
        }

        /// True for what only says what is still delivered meanwhile.
        public boolean isOfDeliveries() {
            return remainingShare != null || lastDelivery != null;
        }
    }

    /// Whether a named plant, works or depot runs, where a text tells its sites apart.
    ///
    /// @param site its name in the words of the text: 九州工場, Kyushu plant; the goods where the text
    ///   tells goods apart and names no site
    /// @param runs true when it runs in full; false when it stands still or runs in part
    /// @param goods what is made there, in the words of the text, or null
    /// @param shareOfNormal how much of its normal output still comes, more than 0 and less than 1;
    ///   null when the text does not say, and for a site that runs in full
    record SiteState(
            String site, boolean runs, @Nullable String goods, @Nullable Double shareOfNormal)
            implements Assertion {
        public SiteState {
            if (site.isBlank()) {
                throw new IllegalArgumentException("a site needs its name, got \"" + site + "\"");
            }
            requireShare(shareOfNormal);
        }

        /// True where goods stand for the site that makes them.
        public boolean ofGoods() {
            return site.equals(goods);
        }

        /// With nothing said of what it makes, or how much.
        public SiteState(String site, boolean runs) {
            this(site, runs, null, null);
        }
    }

    /// A restart as a plan or forecast, never as a fact; withdrawn when it was put off without
    /// another day.
    ///
    /// @param of what is to run again, or null when the text does not say
    /// @param date the day that it is planned for, with its hour where the text names one
    /// @param portion which plant or goods, in the words of the text, or null
    /// @param partial true when only a part is to run again, or all of it step by step
    /// @param insteadOf the day that was planned before, when the text says that it was put off
    /// @param shareOfNormal how much of the normal output is to run, more than 0 and less than 1;
    ///   null when the text does not say
    record ResumptionForecast(
            @Nullable RestartOf of,
            PartialDate date,
            @Nullable String portion,
            boolean partial,
            @Nullable PartialDate insteadOf,
            @Nullable Double shareOfNormal)
            implements Assertion {
        public ResumptionForecast {
            requireShare(shareOfNormal);
        }

        /// A plan for all of it.
        public ResumptionForecast(@Nullable RestartOf of, PartialDate date) {
            this(of, date, null, false, null, null);
        }

        /// The same for another day, or for an hour of its day.
        public ResumptionForecast on(PartialDate moment) {
            return new ResumptionForecast(of, moment, portion, partial, insteadOf, shareOfNormal);
        }
    }

    /// That the end of a stop is open: what is said of a restart without a day that stands. It
    /// takes back what was planned before for the same; possible where a day is named and not
    /// confirmed.
    ///
    /// @param of what is to run again, or null when the text does not say
    /// @param portion which plant or goods, in the words of the text, or null
    /// @param whole true when only the restart of all of it is open, so that plans for a part stand
    /// @param day the day that was planned, or null when the text names none
    record RestartOpen(
            @Nullable RestartOf of,
            @Nullable String portion,
            boolean whole,
            @Nullable PartialDate day)
            implements Assertion {}

    /// A restart that was told as done.
    ///
    /// @param of what runs again, or null when the text does not say
    /// @param date since when
    /// @param portion which plant or goods, in the words of the text, or null
    /// @param partial true when only a part runs again, or all of it step by step
    /// @param shareOfNormal how much of the normal output runs, more than 0 and less than 1; null
    ///   when the text does not say
    record Resumed(
            @Nullable RestartOf of,
            PartialDate date,
            @Nullable String portion,
            boolean partial,
            @Nullable Double shareOfNormal)
            implements Assertion {
        public Resumed {
            requireShare(shareOfNormal);
        }

        /// Without a share.
        public Resumed(
                @Nullable RestartOf of,
                PartialDate date,
                @Nullable String portion,
                boolean partial) {
            this(of, date, portion, partial, null);
        }
    }

    /// An amount of money.
    ///
    /// @param converted the conversion in brackets beside it, or null: the same loss, not another
    /// @param conversionDoubtful true when the conversion is off the shipped rate table by more
    ///   than a quarter; then the original stands and the brief says so
    /// @param estimatedBy who estimates, or null
    record Loss(
            Money money,
            CountQualifier qualifier,
            MoneyKind kind,
            MoneyScope scope,
            @Nullable Money converted,
            boolean conversionDoubtful,
            @Nullable String estimatedBy)
            implements Assertion {}

    /// Police, commission or ministry were told.
    record RegulatorTold(String name, @Nullable PartialDate date) implements Assertion {}

    /// What the attackers threaten with a day: to publish by then what they say they took, or to
    /// have been paid. A claim of theirs, whoever repeats it.
    ///
    /// @param date the day that they name
    record Ultimatum(PartialDate date) implements Assertion {}

    /// What the victim asks its partners and customers to do.
    record Requested(PartnerRequest what) implements Assertion {}

    /// An answer to a question of ours that nothing else here holds: whether connections are cut,
    /// how long the stock lasts.
    ///
    /// @param organisation that answered about itself
    /// @param what the question in a few words
    /// @param value the answer in a few words
    record Answered(OrganisationName organisation, Text what, Text value) implements Assertion {}

    private static void requireShare(@Nullable Double shareOfNormal) {
        if (shareOfNormal != null && !(shareOfNormal > 0 && shareOfNormal < 1)) {
            throw new IllegalArgumentException(
                    "shareOfNormal must be more than 0 and less than 1, got " + shareOfNormal);
        }
    }
}
