package dev.hakyu.reader.api;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Statement;
import java.util.List;
import java.util.stream.Stream;

/// An attack in four lines, in each language, with room for one more sentence.
final class SmallArticles {
    private static final ReportReader READER = ReportReader.shipped();

    private SmallArticles() {}

    static String japanese(String said) {
        return """
        みどり丘精機にランサムウェア攻撃
        2026年11月16日
        地方ニュース
        みどり丘精機は16日、サーバーがランサムウェアの被害を受けたと発表した。
        """
                + said;
    }

    static String english(String said) {
        return """
        Northfield Motors hit by cyberattack
        November 16, 2026
        Regional News
        Northfield Motors said on Monday that ransomware hit its servers.
        """
                + said;
    }

    /// A paper's article of 17 November 2026.
    static String newspaper(String title, String body) {
        return title + "\n2026年11月17日\n東海産業新聞\n\n" + body;
    }

    /// What is said in it.
    static Stream<Statement> statements(String text) {
        return READER.read(OpenedReports.report("news.txt", text)).accounts().stream()
                .flatMap(account -> account.statements().stream());
    }

    /// What is said in it of one kind.
    static <T extends Assertion> List<T> stated(String text, Class<T> kind) {
        return statements(text)
                .map(Statement::what)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
