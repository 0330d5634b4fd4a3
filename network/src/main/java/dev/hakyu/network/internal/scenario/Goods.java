package dev.hakyu.network.internal.scenario;

import dev.hakyu.network.internal.Tsv;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// Whether goods in the words of a report are an item in those of the network: 車載空調用コンプレッサー, 圧縮機
/// and compressors are コンプレッサー.
///
/// Words that name less than the item (電動コンプレッサー for コンプレッサー) are not taken for it, since the rest
/// of it may not be meant; what they are made for (車載空調用) says nothing of that.
final class Goods {
    private static final List<String> FOR = List.of("用の", "向けの", "用", "向け", "の");
    private static final List<String> ALL =
            List.of("製品", "部品", "商品", "品目", "product", "part", "good", "component");
    private static final List<String> SOME =
            List.of("一部", "主力", "残り", "ほかの", "他の", "some", "other", "remaining", "main");
    private static final int SHORTEST = 2;

    /// What is compared, then the other words for it.
    private static final List<List<String>> SAME =
            Tsv.rows("/dev/hakyu/network/scenario/goods.tsv", 2);

    private Goods() {}

    /// 製品, 自動車部品, products: whatever a house makes.
    static boolean isAll(String told) {
        String words = plain(told);
        return !isSome(told) && ALL.stream().anyMatch(words::endsWith);
    }

    /// 一部の製品: of which nobody can say what they are.
    static boolean isSome(String told) {
        String words = told.toLowerCase(Locale.ROOT).strip();
        return SOME.stream().anyMatch(words::startsWith);
    }

    /// @param told in the words of a report
    /// @param item in those of the network
    static boolean mean(String told, String item) {
        String words = plain(told);
        String head = head(words);
        String whole = plain(item);
        int open = whole.indexOf('(');
        String main = open <= 0 ? whole : whole.substring(0, open);
        String detail = open <= 0 ? "" : whole.substring(open + 1).replace(")", "");
        boolean isUse = FOR.stream().anyMatch(detail::endsWith);
        String use = words.substring(0, words.length() - head.length());
        if (isUse && (use.contains("用") || use.contains("向け")) && !use.startsWith(detail)) {
            return false;
        }
        return words.equals(whole)
                || isOf(head, main)
                || isOf(words, main)
                || (!isUse && head.equals(detail));
    }

    private static boolean isOf(String words, String main) {
        return words.length() >= SHORTEST && main.endsWith(words);
    }

    /// What stands behind the last word for a use.
    private static String head(String words) {
        int from = 0;
        for (String mark : FOR) {
            int at = words.lastIndexOf(mark);
            from = at < 0 ? from : Math.max(from, at + mark.length());
        }
        return words.substring(from);
    }

    private static String plain(String words) {
        String plain =
                Normalizer.normalize(words, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^(?:the|its|their|our) ", "")
                        .replaceAll("\\b([a-z]{3,})s\\b", "$1");
        for (List<String> row : SAME) {
            for (String other : row.get(1).split("\\|")) {
                plain = plain.replace(other, row.get(0));
            }
        }
        return plain.replaceAll("[\\sー]", "");
    }
}
