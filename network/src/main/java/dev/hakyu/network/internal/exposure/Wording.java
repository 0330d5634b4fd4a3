package dev.hakyu.network.internal.exposure;

import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.network.internal.NetworkView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/// How figures and names are written in sentences.
final class Wording {
    private static final int MOST_NAMES = 4;

    private Wording() {}

    /// Names, the first four and how many more.
    static Text list(NetworkView view, List<? extends NodeId> nodes) {
        int more = nodes.size() - MOST_NAMES;
        return new Text(
                first(view, nodes, "、") + (more > 0 ? "、ほか" + more + "件" : ""),
                first(view, nodes, ", ") + (more > 0 ? " and " + more + " more" : ""));
    }

    private static String first(NetworkView view, List<? extends NodeId> nodes, String separator) {
        return nodes.stream()
                .limit(MOST_NAMES)
                .map(view::fullNameOf)
                .collect(Collectors.joining(separator));
    }

    /// Who said which organisation a name is.
    static Text confirmed(Decision.Confirm decision, String ours) {
        return new Text(
                "担当者が「%s」を「%s」と確認しました(%s、%s、%s)"
                        .formatted(
                                decision.mention(),
                                ours,
                                decision.by(),
                                decision.day(),
                                decision.id()),
                "A person confirmed that “%s” is “%s” (%s, %s, %s)"
                        .formatted(
                                decision.mention(),
                                ours,
                                decision.by(),
                                decision.day(),
                                decision.id()));
    }

    /// 60 %, 0.5 %; no more digits than say something.
    static String percent(double share) {
        return number(share * 100) + "%";
    }

    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().toPlainString();
    }
}
