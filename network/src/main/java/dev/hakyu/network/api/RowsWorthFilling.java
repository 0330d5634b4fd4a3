package dev.hakyu.network.api;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.network.internal.scenario.GapColumn;
import dev.hakyu.network.internal.scenario.GapEffects;
import dev.hakyu.network.internal.scenario.GapSearch;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The rows that would change today's answer most, if somebody filled them in.
///
/// First by rule: rows on organisations that today's incidents concern, then on what most of our
/// sites hang on; of those, what decides whether and when something stops (item, stock, share)
/// before what sharpens it (importance, tolerance, manual work) and what guards it (second factor,
/// end of a contract); essential items first. Then, where a simulation is at hand, each row is
/// tried with a low and a high value, and what that does to the answer stands beside it.
public final class RowsWorthFilling {
    private RowsWorthFilling() {}

    /// A cell to fill in.
    ///
    /// @param file of the workspace, such as `supplies`
    /// @param node whom to ask about: organisation, site or system
    /// @param item which row of it: the item, access or contract; empty when the row is `node`'s
    ///   own
    /// @param column to fill
    /// @param score of the rule, larger first; only good for comparing
    /// @param effect what low and high values would do, or null when not computed
    public record Row(
            String file,
            NodeId node,
            String item,
            String column,
            Text why,
            double score,
            @Nullable Text effect) {
        /// What a person calls the column: in Japanese the header that Hakyu writes.
        public Text columnLabel() {
            return GapColumn.label(file, column);
        }

        public Optional<Text> findEffect() {
            return Optional.ofNullable(effect);
        }
    }

    /// By rule alone.
    ///
    /// @param exposures of today's incidents
    /// @param most how many rows, 1 or more; 10 is usual
    public static List<Row> of(Network network, List<Exposure> exposures, int most) {
        return new GapSearch(network, exposures).rows(most);
    }

    /// By rule, then with computed effects; rows whose values move the first stop most come first.
    ///
    /// @param simulate the impact of today's scenario on a network; called twice per row that can
    ///   be tried, and once for the network as it is
    public static List<Row> of(
            Network network,
            List<Exposure> exposures,
            int most,
            Function<Network, Impact> simulate) {
        return new GapEffects(network, simulate)
                .withEffects(new GapSearch(network, exposures).gaps(most));
    }
}
