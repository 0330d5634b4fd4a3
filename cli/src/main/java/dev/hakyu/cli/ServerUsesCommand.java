package dev.hakyu.cli;

import dev.hakyu.model.Text;
import dev.hakyu.network.api.ProductUsers.Verdict;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/// `hakyu uses PRODUCT --server URL`: who uses a product.
@Command(name = "uses", mixinStandardHelpOptions = true)
final class ServerUsesCommand implements Callable<Integer> {
    private final Session session;

    @ParentCommand ServerCommand parent = new ServerCommand();

    @Parameters(index = "0", paramLabel = "PRODUCT", descriptionKey = "product")
    String product = "";

    @Option(names = "--versions", paramLabel = "RANGE")
    String versions = "";

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    ServerUsesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        try (ServerConnection server = parent.connect(session)) {
            JsonNode uses =
                    server.read(
                            "/api/v1/uses?product="
                                    + encoded(product)
                                    + "&versions="
                                    + encoded(versions));
            if (json) {
                session.out().println(uses.toPrettyString());
                return ExitStatus.DONE;
            }
            session.say(
                    session.out(),
                    new Text(
                            "「%s」の利用: %,d件".formatted(product, uses.size()),
                            "Uses of %s: %,d".formatted(product, uses.size())));
            for (JsonNode use : uses) {
                session.out()
                        .println(
                                "  %s  %s (%s)  %s  %s"
                                        .formatted(
                                                verdict(use.path("verdict").asString("")),
                                                ServerCommand.plain(use.path("name")),
                                                ServerCommand.plain(use.path("node")),
                                                ServerCommand.plain(use.path("product")),
                                                ServerCommand.plain(use.path("version")))
                                        .stripTrailing());
            }
        }
        return ExitStatus.DONE;
    }

    private String verdict(String id) {
        return Arrays.stream(Verdict.values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> each.label().in(session.lang()))
                .orElse(id);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
