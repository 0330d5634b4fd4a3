package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Brief.Restarting;
import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Restart;
import dev.hakyu.model.incident.Restart.State;
import dev.hakyu.model.incident.RestartOf;
import dev.hakyu.reader.api.Restarts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Restarts in words: what runs again, since or from when, and what became of the plan.
final class RestartLines {
    private RestartLines() {}

    /// All restarts of an incident for a page, in the order in which they were announced.
    static List<Restarting> of(Incident incident, ReportShelf shelf, LocalDate now) {
        List<Restarting> lines = new ArrayList<>();
        for (Restart restart : Restarts.of(incident, shelf.reports(), now)) {
            Text caption = caption(restart);
            Text value = value(restart, now);
            lines.add(
                    new Restarting(
                            restart.of(),
                            restart.portion(),
                            restart.partial(),
                            restart.date(),
                            restart.statedOn(),
                            restart.state(),
                            restart.supersededBy(),
                            isWhole(incident, restart),
                            new Text(
                                    caption.ja() + ": " + value.ja(),
                                    caption.en() + ": " + value.en()),
                            ReportShelf.shown(restart.basis().quote()),
                            shelf.nameOf(restart.basis().quote().report())));
        }
        return lines;
    }

    static Text caption(Restart restart) {
        return switch (restart.state()) {
            case PLANNED -> new Text("再開の予定(まだ事実ではありません)", "Announced restart (a plan, not a fact)");
            case SUPERSEDED -> new Text("変更前の再開予定", "Earlier plan, since changed");
            case CALLED_OFF -> new Text("取り下げられた再開予定", "Announced restart, called off");
            case PASSED -> new Text("予定日を過ぎた再開予定", "Announced restart, day passed");
            case REACHED -> new Text("再開の予定(実現)", "Announced restart, come true");
            case DONE ->
                    restart.partial()
                            ? new Text("一部または段階的な再開", "Restarted in part or by stages")
                            : new Text("再開", "Restarted");
        };
    }

    /// 受注 11月24日(火)(11月17日(火)公表) → 12月1日(火)に変更(11月24日(火)公表).
    static Text value(Restart restart, LocalDate now) {
        Text day = Wording.date(restart.date(), now);
        Text thing = thing(restart);
        boolean done = restart.state() == State.DONE;
        Text said = said(restart.statedOn(), now);
        String ja = joined(thing.ja(), day.ja(), " ") + (done ? "から" : said.ja());
        String en = joined(thing.en(), (done ? "since " : "") + day.en(), ", ");
        return with(new Text(ja, en + (done ? "" : said.en())), after(restart, now));
    }

    /// 第二工場の生産・出荷; empty when nobody says what runs again.
    static Text thing(Restart restart) {
        List<Text> labels = restart.of().stream().map(RestartOf::label).toList();
        String ja = String.join("・", labels.stream().map(Text::ja).toList());
        String en = String.join(", ", labels.stream().map(Text::en).toList());
        String portion = restart.portion();
        String which = portion == null ? "" : portion;
        Text named =
                new Text(
                        which.isEmpty() || ja.isEmpty() ? which + ja : which + "の" + ja,
                        joined(en, portion == null ? "" : "\u201C" + portion + "\u201D", " of "));
        if (!restart.partial()) {
            return named;
        }
        boolean unsaid = portion == null;
        boolean done = restart.state() == State.DONE;
        String part = done ? "" : "一部または段階的";
        String partEn = done ? "" : "in part or by stages";
        String open = unsaid ? "範囲の記載なし" : "";
        String openEn = unsaid ? "extent not said" : "";
        return new Text(
                named.ja() + bracketed(joined(part, open, "、")),
                (named.en() + " " + latin(joined(partEn, openEn, ", "))).strip());
    }

    private static String bracketed(String words) {
        return words.isEmpty() ? "" : "(" + words + ")";
    }

    private static String latin(String words) {
        return words.isEmpty() ? "" : "(" + words + ")";
    }

    private static Text said(@Nullable PartialDate on, LocalDate now) {
        if (on == null) {
            return new Text("", "");
        }
        Text day = day(on, now);
        return new Text("(" + day.ja() + "公表)", " (said on " + day.en() + ")");
    }

    private static Text day(PartialDate date, LocalDate now) {
        return Wording.date(date.date().map(PartialDate::of).orElse(date), now);
    }

    /// What became of a plan.
    private static Text after(Restart restart, LocalDate now) {
        PartialDate by = restart.supersededBy();
        return switch (restart.state()) {
            case SUPERSEDED -> {
                Text other = by == null ? new Text("", "") : Wording.date(by, now);
                yield new Text(" → " + other.ja() + "に変更", " -> changed to " + other.en());
            }
            case CALLED_OFF -> new Text("。新しい予定日は示されていません", "; no other day was given");
            case PASSED -> new Text("。再開したという記事はまだありません", "; no report says that it happened");
            case PLANNED, REACHED, DONE -> new Text("", "");
        };
    }

    private static Text with(Text first, Text then) {
        return new Text(first.ja() + then.ja(), first.en() + then.en());
    }

    private static String joined(String first, String then, String between) {
        return first.isEmpty() || then.isEmpty() ? first + then : first + between + then;
    }

    /// As a resolved value, for those who show what a line rests on.
    static Resolved<Restart> resolved(Restart restart) {
        var ended = restart.endedBy();
        return new Resolved<>(
                restart,
                restart.basis(),
                ended == null ? List.of() : List.of(ended),
                List.of(),
                restart.state().label());
    }

    /// Told as done, of all that had stopped as far as reports say.
    private static boolean isWhole(Incident incident, Restart restart) {
        if (restart.state() != State.DONE || restart.partial() || restart.portion() != null) {
            return false;
        }
        Resolved<Assertion.Outage> outage = incident.outage();
        return restart.of().isEmpty()
                || outage == null
                || restart.of().stream().anyMatch(stopped(outage.value().what())::contains);
    }

    /// What must run again when this had stopped; what makes goods comes before what sells them.
    private static Set<RestartOf> stopped(OutageWhat what) {
        return switch (what) {
            case PRODUCTION -> EnumSet.of(RestartOf.PRODUCTION);
            case ORDERS -> EnumSet.of(RestartOf.PRODUCTION, RestartOf.SHIPPING);
            case SALES -> EnumSet.of(RestartOf.SALES);
            case SERVICES -> EnumSet.of(RestartOf.SERVICES);
            case SYSTEMS -> EnumSet.of(RestartOf.SYSTEMS, RestartOf.SERVICES);
        };
    }
}
