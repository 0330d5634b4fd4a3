package dev.hakyu.reader.api;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Statement;
import java.util.List;

/// A second notice on an attack in four lines, in each language, with room for one more sentence,
/// and what it says of a leak.
final class LeakNotices {
    private LeakNotices() {}

    static String japanese(String said) {
        return """
        不正アクセスについて(第2報)
        2026年5月20日
        ハナミズキ樹脂株式会社
        5月11日に当社のサーバーが不正アクセスを受けました。
        """
                + said;
    }

    static String english(String said) {
        return """
        Update on the ransomware attack
        May 20, 2026
        Hallam Tools Ltd.
        Our servers were encrypted by ransomware on May 11.
        """
                + said;
    }

    /// How sure a text is of a leak, once for each time it speaks of one.
    static List<Certainty> leak(String text) {
        return leak(SmallArticles.statements(text).toList());
    }

    static List<Certainty> leak(List<Statement> statements) {
        return statements.stream()
                .filter(each -> each.what().equals(new Assertion.HarmDone(Harm.LEAK)))
                .map(Statement::certainty)
                .toList();
    }
}
