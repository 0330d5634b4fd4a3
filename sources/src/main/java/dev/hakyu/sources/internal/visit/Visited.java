package dev.hakyu.sources.internal.visit;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceState;
import dev.hakyu.sources.api.FetchResult.Outcome;
import dev.hakyu.sources.api.FetchResult.SourceCount;
import dev.hakyu.sources.internal.web.FetchFailed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one visit brought.
///
/// @param items oldest first
public record Visited(
        List<Item> items, SourceState after, List<Problem> problems, SourceCount count) {
    public Visited {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }

    /// A visit that brought nothing.
    static Visited nothing(
            Source source, SourceState after, List<Problem> problems, Outcome outcome) {
        return new Visited(
                List.of(), after, problems, new SourceCount(source.id(), outcome, 0, 0, 0, 0, 0));
    }

    /// A visit that broke down by a fault of ours. It is not put off: the next fetch tries again.
    ///
    /// @param before what the source remembered before; kept but for the failure
    /// @param cause or null when it is not known
    public static Visited brokenDown(
            Source source, SourceState before, @Nullable Throwable cause, Instant now) {
        String kind = cause == null ? "-" : cause.getClass().getSimpleName();
        Text message =
                new Text(
                        "この情報源の読み取りで想定外のエラーが起きました(" + kind + ")。",
                        "Reading this source failed unexpectedly (" + kind + ").");
        Text remedy =
                new Text(
                        "他の情報源は取得しました。この表示を添えて開発元に報告してください。",
                        "The others were fetched. Please report it with this message.");
        SourceState after =
                new SourceState(
                        before.source(),
                        before.address(),
                        before.etag(),
                        before.lastModified(),
                        now,
                        before.lastSuccess(),
                        before.lastItem(),
                        before.failuresInARow() + 1,
                        null,
                        message,
                        before.movedTo(),
                        before.cursor(),
                        before.itemsPerDay(),
                        before.seen());
        Problem problem = problem(source, "source-unexpected", message, remedy);
        return nothing(source, after, List.of(problem), Outcome.FAILED);
    }

    /// A failure as a problem of its source.
    public static Problem problem(Source source, FetchFailed failure) {
        return problem(source, failure.code(), failure.message(), failure.remedy());
    }

    /// More was new than is taken at once.
    static Problem leftOut(Source source, int left, int most) {
        return problem(
                source,
                "source-items-left-out",
                new Text(
                        "新着が一度に取得する上限(%d件)を超えたため、%d件を今回は取得していません。".formatted(most, left),
                        "More was new than is taken at once (%d): %d were left out this time."
                                .formatted(most, left)),
                new Text(
                        "残りは次の取得で続けて取得します。急ぐときはもう一度 hakyu fetch を実行してください。関係のない記事が多ければ filter で絞ってください。",
                        "The next fetch takes the rest; run hakyu fetch again to have it now. If most of"
                                + " it does not matter, narrow it by filter."));
    }

    /// The list itself is longer than what is read of it.
    static Problem listCut(Source source, int left, int most) {
        return problem(
                source,
                "source-list-cut",
                new Text(
                        "一覧が長すぎるため、先頭の%d件だけを読みました。残りの%d件は読んでいません。".formatted(most, left),
                        "The list is too long: its first %d entries were read, %d were not."
                                .formatted(most, left)),
                new Text(
                        "提供元に新着だけの一覧(日付や分野で絞ったもの)があれば、そのアドレスに替えてください。",
                        "If the publisher has a shorter list (by day or subject), use its address."));
    }

    /// A problem of a source.
    public static Problem problem(Source source, String code, Text message, Text remedy) {
        Place place = new Place("hakyu.yaml", null, 0, "sources." + source.id(), source.name());
        return Problem.warning(code, place, message, remedy);
    }
}
