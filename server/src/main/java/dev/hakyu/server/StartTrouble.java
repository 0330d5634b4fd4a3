package dev.hakyu.server;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.store.api.StoreTrouble;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/// Why the server did not start, for whoever started it.
///
/// @param exitStatus as the other commands have it: 1 input rejected, 3 it could not run
/// @param unexpected nobody foresaw it, so that its stack trace is worth reading
record StartTrouble(List<String> lines, int exitStatus, boolean unexpected) {
    private static final int REJECTED = 1;
    private static final int CANNOT_RUN = 3;

    StartTrouble {
        lines = List.copyOf(lines);
    }

    /// Looks through the causes, since the application wraps what its parts throw.
    static StartTrouble of(Throwable failure, Lang lang) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InputRejected rejected) {
                return new StartTrouble(
                        rejected.problems().stream().map(each -> line(each, lang)).toList(),
                        REJECTED,
                        false);
            }
            if (cause instanceof StoreTrouble trouble) {
                return new StartTrouble(List.of(line(trouble.problem(), lang)), CANNOT_RUN, false);
            }
            if (cause instanceof PortInUseException taken) {
                return new StartTrouble(
                        List.of(portTaken(taken.getPort()).in(lang)), CANNOT_RUN, false);
            }
        }
        return new StartTrouble(
                List.of(
                        new Text(
                                        "想定外のエラーです。次の記録を添えて開発元に報告してください。",
                                        "Unexpected error. Please report it with what follows.")
                                .in(lang)),
                CANNOT_RUN,
                true);
    }

    private static String line(Problem problem, Lang lang) {
        return problem.place().file()
                + ": "
                + problem.message().in(lang)
                + " "
                + problem.remedy().in(lang);
    }

    private static Text portTaken(int port) {
        return new Text(
                "ポート %d は別のプログラムが使っています。--port で別の番号を指定してください(0 なら空いているもの)。".formatted(port),
                "Port %d is used by another program. Name another with --port; 0 takes a free one."
                        .formatted(port));
    }
}
