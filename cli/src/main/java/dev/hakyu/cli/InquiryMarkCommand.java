package dev.hakyu.cli;

import dev.hakyu.daily.inquiry.Reconnection;
import dev.hakyu.daily.inquiry.Standing;
import dev.hakyu.daily.inquiry.SupplierState;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.WorkspaceFiles;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hakyu inquiry mark DIR ID SUPPLIER STATE`: what a person learnt or decided about a supplier.
@Command(name = "mark", mixinStandardHelpOptions = true)
final class InquiryMarkCommand implements Callable<Integer> {
    private final Session session;

    @Mixin InquiryTarget target = new InquiryTarget();

    @Parameters(index = "2", paramLabel = "SUPPLIER", descriptionKey = "supplier-id")
    String supplier = "";

    @Parameters(index = "3", paramLabel = "STATE")
    SupplierState state = SupplierState.CONFIRMED;

    @Option(names = "--note", paramLabel = "TEXT")
    @Nullable String note;

    InquiryMarkCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        return target.holding(session, "mark", this::act);
    }

    private int act(WorkspaceFiles files) throws IOException {
        Reconnection reconnection = Reconnection.of(target.folder(files));
        OrganisationId id = new OrganisationId(supplier);
        reconnection.set(
                id, state, target.by(), Optional.ofNullable(note), session.clock().instant());
        Standing standing = reconnection.standing(id);
        String name = ProblemPrinter.visible(files.network().index().nameOf(id));
        session.say(
                session.out(),
                new Text(
                        name + ": " + standing.state().label().ja(),
                        name + ": " + standing.state().label().en()));
        return ExitStatus.DONE;
    }
}
