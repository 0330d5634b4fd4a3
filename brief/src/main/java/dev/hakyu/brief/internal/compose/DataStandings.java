package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Brief.DataStanding;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import java.util.List;

public final class DataStandings {
    private DataStandings() {}
    public static DataStanding of(Network network, List<Case> cases) {
        return new DataStanding("L0", new Text("a","b"), new Text("a","b"), List.of());
    }
}
