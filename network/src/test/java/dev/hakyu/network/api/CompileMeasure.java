package dev.hakyu.network.api;

import dev.hakyu.cascade.api.CascadeEngine;
import dev.hakyu.cascade.api.CascadeRequest;
import dev.hakyu.cascade.api.CascadeResult;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.testkit.NetworkGenerator;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/// Measures compiling and telling; run by hand, for docs/performance. CPU time of this thread, so
/// that other work on the machine does not count.
final class CompileMeasure {
    private CompileMeasure() {}

    public static void main(String[] arguments) {
        Network generated = NetworkGenerator.generate(1, 5_000);
        for (int round = 0; round < 6; round++) {
            measure("5,000 organisations", generated, new OrganisationId("O-00001"), 1);
        }
        Network sample = WorkspaceReader.read(Path.of("examples/sample-company")).network();
        for (int round = 0; round < 4; round++) {
            measure("sample company", sample, new OrganisationId("V-1001"), 100);
        }
    }

    private static void measure(String name, Network network, OrganisationId hit, int runs) {
        Story story = Story.stop("2026-11-16T22:00", 240, hit);
        double start = millis();
        CompiledNetwork compiled = Compiler.compile(network, story.options(), story.scenario());
        CascadeRequest request = compiled.request(1, runs, 1);
        double afterCompile = millis();
        CascadeResult result = CascadeEngine.simulate(request);
        double afterRuns = millis();
        Impact impact = compiled.interpret(result);
        double end = millis();
        System.out.printf(
                "%s: compile %.0f ms, %d runs of 30 days %.0f ms, tell %.0f ms, %d nodes touched%n",
                name,
                afterCompile - start,
                runs,
                afterRuns - afterCompile,
                end - afterRuns,
                impact.nodes().size());
    }

    private static double millis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }
}
