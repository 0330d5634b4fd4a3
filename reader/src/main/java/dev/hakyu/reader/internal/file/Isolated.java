package dev.hakyu.reader.internal.file;

import dev.hakyu.model.Text;
import dev.hakyu.reader.internal.open.OpenProblems;
import dev.hakyu.reader.internal.open.Refused;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs the parser of a foreign library on a thread of its own, so that whatever a hostile file
/// makes it do ends as one refused file: any exception, a stack or heap that is used up, no end.
///
/// The time is a safety net: the parsers are bounded by counts that come first. A thread that is
/// given up is interrupted, which our own parts of each parser look for.
final class Isolated {
    /// Many times what a real document of the largest size takes.
    private static final long MOST_SECONDS = 60;

    private static final long STACK_BYTES = 4L << 20;

    private Isolated() {}

    /// A parser bound to its file.
    interface Parse<T> {
        T parse() throws IOException, Refused;
    }

    /// @param format its name for people
    static <T> T run(String location, Text format, Parse<T> parser) throws Refused {
        FutureTask<T> task = new FutureTask<>(parser::parse);
        Thread thread = new Thread(null, task, "open " + format.en(), STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new Refused(FileProblems.tookTooLong(location, format, MOST_SECONDS));
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new Refused(FileProblems.interrupted(location));
        } catch (ExecutionException e) {
            throw refused(location, format, e);
        }
    }

    private static Refused refused(String location, Text format, ExecutionException failure) {
        return switch (failure.getCause()) {
            case Refused refused -> refused;
            case StackOverflowError deep -> new Refused(FileProblems.tooDeep(location, format));
            case OutOfMemoryError large ->
                    new Refused(FileProblems.tooMuchMemory(location, format));
            case LinkageError broken ->
                    throw new IllegalStateException(
                            "the installation lacks a part that opens " + format.en(), broken);
            case null, default -> new Refused(OpenProblems.damaged(location, format));
        };
    }
}
