package dev.hakyu.cli;

import dev.hakyu.daily.inquiry.Reconnection;
import dev.hakyu.daily.inquiry.ReconnectionItem;
import dev.hakyu.daily.inquiry.Standing;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.WorkspaceFiles;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hakyu inquiry check DIR ID SUPPLIER [ITEM]`: the checklist before a supplier is connected
/// again.
@Command(name = "check", mixinStandardHelpOptions = true)
final class InquiryCheckCommand implements Callable<Integer> {
    private final Session session;

    @Mixin InquiryTarget target = new InquiryTarget();

    @Parameters(index = "2", paramLabel = "SUPPLIER", descriptionKey = "supplier-id")
    String supplier = "";

    @Parameters(index = "3", arity = "0..1", paramLabel = "ITEM")
    @Nullable ReconnectionItem item;

    @Option(names = "--evidence", paramLabel = "TEXT")
    @Nullable String evidence;

    @Option(names = "--reopen")
    boolean reopen;

    InquiryCheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        return item == null ? act(target.files()) : target.holding(session, "check", this::act);
    }

    private int act(WorkspaceFiles files) throws IOException {
        Reconnection reconnection = Reconnection.of(target.folder(files));
        OrganisationId id = new OrganisationId(supplier);
        Instant now = session.clock().instant();
        if (item != null && reopen) {
            reconnection.reopen(id, item, target.by(), now);
        } else if (item != null) {
            reconnection.close(id, item, target.by(), evidence == null ? "" : evidence, now);
        }
        Standing standing = reconnection.standing(id);
        for (ReconnectionItem each : ReconnectionItem.values()) {
            Standing.Closed closed = standing.closed().get(each);
            session.say(
                    session.out(),
                    closed == null
                            ? new Text(
                                    "□ " + each.label().ja() + " (" + each.id() + ")",
                                    "[ ] " + each.label().en() + " (" + each.id() + ")")
                            : new Text(
                                    "☑ " + each.label().ja() + " — " + shown(closed),
                                    "[x] " + each.label().en() + " — " + shown(closed)));
        }
        return ExitStatus.DONE;
    }

    private static String shown(Standing.Closed closed) {
        return ProblemPrinter.visible(closed.by() + " " + closed.at() + " " + closed.evidence());
    }
}
