package dev.hakyu.reader.internal.state;

import java.util.ArrayList;
import java.util.List;

/// Names that a text gives to attackers: 「X」を名乗る, ランサムウェア集団X, a gang that calls itself X, the X
/// gang.
final class ActorNames {
    private static final int LONGEST = 30;
    private static final String[] SELF_EN = {
        "calls itself ", "calling itself ", "call themselves "
    };
    private static final String[] GANG_EN = {
        " gang", " ransomware gang", " ransomware group", " hacking group", " extortion group"
    };
    private static final String[] SELF_JA = {"」を名乗", "」と名乗"};
    private static final String[] GANG_JA = {
        "ランサムウェア集団", "ランサムウエア集団", "ランサムウェアグループ", "ハッカー集団", "攻撃者集団", "攻撃グループ", "犯罪集団"
    };

    private ActorNames() {}

    /// A name and where it begins.
    record Name(int start, String name) {
        int end() {
            return start + name.length();
        }
    }

    static List<Name> in(String text, int start, int end) {
        List<Name> names = new ArrayList<>();
        for (String self : SELF_EN) {
            int at = text.indexOf(self, start, end);
            if (at >= 0) {
                add(names, text, at + self.length(), capitalsEnd(text, at + self.length(), end));
            }
        }
        for (String gang : GANG_EN) {
            int at = text.indexOf(gang, start, end);
            if (at >= 0) {
                add(names, text, capitalsStart(text, at, start), at);
            }
        }
        for (String self : SELF_JA) {
            int at = text.indexOf(self, start, end);
            int open = at < 0 ? -1 : text.lastIndexOf('「', at);
            if (open >= start) {
                add(names, text, open + 1, at);
            }
        }
        for (String gang : GANG_JA) {
            int at = text.indexOf(gang + "「", start, end);
            int from = at + gang.length() + 1;
            int close = at < 0 ? -1 : text.indexOf('」', from);
            if (close > 0) {
                add(names, text, from, close);
            }
        }
        return names;
    }

    private static void add(List<Name> names, String text, int start, int end) {
        if (end - start >= 2 && end - start <= LONGEST) {
            Name name = new Name(start, text.substring(start, end));
            if (names.stream().noneMatch(other -> other.start() == start)) {
                names.add(name);
            }
        }
    }

    /// The end of the capitalised words that begin here.
    private static int capitalsEnd(String text, int from, int limit) {
        int end = from;
        int at = from;
        while (at < limit && (Character.isUpperCase(text.charAt(at)) || isDigit(text.charAt(at)))) {
            while (at < limit && isWord(text.charAt(at))) {
                at++;
            }
            end = at;
            at += at < limit && text.charAt(at) == ' ' ? 1 : 0;
            if (at == end) {
                break;
            }
        }
        return end;
    }

    /// The beginning of the one capitalised word that ends here.
    private static int capitalsStart(String text, int end, int limit) {
        int from = end;
        while (from > limit && isWord(text.charAt(from - 1))) {
            from--;
        }
        boolean capital = from < end && Character.isUpperCase(text.charAt(from));
        boolean article = text.substring(from, end).equals("The") || from + 1 >= end;
        return capital && !article ? from : end;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || "$-".indexOf(c) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
