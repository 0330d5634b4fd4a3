package dev.hakyu.cascade.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DigitalVectorTest {
    @ParameterizedTest
    @ValueSource(strings = {"digital6", "digital12"})
    void shouldAgreeBitForBit(String vector) {
        List<String> lines = read(vector + "/expected.csv").lines().toList();
        String[] header = lines.getFirst().split(",");
        JsonNode model = JsonMapper.shared().readTree(read(vector + "/model.json"));
        CascadeRequest request = request(model, lines.size() - 1);

        CascadeTrace trace = CascadeEngine.trace(request, 0);

        for (int step = 0; step < lines.size() - 1; step++) {
            String[] row = lines.get(step + 1).split(",");
            for (int node = 0; node < header.length - 1; node++) {
                assertThat(trace.availability(node, step))
                        .as("%s at step %d", header[node + 1], step)
                        .isEqualTo(Double.parseDouble(row[node + 1]));
            }
        }
    }

    private static CascadeRequest request(JsonNode model, int steps) {
        CascadeNetwork.Builder network = CascadeNetwork.builder();
        Map<String, Integer> ids = new HashMap<>();
        model.get("nodes").forEach(node -> ids.put(id(node), network.addNode(id(node))));
        List<Hit> hits = new ArrayList<>();
        for (JsonNode node : model.get("nodes")) {
            int at = ids.get(id(node));
            node.path("groups").forEach(group -> network.dependency(at, group(group, ids)));
            List<Recovery.LevelPoint> points = new ArrayList<>();
            node.path("outage")
                    .forEach(point ->
                            points.add(
                                    new Recovery.LevelPoint(
                                            point.get(0).asDouble(), point.get(1).asDouble())));
            if (!points.isEmpty()) {
                hits.add(Hit.of(at, 0, 0, new Recovery.Profile(points)));
            }
        }
        return CascadeRequest.builder(network.build()).horizon(steps, 1).hits(hits).build();
    }

    private static DependencyGroup group(JsonNode group, Map<String, Integer> ids) {
        List<Integer> members = new ArrayList<>();
        group.get("members").forEach(member -> members.add(ids.get(member.asString())));
        return new DependencyGroup(
                members,
                group.get("k").asInt(),
                group.get("tolerance").asDouble(),
                group.get("fallback").asDouble(),
                group.get("fallbackMax").asDouble(),
                0,
                group.get("fallbackEnd").asDouble(),
                group.get("weight").asDouble());
    }

    private static String id(JsonNode node) {
        return node.get("id").asString();
    }

    static String read(String resource) {
        try (InputStream in =
                DigitalVectorTest.class.getResourceAsStream("/dev/hakyu/cascade/" + resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
