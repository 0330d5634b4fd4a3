package dev.hakyu.daily.inquiry;

import dev.hakyu.daily.alert.When;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.AnswerPoint;
import dev.hakyu.model.incident.AnswerPoint.Meaning;
import dev.hakyu.model.incident.AnswerPoint.Topic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What answers about an incident say that matters, each in a few words.
final class AnswerPoints {
    private static final int LONGEST = 40;

    private AnswerPoints() {}

    /// @param answers of one supplier that came in at one time
    static List<AnswerPoint> of(Inquiry inquiry, List<KeptAnswer> answers) {
        List<AnswerPoint> points = new ArrayList<>();
        for (KeptAnswer each : answers) {
            if (each.value().isBlank()) {
                continue;
            }
            switch (each.question()) {
                case Question.LEAK -> points.add(leak(each));
                case Question.COVER -> stock(each).ifPresent(points::add);
                case Question.STOPPED -> points.add(stop(each));
                case Question.RESTART -> restart(each).ifPresent(points::add);
                case Question.CONNECTION -> points.add(connection(each, shown(inquiry, each)));
                case Question.IMPACT -> points.add(supply(each));
                default -> {}
            }
        }
        return points;
    }

    private static AnswerPoint leak(KeptAnswer answer) {
        Text about = new Text("当社に関する情報の漏えい等", "leak of information on us");
        String named = cut(answer.remark());
        return switch (answer.value()) {
            case Choice.YES -> chosen(Topic.LEAK, Meaning.LEAKED, about, "あり", "yes", named);
            case Choice.POSSIBLE ->
                    chosen(Topic.LEAK, Meaning.LEAK_POSSIBLE, about, "おそれあり", "possible", named);
            case Choice.NO -> chosen(Topic.LEAK, Meaning.NO_LEAK, about, "なし", "none", "");
            default -> chosen(Topic.LEAK, Meaning.OPEN, about, "確認中", "being checked", "");
        };
    }

    private static Optional<AnswerPoint> stock(KeptAnswer answer) {
        Optional<BigDecimal> days = number(answer.value());
        return days.map(each ->
                chosen(
                        Topic.STOCK,
                        each.signum() <= 0 ? Meaning.NO_STOCK : Meaning.STOCK_DAYS,
                        new Text("在庫で出荷を続けられる日数", "can deliver from stock"),
                        each.toPlainString() + "日",
                        each.toPlainString()
                                + (each.compareTo(BigDecimal.ONE) == 0 ? " day" : " days"),
                        ""));
    }

    private static Optional<BigDecimal> number(String value) {
        try {
            return Optional.of(new BigDecimal(value).stripTrailingZeros());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static AnswerPoint stop(KeptAnswer answer) {
        String what = cut(answer.value());
        Meaning meaning =
                AnswerStatements.saysStopped(answer.value()) ? Meaning.STOPPED : Meaning.OPEN;
        return chosen(Topic.STOP, meaning, new Text("停止・制限", "stopped or limited"), what, what, "");
    }

    private static Optional<AnswerPoint> restart(KeptAnswer answer) {
        Text about = new Text("出荷・サービスの再開の見込み", "deliveries to us expected again");
        if (answer.value().equals(AnswerWords.NO_DATE)) {
            return Optional.of(
                    chosen(Topic.RESTART, Meaning.NO_DAY, about, "未定", "no date yet", ""));
        }
        return AnswerStatements.day(answer)
                .flatMap(PartialDate::date)
                .map(When::day)
                .map(day -> asWritten(day, answer.written()))
                .map(day ->
                        chosen(Topic.RESTART, Meaning.RESTART_DAY, about, day.ja(), day.en(), ""));
    }

    /// A day that was read from a part of a month with its words; one of a part, as that.
    private static Text asWritten(Text day, String written) {
        if (RoughDay.find(Stepwise.without(written)).isPresent()) {
            String said = cut(written);
            return new Text(
                    day.ja() + "まで(「" + said + "」)", "by " + day.en() + " ('" + said + "')");
        }
        return Stepwise.says(written)
                ? new Text(day.ja() + "から段階的に", "in stages from " + day.en())
                : day;
    }

    private static AnswerPoint connection(KeptAnswer answer, Text value) {
        Meaning meaning =
                switch (answer.value()) {
                    case "open" -> Meaning.CONNECTED;
                    case "cut", "none" -> Meaning.CUT;
                    default -> Meaning.OPEN;
                };
        return chosen(
                Topic.CONNECTION,
                meaning,
                new Text("当社システムへの接続", "connections to our systems"),
                value.ja(),
                value.en(),
                "");
    }

    private static AnswerPoint supply(KeptAnswer answer) {
        Text about = new Text("当社向けの供給への影響", "effect on what they deliver to us");
        return switch (answer.value()) {
            case Choice.YES ->
                    chosen(Topic.SUPPLY, Meaning.SUPPLY_AFFECTED, about, "あり", "yes", "");
            case Choice.NO -> chosen(Topic.SUPPLY, Meaning.NO_IMPACT, about, "なし", "none", "");
            default -> chosen(Topic.SUPPLY, Meaning.OPEN, about, "確認中", "being checked", "");
        };
    }

    /// @param more what the answer adds in its own words, or empty
    private static AnswerPoint chosen(
            Topic topic, Meaning meaning, Text about, String ja, String en, String more) {
        Text value =
                more.isEmpty()
                        ? new Text(ja, en)
                        : new Text(ja + "(" + more + ")", en + " (" + more + ")");
        return new AnswerPoint(
                topic,
                meaning,
                new Text(about.ja() + ": " + value.ja(), about.en() + ": " + value.en()),
                value);
    }

    private static Text shown(Inquiry inquiry, KeptAnswer answer) {
        return inquiry.question(answer.question()).choices().stream()
                .filter(each -> each.id().equals(answer.value()))
                .findFirst()
                .map(Choice::label)
                .orElse(Text.same(cut(answer.written())));
    }

    private static String cut(String words) {
        String line = words.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST)))
                        + "…";
    }
}
