package dev.hakyu.sources.api;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.model.source.SourceState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How well a source does, by what it remembers.
///
/// @param lastSuccess when it last answered as it should, or null
/// @param lastItem when it last had something new, or null
/// @param itemsPerDay mean over the days since it was first fetched, of the last 30 at most
/// @param usualGapDays median of the days between two days with items; 0 when not yet known
/// @param explanation what is the matter and what to do, or that all is well
public record SourceHealth(
        SourceId source,
        String name,
        Condition condition,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastItem,
        double itemsPerDay,
        int usualGapDays,
        Text explanation) {
    private static final int WINDOW_DAYS = 30;
    private static final int MIN_GAPS = 3;
    private static final int SILENT_GAPS = 6;
    private static final int MIN_SILENT_DAYS = 14;
    private static final int SILENT_WITHOUT_RHYTHM_DAYS = 60;

    /// In one word.
    public enum Condition implements Term {
        NEW("new", "未取得", "not fetched yet"),
        GOOD("good", "正常", "good"),
        CUT_SHORT("cut-short", "時間切れ", "cut short"),
        FAILING("failing", "取得失敗", "failing"),
        MOVED("moved", "移転", "moved"),
        SILENT("silent", "更新なし", "silent");

        private final String id;
        private final Text label;

        Condition(String id, String ja, String en) {
            this.id = id;
            this.label = new Text(ja, en);
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Text label() {
            return label;
        }
    }

    /// The health of a source now. It is silent when it had nothing for six times its usual gap,
    /// and at least two weeks; without a rhythm of its own, after 60 days. A folder is never
    /// silent.
    public static SourceHealth of(Source source, SourceState state, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        int gap = usualGapDays(state.itemsPerDay());
        Condition condition = condition(source, state, today, gap, clock);
        return new SourceHealth(
                source.id(),
                source.name(),
                condition,
                state.lastSuccess(),
                state.lastItem(),
                perDay(state.itemsPerDay(), today),
                gap,
                explanation(condition, state));
    }

    private static Condition condition(
            Source source, SourceState state, LocalDate today, int gap, Clock clock) {
        if (state.lastAttempt() == null) {
            return Condition.NEW;
        }
        if (state.failuresInARow() > 0) {
            return Condition.FAILING;
        }
        if (state.lastError() != null) {
            return Condition.CUT_SHORT;
        }
        if (state.movedTo() != null) {
            return Condition.MOVED;
        }
        boolean silent = !(source instanceof Source.Folder) && isSilent(state, today, gap, clock);
        return silent ? Condition.SILENT : Condition.GOOD;
    }

    private static boolean isSilent(SourceState state, LocalDate today, int gap, Clock clock) {
        LocalDate last = lastDayWithItems(state, clock);
        if (last == null) {
            return false;
        }
        long silentDays = today.toEpochDay() - last.toEpochDay();
        return gap == 0
                ? silentDays > SILENT_WITHOUT_RHYTHM_DAYS
                : silentDays > Math.max(MIN_SILENT_DAYS, SILENT_GAPS * gap);
    }

    /// Of a source that never had an item: its first day.
    private static @Nullable LocalDate lastDayWithItems(SourceState state, Clock clock) {
        Instant last = state.lastItem();
        return last == null
                ? state.itemsPerDay().keySet().stream().min(LocalDate::compareTo).orElse(null)
                : LocalDate.ofInstant(last, clock.getZone());
    }

    private static int usualGapDays(Map<LocalDate, Integer> itemsPerDay) {
        List<LocalDate> days =
                itemsPerDay.entrySet().stream()
                        .filter(day -> day.getValue() > 0)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        List<Integer> gaps = new ArrayList<>();
        for (int i = 1; i < days.size(); i++) {
            gaps.add(
                    (int)
                            Duration.between(
                                            days.get(i - 1).atStartOfDay(),
                                            days.get(i).atStartOfDay())
                                    .toDays());
        }
        if (gaps.size() < MIN_GAPS) {
            return 0;
        }
        gaps.sort(Integer::compare);
        return gaps.get(gaps.size() / 2);
    }

    private static double perDay(Map<LocalDate, Integer> itemsPerDay, LocalDate today) {
        LocalDate from = today.minusDays(WINDOW_DAYS - 1);
        LocalDate first = from;
        int sum = 0;
        boolean any = false;
        for (Map.Entry<LocalDate, Integer> day : itemsPerDay.entrySet()) {
            if (!any) {
                first = day.getKey().isBefore(from) ? from : day.getKey();
                any = true;
            }
            sum += day.getKey().isBefore(from) ? 0 : day.getValue();
        }
        long days = any ? today.toEpochDay() - first.toEpochDay() + 1 : 1;
        return (double) sum / Math.max(1, days);
    }

    private static Text explanation(Condition condition, SourceState state) {
        Text error = state.lastError();
        return switch (condition) {
            case NEW ->
                    new Text(
                            "hakyu fetch で取得すると状態が分かります。",
                            "hakyu fetch asks it and shows how it does.");
            case GOOD -> new Text("正常に取得できています。", "It answers as it should.");
            case CUT_SHORT ->
                    error == null
                            ? new Text("途中で打ち切りました。", "It was broken off.")
                            : new Text(
                                    error.ja() + "残りは次の取得で続けます。",
                                    error.en() + " The next fetch goes on from there.");
            case FAILING -> error == null ? new Text("取得に失敗しました。", "It failed.") : error;
            case MOVED ->
                    new Text(
                            "新しいアドレスは " + state.movedTo() + " です。hakyu.yaml を直してください。",
                            "Its new address is " + state.movedTo() + "; mend hakyu.yaml.");
            case SILENT ->
                    new Text(
                            "いつもの間隔よりずっと長く新しい記事がありません。廃止されていないか確かめてください。",
                            "Nothing new for much longer than usual; see whether it still lives.");
        };
    }
}
