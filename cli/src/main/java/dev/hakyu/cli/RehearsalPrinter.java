package dev.hakyu.cli;

import dev.hakyu.daily.alert.Planned;
import dev.hakyu.daily.alert.Receiver;
import dev.hakyu.daily.job.Rehearsal;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.Settings;
import java.util.List;
import java.util.Optional;

/// Says of a rehearsal who would get what, and who would get nothing and why.
final class RehearsalPrinter {
    private final Session session;

    RehearsalPrinter(Session session) {
        this.session = session;
    }

    void print(Rehearsal rehearsal, Settings settings) {
        List<Receiver> receivers = Receiver.of(settings.alerts());
        if (receivers.isEmpty()) {
            session.say(
                    session.out(),
                    new Text(
                            "hakyu.yaml の alerts に送り先がないため、実行してもだれにも送りません。",
                            "alerts in hakyu.yaml names nobody: a run would send nothing."));
            return;
        }
        session.say(
                session.out(),
                new Text(
                        "いま実行すると、次の%d件を送ります:".formatted(rehearsal.messages().size()),
                        "A run now would send these (%d):".formatted(rehearsal.messages().size())));
        for (Planned each : rehearsal.messages()) {
            session.out().println(ProblemPrinter.visible("- " + line(each, receivers)));
        }
        List<Receiver> without =
                receivers.stream()
                        .filter(each -> rehearsal.messages().stream().noneMatch(each::gets))
                        .toList();
        if (!without.isEmpty()) {
            session.say(
                    session.out(),
                    new Text(
                            "送らない相手(この期間の分は送信済みか、知らせることがありません):",
                            "Not to these (it went already, or there is nothing to tell them):"));
            without.forEach(
                    each -> session.out().println(ProblemPrinter.visible("- " + whom(each))));
        }
    }

    private String line(Planned message, List<Receiver> receivers) {
        Optional<Receiver> to = receivers.stream().filter(each -> each.gets(message)).findFirst();
        String subject =
                new Text("「" + message.subject() + "」", "\"" + message.subject() + "\"")
                        .in(session.lang());
        return (to.isPresent() ? whom(to.get()) : message.recipient()) + "  " + subject;
    }

    /// Name and address, edition and channel.
    private String whom(Receiver receiver) {
        String shown = receiver.shownName();
        Text edition = receiver.wishes().edition().label();
        boolean mail = receiver.webhook() == null;
        Text how =
                mail
                        ? new Text("メール、" + edition.ja(), "mail, " + edition.en())
                        : new Text(
                                receiver.channel() + "、" + edition.ja(),
                                receiver.channel() + ", " + edition.en());
        return "%s(%s)"
                .formatted(
                        shown == null || shown.isBlank()
                                ? receiver.name()
                                : shown + " <" + receiver.name() + ">",
                        how.in(session.lang()));
    }
}
