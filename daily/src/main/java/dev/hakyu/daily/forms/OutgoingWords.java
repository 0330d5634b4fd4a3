package dev.hakyu.daily.forms;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.Contract;
import dev.hakyu.model.network.Holding;
import dev.hakyu.model.network.Network;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Takes what only we call so out of words that leave us: the names of data sets and the numbers of
/// contracts in our files. Names of organisations stay; those are legal names.
final class OutgoingWords {
    private final Network network;

    OutgoingWords(Network network) {
        this.network = network;
    }

    /// What data is called outside: by whom it is about.
    static Text about(Holding holding) {
        String of = holding.of() == null ? "" : holding.of().strip();
        return switch (of.toLowerCase(Locale.ROOT)) {
            case "" -> new Text("お預けした情報", "data entrusted");
            case "顧客", "お客様", "customers" -> new Text("お客様の情報", "data on customers");
            case "従業員", "employees" -> new Text("従業員の情報", "data on employees");
            case "取引先", "business contacts" -> new Text("お取引先の情報", "data on business contacts");
            default -> new Text(of + "の情報", "data on " + of);
        };
    }

    List<Text> clean(List<Text> lines) {
        return lines.stream().map(this::clean).toList();
    }

    private Text clean(Text line) {
        String ja = line.ja();
        String en = line.en();
        // The longest first: a name may be a part of another.
        for (Holding each :
                network.holdings().stream()
                        .sorted(
                                Comparator.comparingInt((Holding e) -> e.dataSet().length())
                                        .reversed())
                        .toList()) {
            ja = ja.replace(each.dataSet(), about(each).ja());
            en = en.replace(each.dataSet(), about(each).en());
        }
        for (Contract each : network.contracts()) {
            ja = ja.replace("契約 " + each.id() + "「", "契約「");
            en = en.replace("Contract " + each.id() + ", ", "Contract ");
        }
        return new Text(ja, en);
    }
}
