package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A text that names more attackers than any report does.
class ManyAttackersTest {
    private static final int ATTACKERS = 3_000;

    private static List<Statement> read(int attackers) {
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < attackers; i++) {
            String name = name(i);
            said.append("The gang called ").append(name).append(" sells tools. ");
        }
        said.append(name(0)).append(" said Northfield Motors lost 740,000 customer records. ");
        return SmallArticles.statements(SmallArticles.english(said.toString())).toList();
    }

    private static String name(int i) {
        StringBuilder name = new StringBuilder("Qu");
        for (int rest = i + 26; rest > 0; rest /= 26) {
            name.append((char) ('a' + rest % 26));
        }
        return name.append("zor").toString();
    }

    @Test
    void shouldReadTheVictimAmongThousandsOfAttackers() {
        List<Statement> statements =
                assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(ATTACKERS));

        assertThat(statements)
                .extracting(Statement::what)
                .filteredOn(Assertion.Victim.class::isInstance)
                .extracting(what -> ((Assertion.Victim) what).organisation().name())
                .containsExactly("Northfield Motors");
    }

    @Test
    void shouldLeaveTheWordsOfTheFirstToThemHoweverManyFollow() {
        assertThat(counts(read(3))).containsExactly(Speaker.ATTACKER);
        assertThat(counts(read(ATTACKERS))).containsExactly(Speaker.ATTACKER);
    }

    private static List<Speaker> counts(List<Statement> statements) {
        return statements.stream()
                .filter(each -> each.what() instanceof Assertion.Count)
                .map(Statement::speaker)
                .toList();
    }
}
