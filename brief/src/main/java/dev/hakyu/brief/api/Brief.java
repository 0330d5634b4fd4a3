package dev.hakyu.brief.api;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.Restart;
import dev.hakyu.model.incident.RestartOf;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to the four questions at one moment: what happened, whether it touches us, what stops
/// and what it costs, and what we must do by when.
///
/// Everything a person reads is a [Text]; a renderer only picks a language.
///
/// @param headline what one would say first
/// @param inFull at most three incidents that concern us, the most urgent first
/// @param inShort the others that concern us
/// @param asks what partners ask of us by a day, and what they promise
/// @param advisories weaknesses of products, those in use first
/// @param putAside incidents and names that a person said do not matter, each in one line
/// @param toVerify names that are near one of ours; nobody has said yet whether they are
public record Brief(
        Header header,
        List<Phrase> headline,
        List<IncidentPage> inFull,
        List<ShortEntry> inShort,
        PartnerAsks asks,
        ProductAdvisories advisories,
        List<PutAside> putAside,
        List<ToVerify> toVerify,
        Background background,
        Changes changes,
        List<Text> unseen,
        DataStanding dataStanding,
        Provenance provenance) {
    public Brief {
        headline = List.copyOf(headline);
        inFull = List.copyOf(inFull);
        inShort = List.copyOf(inShort);
        putAside = List.copyOf(putAside);
        toVerify = List.copyOf(toVerify);
        unseen = List.copyOf(unseen);
        if (inFull.size() > 3) {
            throw new IllegalArgumentException(
                    "a brief shows at most 3 incidents in full, got " + inFull.size());
        }
    }

    /// A brief with nothing put aside and no advisory.
    public Brief(
            Header header,
            List<Phrase> headline,
            List<IncidentPage> inFull,
            List<ShortEntry> inShort,
            List<ToVerify> toVerify,
            Background background,
            Changes changes,
            List<Text> unseen,
            DataStanding dataStanding,
            Provenance provenance) {
        this(
                header,
                headline,
                inFull,
                inShort,
                PartnerAsks.NONE,
                ProductAdvisories.NONE,
                List.of(),
                toVerify,
                background,
                changes,
                unseen,
                dataStanding,
                provenance);
    }

    /// Whose brief it is, and of when.
    ///
    /// @param company empty when nobody has said who we are
    /// @param since changes are told from here
    /// @param marking the user's own marking (社外秘), or null
    public record Header(
            String company, Instant asOf, Instant since, ZoneId zone, @Nullable String marking) {}

    /// One incident, told to the end.
    ///
    /// @param number 1 for the most urgent
    /// @param kind what kind of event and what stopped, in a few words
    /// @param restarts announced, put off and told, in the order in which they were announced
    /// @param stops what stops when, soonest first; or one line that says why it cannot be computed
    /// @param output relative output of the node that stops first, or null
    /// @param ifChanged what moving one input does to the first stop, the strongest first; empty
    ///   when nothing stops
    /// @param alsoStopped which of these sites another incident stops too
    /// @param actions those still open, the soonest due first
    /// @param done those that a person marked as done, oldest first
    /// @param ended that first actions ended since all that had stopped runs again, or null
    /// @param doneCommand what to type to mark one as done, before its id; null when there is none
    public record IncidentPage(
            int number,
            IncidentId id,
            String victim,
            Text kind,
            Certainty certainty,
            List<Fact> facts,
            List<Restarting> restarts,
            List<Text> paths,
            List<Stop> stops,
            @Nullable OutputBand output,
            List<Text> ifChanged,
            List<Text> alsoStopped,
            @Nullable Losses losses,
            List<ClockLine> clocks,
            List<Text> consequences,
            List<ActionLine> actions,
            List<DoneLine> done,
            @Nullable Text ended,
            @Nullable String doneCommand,
            List<DraftItem> draft) {
        public IncidentPage {
            facts = List.copyOf(facts);
            restarts = List.copyOf(restarts);
            paths = List.copyOf(paths);
            stops = List.copyOf(stops);
            ifChanged = List.copyOf(ifChanged);
            alsoStopped = List.copyOf(alsoStopped);
            clocks = List.copyOf(clocks);
            consequences = List.copyOf(consequences);
            actions = List.copyOf(actions);
            done = List.copyOf(done);
            draft = List.copyOf(draft);
        }

        /// A page without restarts, on which nothing was marked as done.
        public IncidentPage(
                int number,
                IncidentId id,
                String victim,
                Text kind,
                Certainty certainty,
                List<Fact> facts,
                List<Text> paths,
                List<Stop> stops,
                @Nullable OutputBand output,
                List<Text> ifChanged,
                List<Text> alsoStopped,
                @Nullable Losses losses,
                List<ClockLine> clocks,
                List<Text> consequences,
                List<ActionLine> actions,
                List<DraftItem> draft) {
            this(
                    number,
                    id,
                    victim,
                    kind,
                    certainty,
                    facts,
                    List.of(),
                    paths,
                    stops,
                    output,
                    ifChanged,
                    alsoStopped,
                    losses,
                    clocks,
                    consequences,
                    actions,
                    List.of(),
                    null,
                    null,
                    draft);
        }
    }

    /// A fact with its certainty and the words that say it.
    ///
    /// @param quote in the original's characters
    /// @param source publisher or file, with the date
    public record Fact(
            Text statement, Certainty certainty, @Nullable String quote, String source) {}

    /// A restart that was announced or told, and what became of it.
    ///
    /// @param of what runs again; empty when no report says
    /// @param portion which plant or goods, in the words of the report, or null
    /// @param partial a part only, or all of it step by step
    /// @param date the day planned, or told
    /// @param statedOn when that was first published, or null when unknown
    /// @param supersededBy the day that took its place; null in any other state
    /// @param whole told as done, and of all that had stopped as far as reports say
    /// @param sentence all of this for a person, with its history
    /// @param quote the words it stands on, in the original's characters
    /// @param source publisher or file, with the date
    public record Restarting(
            List<RestartOf> of,
            @Nullable String portion,
            boolean partial,
            PartialDate date,
            @Nullable PartialDate statedOn,
            Restart.State state,
            @Nullable PartialDate supersededBy,
            boolean whole,
            Text sentence,
            String quote,
            String source) {
        public Restarting {
            of = List.copyOf(of);
        }
    }

    /// Something of ours that stops.
    ///
    /// @param sentence for a person
    /// @param sum the figures that made it, or null
    /// @param because the chain from the hit to here, or null
    /// @param medianAt when, in half of the runs in which it stops; null unless its inputs are firm
    /// @param probability share of runs in which it stops, 0 to 1; negative when not computed
    /// @param state whether it lies ahead at the moment of the brief
    /// @param stock how old the stocks are that it rests on, or null when it rests on none that
    ///   somebody measured
    public record Stop(
            String node,
            Text sentence,
            @Nullable Text sum,
            @Nullable Text because,
            @Nullable Instant medianAt,
            double probability,
            StopState state,
            @Nullable StockCheck stock) {
        /// A stop that lies ahead, or none, and rests on no measured stock.
        public Stop(
                String node,
                Text sentence,
                @Nullable Text sum,
                @Nullable Text because,
                @Nullable Instant medianAt,
                double probability) {
            this(
                    node,
                    sentence,
                    sum,
                    because,
                    medianAt,
                    probability,
                    probability > 0 ? StopState.AHEAD : StopState.NONE,
                    null);
        }
    }

    /// Relative output over time, one value per point: 1 is the schedule.
    ///
    /// @param hours from the start of the scenario, ascending
    public record OutputBand(
            String node,
            Instant start,
            List<Double> hours,
            List<Double> p5,
            List<Double> p50,
            List<Double> p95,
            @Nullable Double firstStopHours) {
        public OutputBand {
            hours = List.copyOf(hours);
            p5 = List.copyOf(p5);
            p50 = List.copyOf(p50);
            p95 = List.copyOf(p95);
            if (p5.size() != hours.size()
                    || p50.size() != hours.size()
                    || p95.size() != hours.size()) {
                throw new IllegalArgumentException("an output band needs one value per hour");
            }
        }
    }

    /// Loss as a range, before and after insurance, in one currency.
    public record Losses(
            String currency,
            double grossP5,
            double grossP50,
            double grossP95,
            double netP5,
            double netP50,
            double netP95,
            Text sentence,
            Text madeOf) {}

    /// A clock that runs or may run.
    ///
    /// @param state where it stood at the moment of the brief
    /// @param owedToUs others must tell us; we hand in nothing
    /// @param dueAt latest moment, or null for a duty without a number
    /// @param when as a person reads it; a range for a qualitative duty
    public record ClockLine(
            String rule,
            Text duty,
            Text recipient,
            ClockState state,
            boolean owedToUs,
            Text when,
            @Nullable Instant dueAt,
            boolean qualitative,
            Text basis) {}

    /// Something to do, with both sides.
    ///
    /// @param id short, the same every day; to mark it as done by
    /// @param by when, as a person reads it; says so when that has passed
    /// @param dueAt latest moment, the same every day; null when none is known
    /// @param late that moment has passed
    /// @param prevents what it gains
    /// @param costs what it stops or costs; says so when that was not computed
    public record ActionLine(
            String id,
            Text what,
            Text who,
            Text by,
            @Nullable Instant dueAt,
            boolean late,
            Text prevents,
            Text costs,
            @Nullable Text undone) {}

    /// An item of the authority's form. Their words and ours stand apart.
    ///
    /// @param theirWords quotes in the original's characters, or null when they said nothing
    /// @param ourKnowledge what we know and what must be found out
    public record DraftItem(
            Text title, @Nullable String theirWords, Text ourKnowledge, boolean unknown) {}

    /// An incident that concerns us, in two lines.
    public record ShortEntry(
            IncidentId id, String victim, Text kind, Certainty certainty, Text path, Text next) {}

    /// Something that a person said does not matter to us.
    ///
    /// @param incident the incident put aside, or in which a name was
    /// @param what the victim with the kind of event, or the name that is not ours
    /// @param why the reason, who said so and when
    /// @param changed what became known after the person had decided; empty when nothing did
    /// @param decision its id, to take it back by
    public record PutAside(
            IncidentId incident, Text what, Text why, List<Text> changed, String decision) {
        public PutAside {
            changed = List.copyOf(changed);
        }
    }

    /// A name in a report that is near one of ours.
    ///
    /// @param commands what to type to answer, or null
    public record ToVerify(
            String mention, String ours, Text reason, String source, @Nullable Commands commands) {
        public ToVerify(String mention, String ours, Text reason, String source) {
            this(mention, ours, reason, source, null);
        }

        /// The two answers as command lines; the reason stands as `…`.
        public record Commands(String confirm, String reject) {}
    }

    /// What is new since the last brief.
    ///
    /// @param first true when there is nothing to compare with
    public record Changes(boolean first, List<Text> lines) {
        public Changes {
            lines = List.copyOf(lines);
        }
    }

    /// What made the figures, so that they can be made again.
    public record Provenance(
            String hakyuVersion,
            String networkVersion,
            long seed,
            int runs,
            int reportsRead,
            int incidentsFound,
            List<Text> assumptions) {
        public Provenance {
            assumptions = List.copyOf(assumptions);
        }
    }
}
