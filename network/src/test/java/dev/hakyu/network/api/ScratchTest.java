package dev.hakyu.network.api;

import dev.hakyu.model.Basis;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.network.*;
import java.nio.file.Path;
import java.time.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class ScratchTest {
    @Test
    void story() {
        WorkspaceFiles files = WorkspaceReader.read(Path.of("../examples/sample-company"));
        Network network = files.network();
        Scenario scenario = new Scenario("カナエダ", LocalDateTime.of(2026,11,16,22,0), Basis.ANSWERED, ZoneId.of("Asia/Tokyo"), 60, 1,
            List.of(new Hit(new OrganisationId("V-1001"),0,Certainty.CONFIRMED)),
            Map.of(Stage.RESTORE, new StageDuration.Pert(200,300,700)), List.of(), List.of(), 1, 500, List.of());
        CompileOptions options = new CompileOptions(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),1,Set.of(LocalDate.of(2026,11,23)),Currency.getInstance("JPY"),ZoneId.of("Asia/Tokyo"),new OrganisationId("KZM"));
        long t=System.nanoTime();
        var out = Simulation.run(network, options, scenario, 2, x->{});
        System.out.println("ms "+(System.nanoTime()-t)/1e6);
        for (var n : out.impact().nodes()) {
            System.out.println(n.node()+" "+n.name()+" p="+n.stopProbability()+" lost="+n.lostOutputDays()+" "+n.findFirstStop().map(f->f.by().toString()));
            System.out.println("   "+n.statement());
            System.out.println("   "+n.causes());
            if (n.node().value().startsWith("P-")) System.out.println("   "+n.output().p50().stream().map(v->String.format("%.2f",v)).toList());
        }
        System.out.println(out.impact().totals());
        out.impact().assumptions().forEach(System.out::println);
        System.out.println(out.losses().lossPerRun().subList(0,5)+" "+out.losses().stopHoursPerRun().subList(0,5));
    }
}
