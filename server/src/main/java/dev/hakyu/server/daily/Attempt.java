package dev.hakyu.server.daily;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.store.api.StoreTrouble;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One step of a run: what came of it, or why it could not be done, for a person to read.
sealed interface Attempt<T> {
    Logger LOG = LoggerFactory.getLogger(Attempt.class);

    /// It was done.
    record Done<T>(T result) implements Attempt<T> {}

    /// It was not; what others did before it stands.
    record Failed<T>(Text why) implements Attempt<T> {}

    /// Work that may fail.
    interface Step<T> {
        T run() throws IOException;
    }

    /// Does it; after an error too, such as one of memory, the next run can begin.
    ///
    /// @param name of the step in the server's log
    static <T> Attempt<T> of(String name, Step<T> step) {
        try {
            return new Done<>(step.run());
        } catch (InputRejected e) {
            return new Failed<>(words(e.problems()));
        } catch (StoreTrouble e) {
            LOG.error("{} could not be done.", name, e);
            return new Failed<>(words(List.of(e.problem())));
        } catch (IOException | RuntimeException | Error e) {
            LOG.error("{} could not be done.", name, e);
            return new Failed<>(
                    new Text(
                            "途中で問題が起きました。内容はサーバーの記録にあります。取得済みの記事は残っており、次の実行で続きから行います。",
                            "Something went wrong; it is in the server's log. What was fetched is"
                                    + " kept, and the next run goes on from there."));
        }
    }

    default <R> Attempt<R> map(Function<T, R> then) {
        return switch (this) {
            case Done<T>(T result) -> new Done<>(then.apply(result));
            case Failed<T>(Text why) -> new Failed<>(why);
        };
    }

    /// What came of it, or what is said instead.
    default T orElse(Function<Text, T> instead) {
        return switch (this) {
            case Done<T>(T result) -> result;
            case Failed<T>(Text why) -> instead.apply(why);
        };
    }

    private static Text words(List<Problem> problems) {
        return new Text(
                problems.stream()
                        .map(each -> each.message().ja() + each.remedy().ja())
                        .collect(Collectors.joining()),
                problems.stream()
                        .map(each -> each.message().en() + " " + each.remedy().en())
                        .collect(Collectors.joining(" ")));
    }
}
