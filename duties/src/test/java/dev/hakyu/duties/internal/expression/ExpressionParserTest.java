package dev.hakyu.duties.internal.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionParserTest {
    private static final Map<String, Fact.Kind> WORDS =
            Map.of(
                    "yes", Fact.Kind.FLAG,
                    "no", Fact.Kind.FLAG,
                    "maybe", Fact.Kind.FLAG,
                    "persons", Fact.Kind.NUMBER,
                    "turnover", Fact.Kind.AMOUNT,
                    "countries", Fact.Kind.CODES);
    private static final Map<String, Fact> FACTS =
            Map.of(
                    "yes", new Fact.Flag(true),
                    "no", new Fact.Flag(false),
                    "persons", range("900", "1100", null),
                    "turnover", range("5000000", "5000000", "JPY"),
                    "countries", new Fact.Codes(Set.of("JP", "EU")));

    @ParameterizedTest
    @CsvSource({
        "yes, TRUE",
        "no, FALSE",
        "maybe, UNKNOWN",
        "not maybe, UNKNOWN",
        "NOT no, TRUE",
        "yes AND maybe, UNKNOWN",
        "no and maybe, FALSE",
        "yes or maybe, TRUE",
        "no or maybe, UNKNOWN",
        "no or no or yes and yes, TRUE",
        "not (yes and no), TRUE",
        "yes and no or yes, TRUE",
        "yes and (no or no), FALSE",
        "persons >= 900, TRUE",
        "persons > 900, UNKNOWN",
        "persons > 1100, FALSE",
        "persons >= 1100, UNKNOWN",
        "persons >= 1101, FALSE",
        "persons < 900, FALSE",
        "persons <= 1100, TRUE",
        "persons < 1100, UNKNOWN",
        "turnover >= 3000000 JPY, TRUE",
        "turnover >= 3000000 AUD, UNKNOWN",
        "countries has jp, TRUE",
        "countries has US, FALSE",
        "true, TRUE",
    })
    void shouldFollowKleenesLogic(String condition, Truth expected) throws NotAnExpression {
        assertThat(parse(condition).evaluate(FACTS).truth()).isEqualTo(expected);
    }

    @Test
    void shouldSayWhichFactsAreMissing() throws NotAnExpression {
        assertThat(
                        parse("yes and (maybe or persons > 1000) and no or maybe")
                                .evaluate(FACTS)
                                .because())
                .containsExactly("maybe");
        assertThat(parse("yes and (maybe or persons > 1000)").evaluate(FACTS).because())
                .containsExactlyInAnyOrder("maybe", "persons");
    }

    @ParameterizedTest
    @CsvSource({
        "yse, maybe 'yes'",
        "persns > 1, maybe 'persons'",
        "yes and, ends too early",
        "(yes, bracket",
        "yes yes, cannot be read from 'yes'",
        "persons, must be followed by",
        "persons > many, must be followed by",
        "turnover > 5, needs a currency",
        "countries JP, has and a code",
        "yes & no, has '&'",
    })
    void shouldSayWhatIsWrong(String condition, String message) {
        assertThatThrownBy(() -> parse(condition))
                .isInstanceOf(NotAnExpression.class)
                .hasMessageContaining(message);
    }

    @Test
    void shouldRefuseDeepNesting() {
        assertThatThrownBy(() -> parse("not ".repeat(100) + "yes"))
                .hasMessageContaining("nested deeper");
        assertThatThrownBy(() -> parse("yes or ".repeat(1000) + "yes"))
                .hasMessageContaining("too long");
    }

    private static Expression parse(String condition) throws NotAnExpression {
        return new ExpressionParser(WORDS).parse(condition);
    }

    private static Fact.Range range(String least, String most, String currency) {
        return new Fact.Range(new BigDecimal(least), new BigDecimal(most), currency);
    }
}
