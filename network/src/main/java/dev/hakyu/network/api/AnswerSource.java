package dev.hakyu.network.api;

import dev.hakyu.model.Lang;
import java.time.LocalDate;
import java.util.List;

/// How a row of the network says that it rests on an answer to an inquiry: which supplier, which
/// inquiry, which day. All readers of the network see it, so no person is named.
///
/// Older versions wrote who answered behind the supplier's name (`照会 IQ-20261118-01 回答 甲部品株式会社 営業部
/// 山田`); where a name ends and a person begins cannot be told, so such words are shown without
/// both: `照会 IQ-20261118-01 回答`.
public final class AnswerSource {
    private static final int DAY_CHARS = 10;
    private static final List<String> COMMAS = List.of("、", ", ");

    /// How the words begin, and what stands between the inquiry and the supplier.
    private record Form(String start, String between) {}

    private static final List<Form> FORMS =
            List.of(new Form("照会 ", " 回答"), new Form("answer to inquiry ", ""));

    private AnswerSource() {}

    /// The words, in the language of the file that they go to.
    ///
    /// @param inquiry its id
    public static String of(String inquiry, String supplier, LocalDate day, Lang lang) {
        String name = supplier.replace(';', ' ');
        return lang == Lang.JA
                ? "照会 " + inquiry + " 回答 " + name + "、" + day
                : "answer to inquiry " + inquiry + " by " + name + ", " + day;
    }

    /// Such words, and any others around them, as they may be shown to all readers.
    public static String withoutPerson(String text) {
        String shown = text;
        for (Form form : FORMS) {
            shown = withoutPerson(shown, form);
        }
        return shown;
    }

    private static String withoutPerson(String text, Form form) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        for (int start = text.indexOf(form.start());
                start >= 0;
                start = text.indexOf(form.start(), at)) {
            int id = start + form.start().length();
            int end = endOfId(text, id) + form.between().length();
            int stop = text.indexOf(';', Math.min(end, text.length()));
            stop = stop < 0 ? text.length() : stop;
            boolean ours =
                    text.startsWith("IQ-", id)
                            && text.startsWith(form.between(), endOfId(text, id));
            boolean asIs = !ours || end >= stop || hasDay(text.substring(end, stop));
            shown.append(text, at, asIs ? stop : end);
            at = stop;
        }
        return shown.append(text, at, text.length()).toString();
    }

    private static int endOfId(String text, int from) {
        int end = from;
        while (end < text.length()
                && (text.charAt(end) == '-' || Character.isLetterOrDigit(text.charAt(end)))
                && text.charAt(end) < 0x80) {
            end++;
        }
        return end;
    }

    /// Whether the day of the answer stands behind a comma, at the end or before the columns in
    /// brackets: so they are written now.
    private static boolean hasDay(String words) {
        for (String comma : COMMAS) {
            for (int at = words.indexOf(comma); at >= 0; at = words.indexOf(comma, at + 1)) {
                int day = at + comma.length();
                int end = day + DAY_CHARS;
                if (end <= words.length() && isDay(words.substring(day, end))) {
                    String rest = words.substring(end).strip();
                    return rest.isEmpty() || rest.startsWith("(");
                }
            }
        }
        return false;
    }

    private static boolean isDay(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean dash = i == 4 || i == 7;
            if (dash ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }
}
