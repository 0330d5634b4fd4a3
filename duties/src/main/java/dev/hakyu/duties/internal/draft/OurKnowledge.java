package dev.hakyu.duties.internal.draft;

import dev.hakyu.duties.internal.clock.DateText;
import dev.hakyu.duties.internal.incident.OurData;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Consequence;
import dev.hakyu.model.duty.DraftItem.Item;
import dev.hakyu.model.network.Contract;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.Holding;
import dev.hakyu.model.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What our own records say on an item: contracts, holdings, likely abuse.
final class OurKnowledge {
    private static final int MAX_ABUSES = 4;

    private final OurData data;
    private final Network.Index index;
    private final List<Consequence> consequences;

    OurKnowledge(OurData data, Network.Index index, List<Consequence> consequences) {
        this.data = data;
        this.index = index;
        this.consequences = List.copyOf(consequences);
    }

    List<Text> of(Item item) {
        return switch (item) {
            case SUMMARY -> data.entrusted().stream().map(this::entrusted).toList();
            case DATA -> holdings(false);
            case PERSONS -> holdings(true);
            case SECONDARY_HARM ->
                    consequences.stream()
                            .limit(MAX_ABUSES)
                            .map(each ->
                                    new Text(
                                            "おそれ:" + each.abuse().ja(),
                                            "Risk: " + each.abuse().en()))
                            .toList();
            case CAUSE, RESPONSE, PUBLICATION, PREVENTION, OTHER -> List.of();
        };
    }

    private Text entrusted(ExposurePath.Entrusted path) {
        String name = index.nameOf(path.organisation());
        Contract contract = path.contract();
        StringBuilder ja = new StringBuilder("委託先:").append(name);
        StringBuilder en = new StringBuilder("Contractor: ").append(name);
        if (contract != null) {
            ja.append("。契約 ")
                    .append(contract.id())
                    .append("「")
                    .append(contract.title())
                    .append("」");
            en.append(". Contract ").append(contract.id()).append(", ").append(contract.title());
            if (contract.to() != null && path.ended()) {
                ja.append("(").append(DateText.day(contract.to()).ja()).append("終了)");
                en.append(" (ended ").append(DateText.day(contract.to()).en()).append(")");
            }
        }
        if (path.ended() && !path.erasureProven()) {
            ja.append("。消去の証明を受け取っていません");
            en.append(". No proof of erasure received");
        }
        return new Text(ja + "。", en + ".");
    }

    private List<Text> holdings(boolean counts) {
        List<Text> lines = new ArrayList<>();
        for (Holding holding : data.holdings()) {
            if (counts) {
                lines.add(count(holding));
            } else if (!holding.classes().isEmpty()) {
                lines.add(
                        new Text(
                                holding.dataSet()
                                        + ":"
                                        + String.join(
                                                "、",
                                                holding.classes().stream()
                                                        .map(each -> each.label().ja())
                                                        .toList()),
                                holding.dataSet()
                                        + ": "
                                        + String.join(
                                                ", ",
                                                holding.classes().stream()
                                                        .map(each -> each.label().en())
                                                        .toList())));
            }
        }
        return lines;
    }

    private static Text count(Holding holding) {
        Long count = holding.count();
        if (count == null || holding.unit() == null) {
            return new Text(
                    holding.dataSet() + ":不明(確認中)",
                    holding.dataSet() + ": unknown (being checked)");
        }
        String figure = String.format(Locale.ROOT, "%,d", count);
        Text unit = holding.unit().label();
        return new Text(
                holding.dataSet() + ":" + figure + unit.ja() + "(預けた時点の台帳)",
                holding.dataSet() + ": " + figure + " " + unit.en() + " (as entrusted)");
    }

    /// True when the figures are of records only, so that the number of persons is still open.
    boolean isPersonsOpen() {
        return data.holdings().stream()
                .noneMatch(each ->
                        each.count() != null
                                && each.unit() == dev.hakyu.model.incident.CountUnit.PERSONS);
    }
}
