package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Brief.Restarting;
import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Restart;
import dev.hakyu.model.incident.Restart.State;
import dev.hakyu.model.incident.RestartOf;
import dev.hakyu.model.incident.RunsAgain;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.reader.api.Restarts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
                            RunsAgain.isWhole(incident, restart),
                            new Text(
                                    caption.ja() + ": " + value.ja(),
                                    caption.en() + ": " + value.en()),
                            ReportShelf.shown(restart.told().quote()),
                            shelf.namesOf(restart.reports())));
        }
        return lines;
    }

    static Text caption(Restart restart) {
        return switch (restart.state()) {
            case PLANNED ->
                    new Text("再開の予定(まだ事実ではありません)", "Announced restart (a plan, not a fact)");
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

    /// Words that may be none.
    record Words(String ja, String en) {
        static final Words NONE = new Words("", "");

        static Words of(Text text) {
            return new Words(text.ja(), text.en());
        }

        /// Both, with something between them when neither is empty.
        Words then(Words next, String betweenJa, String betweenEn) {
            return new Words(joined(ja, next.ja, betweenJa), joined(en, next.en, betweenEn));
        }

        private static String joined(String first, String next, String between) {
            return first.isEmpty() || next.isEmpty() ? first + next : first + between + next;
        }

        Text text() {
            return new Text(ja, en);
        }
    }

    /// 受注 11月24日(火)(11月17日(火)公表) → 12月1日(火)に変更.
    static Text value(Restart restart, LocalDate now) {
        Text day = Wording.date(restart.date(), now);
        boolean done = restart.state() == State.DONE;
        Words when =
                done
                        ? new Words(day.ja() + "から", "since " + day.en())
                        : Words.of(day).then(said(restart, now), "", " ");
        return thing(restart).then(when, " ", ", ").then(after(restart, now), "", "").text();
    }

    /// 第二工場の生産・出荷; none when nobody says what runs again.
    static Words thing(Restart restart) {
        List<Text> labels = restart.of().stream().map(RestartOf::label).toList();
        Words what =
                new Words(
                        String.join("・", labels.stream().map(Text::ja).toList()),
                        String.join(", ", labels.stream().map(Text::en).toList()));
        String portion = restart.portion();
        Words which =
                portion == null ? Words.NONE : new Words(portion, "\u201C" + portion + "\u201D");
        Words named = which.then(what, "の", ", ");
        return named.ja().isEmpty() && restart.partial() && share(restart) == null
                ? new Words("一部または段階的(範囲は書かれていません)", "in part or by stages (extent not said)")
                : named.then(extent(restart), "", " ");
    }

    /// That it is a part; the caption of what was done says so itself.
    private static Words extent(Restart restart) {
        boolean done = restart.state() == State.DONE;
        Double share = share(restart);
        if (share != null) {
            return new Words(
                    "(通常の約" + tenths(share) + ")",
                    "(about %d %% of normal)".formatted(Math.round(share * 100)));
        }
        if (!restart.partial() || (done && restart.portion() != null)) {
            return Words.NONE;
        }
        if (done) {
            return new Words("(範囲は書かれていません)", "(extent not said)");
        }
        return restart.portion() == null
                ? new Words("(一部または段階的、範囲は書かれていません)", "(in part or by stages, extent not said)")
                : new Words("(一部または段階的)", "(in part or by stages)");
    }

    private static @Nullable Double share(Restart restart) {
        return switch (restart.basis().what()) {
            case Assertion.Resumed told -> told.shareOfNormal();
            case Assertion.ResumptionForecast plan -> plan.shareOfNormal();
            default -> null;
        };
    }

    /// 6割; 65%.
    private static String tenths(double share) {
        long percent = Math.round(share * 100);
        return percent % 10 == 0 ? percent / 10 + "割" : percent + "%";
    }

    private static Words said(Restart restart, LocalDate now) {
        PartialDate on = restart.statedOn();
        if (on == null) {
            return Words.NONE;
        }
        Text day = Wording.date(on.date().map(PartialDate::of).orElse(on), now);
        boolean answered = restart.basis().quote().report().isAnswer();
        return answered
                ? new Words("(" + day.ja() + "回答)", "(answered on " + day.en() + ")")
                : new Words("(" + day.ja() + "公表)", "(said on " + day.en() + ")");
    }

    /// Whether an answer took the plan back.
    static boolean isAnswered(Restart restart) {
        Statement ended = restart.endedBy();
        return ended != null && ended.quote().report().isAnswer();
    }

    /// What became of a plan.
    private static Words after(Restart restart, LocalDate now) {
        PartialDate by = restart.supersededBy();
        if (by != null) {
            Text other = Wording.date(by, now);
            return new Words(" → " + other.ja() + "に変更", " -> changed to " + other.en());
        }
        return switch (restart.state()) {
            case CALLED_OFF ->
                    isAnswered(restart)
                            ? new Words(
                                    "。その後、未定との回答がありました", "; answered since that there is no day")
                            : restart.isDoubtful()
                                    ? new Words(
                                            "。その後の発表がこの日を確かめていないため、取り下げとみています(要確認)",
                                            "; taken for called off, since a later report does not"
                                                    + " confirm the day (to be checked)")
                                    : new Words("。新しい予定日は示されていません", "; no other day was given");
            case PASSED -> new Words("。再開したという記事はまだありません", "; no report says that it happened");
            case SUPERSEDED, PLANNED, REACHED, DONE -> Words.NONE;
        };
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
}
