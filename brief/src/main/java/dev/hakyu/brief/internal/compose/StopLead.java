package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Brief.Losses;
import dev.hakyu.brief.api.Phrase;
import dev.hakyu.brief.api.StockCheck;
import dev.hakyu.brief.api.StopState;
import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Impact.NodeImpact;
import dev.hakyu.model.network.Impact.Precision;
import dev.hakyu.model.network.NodeId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the conclusion says of stops: those whose time has come, then the soonest that lies ahead,
/// why we think so, and what it costs.
final class StopLead {
    private static final double ONE_IN_TEN = 0.1;
    private static final double STANDING_STILL = 0.5;
    private static final double HOURS_WORTH_TELLING = 2;
    private static final int MOST_BEHIND = 2;
    private final List<Phrase> phrases = new ArrayList<>();
    private final List<Case> cases;
    private final List<InputEffect.All> effects;
    private final IntFunction<Text> nameOf;
    private final ZoneId zone;
    private @Nullable IncidentId named;

    /// @param cases most urgent first
    /// @param nameOf what the case of a number, from 1, is called
    StopLead(
            List<Case> cases,
            List<InputEffect.All> effects,
            IntFunction<Text> nameOf,
            ZoneId zone) {
        this.cases = cases;
        this.effects = effects;
        this.nameOf = nameOf;
        this.zone = zone;
    }

    /// A stop of one of the cases.
    private record Found(Case one, StopCourse stop) {}

    List<Phrase> phrases() {
        List<Found> behind =
                cases.stream()
                        .flatMap(
                                one -> one.stopsBehind().stream().map(stop -> new Found(one, stop)))
                        .sorted(Comparator.comparing(each -> each.stop().middle()))
                        .toList();
        Optional<Found> next = next(behind);
        if (behind.isEmpty()) {
            next.ifPresentOrElse(found -> ahead(found, false), this::nothing);
        } else {
            behind(behind);
            next.ifPresentOrElse(this::afterThose, this::noOther);
        }
        tellsLossOf().map(Case::losses).ifPresent(this::losses);
        return List.copyOf(phrases);
    }

    /// The case whose loss is told: the most urgent one that stops something.
    Optional<Case> tellsLossOf() {
        return cases.stream()
                .filter(each -> each.nextStop().isPresent() || !each.stopsBehind().isEmpty())
                .findFirst();
    }

    private void afterThose(Found next) {
        line("これから最も早い停止: ", "Next: ");
        ahead(next, true);
    }

    private void noOther() {
        line(
                "このほかに、これから止まる見込みの拠点は計算の範囲ではありません。",
                "As far as computed, no other site is expected to stop. ");
    }

    /// The soonest stop of what does not stand still already by another case.
    private Optional<Found> next(List<Found> behind) {
        Set<NodeId> standing =
                behind.stream()
                        .map(each -> each.stop().node())
                        .filter(node -> node.stopProbability() >= STANDING_STILL)
                        .map(NodeImpact::node)
                        .collect(Collectors.toSet());
        return cases.stream()
                .flatMap(one -> one.stopsAhead().stream().map(stop -> new Found(one, stop)))
                .filter(found -> !standing.contains(found.stop().node().node()))
                .min(Comparator.comparing(Found::stop, StopCourse.SOONEST));
    }

    private void nothing() {
        if (cases.isEmpty()) {
            return;
        }
        boolean computed = cases.stream().anyMatch(each -> each.impact() != null);
        plain(
                computed ? "当社の拠点が止まる見込みは計算の範囲では出ていません。" : "止まる時刻と金額は、今あるデータでは計算できません。",
                computed
                        ? "As far as computed, no site of ours stops. "
                        : "When anything stops and what it costs cannot be computed from today's data. ");
    }

    private void behind(List<Found> behind) {
        for (Found each : behind.subList(0, Math.min(MOST_BEHIND, behind.size()))) {
            name(each.one());
            Text sentence = each.stop().sentence();
            phrases.add(Phrase.stop(sentence.ja(), sentence.en() + " "));
            basis(each);
        }
        List<StopCourse> others = behind.stream().skip(MOST_BEHIND).map(Found::stop).toList();
        long told = others.stream().filter(StopLead::isTold).count();
        long should = others.stream().filter(each -> !isTold(each) && each.isProbable()).count();
        others(told, should, others.size() - told - should)
                .forEach(text -> plain(text.ja(), text.en()));
    }

    /// What is said of those that are not named.
    ///
    /// @param told of how many reports say that they stopped
    /// @param should how many stopped in half of the runs or more
    /// @param may how many in fewer
    static List<Text> others(long told, long should, long may) {
        List<Text> texts = new ArrayList<>();
        if (told > 0) {
            texts.add(
                    new Text(
                            "ほか%d拠点は、公表・報道では止まっています。".formatted(told),
                            "As reported, %d more have stopped. ".formatted(told)));
        }
        if (should > 0) {
            texts.add(
                    new Text(
                            "ほか%d拠点も、計算では止まっているはずです。".formatted(should),
                            "By the computation %d more should have stopped. ".formatted(should)));
        }
        if (may > 0) {
            texts.add(
                    new Text(
                            "ほか%d拠点も、計算では止まった可能性があります。".formatted(may),
                            "By the computation %d more may have stopped. ".formatted(may)));
        }
        return texts;
    }

    private static boolean isTold(StopCourse stop) {
        return stop.state() == StopState.TOLD;
    }

    private void ahead(Found found, boolean second) {
        name(found.one());
        NodeImpact node = found.stop().node();
        Text sentence = found.stop().sentence();
        if (!sentence.ja().contains("対策をしない")) {
            plain("何もしなければ", "If nothing is done, ");
        }
        phrases.add(Phrase.stop(bareJa(sentence.ja()), bareEn(sentence.en())));
        early(node);
        basis(found);
        int index = cases.indexOf(found.one());
        if (index < effects.size()) {
            effects.get(index)
                    .strongestInput()
                    .ifPresent(text -> line((second ? "次の" : "") + text.ja(), text.en()));
        }
    }

    private void basis(Found found) {
        NodeImpact node = found.stop().node();
        plain(
                "根拠: %s。".formatted(bareJa(node.statement().sum().ja())),
                "Basis: %s. ".formatted(bareEn(node.statement().sum().en())));
        Impact impact = found.one().impact();
        StockCheck stock =
                impact == null
                        ? null
                        : new StockAges(impact.scenario(), found.one().asOf())
                                .of(node.statement().stocks());
        if (stock != null && stock.stale() && !isTold(found.stop())) {
            boolean passed = found.stop().state() == StopState.PASSED;
            plain(
                    "在庫が古いため推定です(%s)。%s"
                            .formatted(stock.words().ja(), passed ? "" : "在庫の実績を更新してください。"),
                    "A guess, since the stock is old (%s). %s"
                            .formatted(stock.words().en(), passed ? "" : "Update it as counted. "));
        }
    }

    private void losses(Losses losses) {
        line(
                (cases.size() > 1
                                ? nameOf.apply(cases.indexOf(tellsLossOf().orElseThrow()) + 1).ja()
                                        + "の"
                                : "")
                        + losses.sentence().ja(),
                losses.sentence().en() + " ");
    }

    /// Once for what is told of one case in a row.
    private void name(Case one) {
        if (cases.size() > 1 && !one.incident().id().equals(named)) {
            named = one.incident().id();
            Text name = nameOf.apply(cases.indexOf(one) + 1);
            plain(name.ja() + "では、", Headline.capitalised(name.en()) + ": ");
        }
    }

    /// The bad case beside the middle one, where a clock time may be said.
    private void early(NodeImpact node) {
        Optional<Text> early =
                node.statement().precision() == Precision.CLOCK_TIME
                                && node.stopProbability() >= 2 * ONE_IN_TEN
                        ? node.findFirstStop()
                                .flatMap(stop -> stop.findBy(ONE_IN_TEN))
                                .filter(by -> isEarlier(by, node))
                                .map(Impact.StopBy::at)
                                .map(at -> Wording.moment(at, zone))
                        : Optional.empty();
        plain(
                early.map(at -> "(10回に1回は" + at.ja() + "より早い)。").orElse("。"),
                early.map(at -> " (one time in ten before " + at.en() + "). ").orElse(". "));
    }

    /// Only a bad case that is hours earlier than the middle one is worth a word.
    private static boolean isEarlier(Impact.StopBy by, NodeImpact node) {
        return node.findFirstStop()
                .map(stop -> stop.ifStoppedHours().p50() - by.hours() >= HOURS_WORTH_TELLING)
                .orElse(false);
    }

    private void plain(String ja, String en) {
        phrases.add(Phrase.plain(ja, en));
    }

    private void line(String ja, String en) {
        plain("\n" + ja, "\n" + en);
    }

    private static String bareJa(String sentence) {
        return Odds.bare(sentence, "。");
    }

    private static String bareEn(String sentence) {
        return Odds.bare(sentence, ".");
    }
}
