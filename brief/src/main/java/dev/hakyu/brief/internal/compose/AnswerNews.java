package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Change;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.InquiryAnswer;
import dev.hakyu.model.network.OrganisationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What suppliers answered on one incident since the last brief: how many of them, and what of it
/// matters, the most severe first. Of one that answered again only what it says differently.
final class AnswerNews {
    private static final int MOST_LINES = 5;
    private static final int MOST_NAMES = 3;
    private final List<AnsweringSupplier> fresh;
    private final List<AnsweringSupplier> unaffected;
    private final List<AnsweringSupplier.Line> lines = new ArrayList<>();

    private AnswerNews(List<AnsweringSupplier> fresh, boolean restartTold) {
        this.fresh = fresh;
        this.unaffected = fresh.stream().filter(AnsweringSupplier::saysOnlyNoImpact).toList();
        fresh.stream()
                .filter(each -> !unaffected.contains(each))
                .forEach(each -> lines.addAll(each.lines(restartTold)));
        lines.sort(
                Comparator.comparing((AnsweringSupplier.Line each) -> !each.severe())
                        .thenComparing(AnsweringSupplier.Line::meaning));
    }

    /// @param answers on the incident, as many as are known now
    /// @param since what had come in by then is no news
    /// @param restartTold other lines tell what became of announced restarts
    static List<Change> of(List<InquiryAnswer> answers, Instant since, boolean restartTold) {
        Map<OrganisationId, AnsweringSupplier> suppliers = new LinkedHashMap<>();
        answers.stream()
                .sorted(Comparator.comparing(InquiryAnswer::received))
                .forEach(each ->
                        suppliers
                                .computeIfAbsent(
                                        each.supplier(), _ -> new AnsweringSupplier(each.name()))
                                .take(each, each.received().isAfter(since)));
        List<AnsweringSupplier> fresh =
                suppliers.values().stream().filter(AnsweringSupplier::isFresh).toList();
        return fresh.isEmpty() ? List.of() : new AnswerNews(fresh, restartTold).changes();
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(Change.Kind.ANSWER, counted()));
        for (AnsweringSupplier.Line each : lines.stream().limit(MOST_LINES).toList()) {
            changes.add(change(each.severe(), each.words()));
        }
        more(changes);
        if (!unaffected.isEmpty()) {
            changes.add(change(false, unaffected()));
        }
        long quiet =
                fresh.stream()
                        .filter(each -> !unaffected.contains(each))
                        .filter(each -> lines.stream().noneMatch(line -> line.of().equals(each)))
                        .count();
        if (quiet > 0 && quiet < fresh.size()) {
            changes.add(
                    change(
                            false,
                            Text.of(
                                    "確認中、または前の回答から変わりなし: %,d社",
                                    "still checking, or nothing new: %,d", quiet)));
        } else if (quiet > 0) {
            changes.add(
                    change(
                            false,
                            new Text(
                                    "回答は、確認中か、前の回答から変わりがありません。",
                                    "they are still checking, or say nothing new.")));
        }
        return List.copyOf(changes);
    }

    /// How many more said something that matters, where not all of it is shown.
    private void more(List<Change> changes) {
        List<AnsweringSupplier.Line> left = lines.stream().skip(MOST_LINES).toList();
        List<AnsweringSupplier> shown =
                lines.stream().limit(MOST_LINES).map(AnsweringSupplier.Line::of).toList();
        long others =
                left.stream()
                        .map(AnsweringSupplier.Line::of)
                        .distinct()
                        .filter(each -> !shown.contains(each))
                        .count();
        if (others > 0) {
            boolean severe = left.stream().anyMatch(AnsweringSupplier.Line::severe);
            changes.add(
                    change(
                            severe,
                            Text.of(
                                    severe
                                            ? "ほか%,d社(重大な内容を含みます。照会の一覧で確かめてください)"
                                            : "ほか%,d社(照会の一覧にあります)",
                                    severe
                                            ? "%,d more, some of it severe: see the list of the inquiry"
                                            : "%,d more: see the list of the inquiry",
                                    others)));
        }
    }

    private static Change change(boolean severe, Text what) {
        return new Change(severe ? Change.Kind.SEVERE_ANSWER : Change.Kind.ANSWER, what);
    }

    private Text counted() {
        int all = fresh.size();
        long again = fresh.stream().filter(AnsweringSupplier::hadAnswered).count();
        Text turn =
                again == 0
                        ? new Text("。", ".")
                        : again == all
                                ? new Text("(前の回答の更新)。", " again.")
                                : Text.of("(うち%,d社は前の回答の更新)。", " (%,d of them again).", again);
        return new Text(
                "照会に%,d社から回答がありました%s".formatted(all, turn.ja()),
                "%,d %s answered our inquiry%s"
                        .formatted(all, all == 1 ? "supplier" : "suppliers", turn.en()));
    }

    private Text unaffected() {
        String ja =
                String.join(
                        "、",
                        unaffected.stream()
                                .limit(MOST_NAMES)
                                .map(AnsweringSupplier::name)
                                .toList());
        boolean more = unaffected.size() > MOST_NAMES;
        return new Text(
                "影響なしとの回答: %,d社(%s%s)".formatted(unaffected.size(), ja, more ? "ほか" : ""),
                "answered that nothing is affected: %,d (%s%s)"
                        .formatted(
                                unaffected.size(),
                                ja.replace("、", ", "),
                                more ? " and others" : ""));
    }
}
