package dev.hakyu.daily.forms;

import dev.hakyu.model.Lang;
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

    /// The longest name first: one may begin like another.
    private final List<Holding> byLength;

    OutgoingWords(Network network) {
        this.network = network;
        this.byLength =
                network.holdings().stream()
                        .filter(each -> !each.dataSet().isBlank())
                        .sorted(
                                Comparator.comparingInt((Holding e) -> e.dataSet().length())
                                        .reversed())
                        .toList();
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
        String ja = withoutDataSets(line.ja(), Lang.JA);
        String en = withoutDataSets(line.en(), Lang.EN);
        for (Contract each : network.contracts()) {
            ja = ja.replace("契約 " + each.id() + "「", "契約「");
            en = en.replace("Contract " + each.id() + ", ", "Contract ");
        }
        return new Text(ja, en);
    }

    /// One walk from left to right, so that no word is put into a replacement.
    private String withoutDataSets(String text, Lang lang) {
        StringBuilder clean = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            Holding here = null;
            for (Holding each : byLength) {
                boolean whole =
                        text.startsWith(each.dataSet(), at)
                                && isWhole(text, at, at + each.dataSet().length());
                here = here == null && whole ? each : here;
            }
            if (here == null) {
                clean.append(text.charAt(at));
                at++;
            } else {
                clean.append(about(here).in(lang));
                at += here.dataSet().length();
            }
        }
        return clean.toString();
    }

    /// Whether a name stands there by itself and is no part of a longer word. A Japanese word ends
    /// where the particles, in hiragana, begin.
    private static boolean isWhole(String text, int start, int end) {
        return (start == 0 || !continues(text.charAt(start - 1)))
                && (end == text.length() || !continues(text.charAt(end)));
    }

    private static boolean continues(char neighbour) {
        return Character.isLetterOrDigit(neighbour)
                && Character.UnicodeScript.of(neighbour) != Character.UnicodeScript.HIRAGANA;
    }
}
