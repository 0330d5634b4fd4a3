package dev.hakyu.daily.job;

import dev.hakyu.daily.alert.Dispatch;
import dev.hakyu.daily.alert.Outbox;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.Settings;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// The last step of every job: sends what lies in the outbox and says what became of it.
final class Sending {
    private Sending() {}

    /// @param now moment of the job; messages of its day and week are the current ones
    static Dispatch.Report run(DayRequest request, Store store, Instant now, Consumer<Text> log)
            throws IOException {
        if (!request.send()) {
            return new Dispatch.Report(0, List.of(), List.of());
        }
        Settings settings = request.files().settings();
        Dispatch.Report report =
                new Dispatch(
                                store.deliveries(),
                                new Outbox(request.files().directory()),
                                settings.alerts(),
                                settings.fetching(),
                                request.hakyuVersion(),
                                request.secrets(),
                                request.clock(),
                                "brief")
                        .sendAll(Period.current(now, settings.zone(), settings.briefAt()));
        if (report.sent() > 0) {
            log.accept(
                    new Text(
                            "%d件を送りました。".formatted(report.sent()),
                            "Sent %d messages.".formatted(report.sent())));
        }
        report.failed().forEach(log);
        report.inDoubt().forEach(log);
        return report;
    }
}
