package dev.hakyu.cli;

import dev.hakyu.daily.job.KnownReports;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Advisory;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.product.VersionRange;
import dev.hakyu.network.api.ProductUsers;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.reader.api.Advisories;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hakyu uses DIR PRODUCT`: who uses a product, in which version, and whether that is concerned.
@Command(name = "uses", mixinStandardHelpOptions = true)
final class UsesCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "dir")
    Path directory = Path.of(".");

    @Parameters(index = "1", arity = "0..1", paramLabel = "PRODUCT")
    @Nullable String product;

    @Option(names = "--versions", paramLabel = "RANGE")
    @Nullable String versions;

    @Option(names = "--json")
    boolean json;

    UsesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        WorkspaceFiles files = WorkspaceReader.read(directory);
        Network network = files.network();
        if (product == null) {
            if (versions != null) {
                throw new WrongUsage(
                        new Text(
                                "--versions は製品名とともに指定してください。",
                                "--versions goes with the name of a product."));
            }
            advisories(files);
            return ExitStatus.DONE;
        }
        String wanted = ProductOption.name("PRODUCT", product);
        List<VersionRange> affected = ProductOption.versions(versions);
        ProductUsers.Found found = ProductUsers.of(network).find(wanted, affected);
        if (json) {
            session.out().println(JsonText.of(json(found, network)));
        } else {
            tell(found, network);
        }
        return ExitStatus.DONE;
    }

    /// Every advisory among the reports, with who uses its product.
    private void advisories(WorkspaceFiles files) throws IOException {
        ProductUsers users = ProductUsers.of(files.network());
        KnownReports known =
                KnownReports.at(files, session.clock().instant(), "hakyu uses", session.clock());
        Map<ReportId, Report> reports = new LinkedHashMap<>();
        known.reports().forEach(each -> reports.put(each.id(), each));
        int count = 0;
        for (Advisory advisory : Advisories.assemble(known.readings())) {
            ProductUsers.Found found = users.find(advisory);
            if (found.uses().isEmpty()) {
                continue;
            }
            count++;
            session.out()
                    .println(
                            ProblemPrinter.visible(
                                    "%s  %s  %s  %s"
                                            .formatted(
                                                    places(advisory, reports),
                                                    advisory.title(),
                                                    String.join(
                                                            " ",
                                                            advisory.weaknesses().stream()
                                                                    .map(Advisory.Noted::value)
                                                                    .toList()),
                                                    advisory.exploited()
                                                            .label()
                                                            .in(session.lang()))));
            tell(found, files.network());
        }
        if (count == 0) {
            session.say(
                    session.out(),
                    new Text(
                            "当社または取引先の利用製品に関する注意喚起は、記事にありません。",
                            "No report is an advisory on a product on record."));
        }
    }

    private static String places(Advisory advisory, Map<ReportId, Report> reports) {
        return String.join(
                ", ",
                advisory.reports().stream()
                        .flatMap(id -> Stream.ofNullable(reports.get(id)))
                        .map(Report::location)
                        .toList());
    }

    private void tell(ProductUsers.Found found, Network network) {
        session.say(
                session.out(),
                new Text(
                        "「%s」の利用: %,d件".formatted(found.product(), found.uses().size()),
                        "Uses of %s: %,d".formatted(found.product(), found.uses().size())));
        for (ProductUsers.Use use : found.uses()) {
            String owner = use.findOwner().map(network.index()::nameOf).orElse("-");
            String version =
                    use.version() == null
                            ? new Text("版の記録なし", "no version on record").in(session.lang())
                            : use.version();
            session.out()
                    .println(
                            ProblemPrinter.visible(
                                    "  %s  %s (%s)  %s  %s  %s"
                                            .formatted(
                                                    use.verdict().label().in(session.lang()),
                                                    network.index().nameOf(use.node()),
                                                    use.node().value(),
                                                    owner,
                                                    use.product(),
                                                    version)));
        }
        if (found.uses().isEmpty()) {
            session.say(
                    session.out(),
                    new Text(
                            "  記録がないだけで、使っていないとは限りません。hakyu inquiry new --product で照会できます。",
                            "  Nothing is on record, which does not mean that nobody uses it; ask"
                                    + " with hakyu inquiry new --product."));
        }
    }

    private static Map<String, Object> json(ProductUsers.Found found, Network network) {
        List<Map<String, Object>> uses = new ArrayList<>();
        for (ProductUsers.Use use : found.uses()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("node", use.node().value());
            entry.put("name", network.index().nameOf(use.node()));
            use.findOwner().ifPresent(owner -> entry.put("organisation", owner.value()));
            entry.put("ours", use.ours());
            entry.put("product", use.product());
            if (use.version() != null) {
                entry.put("product_version", use.version());
            }
            entry.put("verdict", use.verdict());
            entry.put("file", use.place().file());
            entry.put("row", use.place().row());
            uses.add(entry);
        }
        return Map.of("version", 1, "product", found.product(), "uses", uses);
    }
}
