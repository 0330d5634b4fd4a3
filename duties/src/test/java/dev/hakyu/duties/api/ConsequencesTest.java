package dev.hakyu.duties.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hakyu.duties.api.LeakScope.People;
import dev.hakyu.model.Term;
import dev.hakyu.model.duty.Consequence;
import dev.hakyu.model.duty.Severity;
import dev.hakyu.model.incident.CountUnit;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.Harm;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsequencesTest {
    private static final Consequences CONSEQUENCES = Consequences.standard();

    @ParameterizedTest(name = "{0} of {1} gives {2}")
    @CsvSource({
        "name phone vin, CUSTOMERS, FALSE-RECALL",
        "name email, CUSTOMERS, TARGETED-PHISHING",
        "name phone, CUSTOMERS, PHONE-FRAUD",
        "company_name transaction bank_account, SUPPLIERS, INVOICE-REDIRECTION",
        "name salary, EMPLOYEES, SALARY-DIVERSION",
        "credentials, CUSTOMERS, ACCESS-WITH-CREDENTIALS",
        "payment_card, CUSTOMERS, CARD-FRAUD",
        "name bank_account, CUSTOMERS, BANK-FRAUD",
        "name individual_number, EMPLOYEES, IDENTITY-THEFT",
        "name birthdate postal_address, CUSTOMERS, IDENTITY-THEFT",
        "name health, EMPLOYEES, HEALTH-BLACKMAIL",
        "internal_documents, SUPPLIERS, COUNTERFEIT",
        "location, CUSTOMERS, LOCATION-STALKING",
        "credit_history, CUSTOMERS, DISCRIMINATION",
        "biometric, EMPLOYEES, BIOMETRIC-MISUSE",
        "name email department_title, BUSINESS, BUSINESS-CONTACT-PHISHING",
        "family phone, EMPLOYEES, FAMILY-FRAUD",
        "customer_id email, CUSTOMERS, CUSTOMER-ID-TAKEOVER",
        "internal_documents, EMPLOYEES, PUBLICATION-THREAT",
    })
    void shouldFollowFromTheClasses(String classes, People people, String expected) {
        assertThat(ids(scope(classes, people))).contains(expected);
    }

    @Test
    void shouldHaveAnExampleForEachRuleAbove() {
        assertThat(CONSEQUENCES.ids()).hasSize(18);
    }

    @Test
    void shouldNotFollowWithoutTheClasses() {
        assertThat(ids(scope("name phone", People.CUSTOMERS))).doesNotContain("FALSE-RECALL");
        assertThat(ids(scope("name salary", People.CUSTOMERS))).doesNotContain("SALARY-DIVERSION");
        assertThat(ids(scope("name email", People.BUSINESS))).doesNotContain("TARGETED-PHISHING");
        assertThat(ids(scope("sex", People.CUSTOMERS))).isEmpty();
    }

    @Test
    void shouldSayBecauseOfWhichClassesAndWhomToWarnFirst() {
        List<Consequence> all =
                CONSEQUENCES.of(scope("name phone vin credentials sex", People.CUSTOMERS));
        assertThat(all.getFirst().rule().value()).isEqualTo("ACCESS-WITH-CREDENTIALS");
        Consequence recall =
                all.stream()
                        .filter(each -> each.rule().value().equals("FALSE-RECALL"))
                        .findFirst()
                        .orElseThrow();
        assertThat(recall.because())
                .containsExactly(DataClass.NAME, DataClass.PHONE, DataClass.VIN);
        assertThat(recall.warnings().getFirst().whom().ja()).isEqualTo("販売店とお客様相談窓口");
    }

    /// By hand: name + phone + e-mail + VIN, malicious leak: DPC 1 (simple), EI 1, CB 0.5 + 0.5;
    /// health: DPC 4; an account number alone 3 - 1 = 2; a lost device has no intent.
    @ParameterizedTest
    @CsvSource({
        "name phone email vin, true, LEAK, 1, 1, 1.0, 2.0, MEDIUM",
        "name health, true, LEAK, 4, 0.5, 1.0, 3.0, HIGH",
        "name birthdate health, true, LEAK, 4, 1, 1.0, 5.0, VERY_HIGH",
        "name phone bank_account, true, LEAK, 2, 1, 1.0, 3.0, HIGH",
        "name phone payment_card, true, LEAK, 3, 1, 1.0, 4.0, VERY_HIGH",
        "name, false, LEAK, 1, 0.5, 0.5, 1.0, LOW",
        "customer_id location, false, UNAVAILABLE, 2, 0.25, 0.25, 0.75, LOW",
        "passport, true, LOSS, 1, 0.75, 1.0, 1.75, LOW",
    })
    void shouldScoreAfterEnisa(
            String classes,
            boolean malicious,
            Harm harm,
            double context,
            double ease,
            double circumstances,
            double score,
            Severity.Level level) {
        LeakScope scope =
                new LeakScope(
                        classes(classes),
                        Set.of(),
                        malicious,
                        false,
                        Span.exactly(101),
                        EnumSet.of(harm),
                        false);
        Severity severity = CONSEQUENCES.severity(scope).orElseThrow();
        assertThat(severity.context()).isEqualTo(context);
        assertThat(severity.ease()).isEqualTo(ease);
        assertThat(severity.circumstances()).isEqualTo(circumstances);
        assertThat(severity.score()).isCloseTo(score, within(1e-12));
        assertThat(severity.level()).isEqualTo(level);
        assertThat(severity.reasons()).hasSize(3);
        assertThat(severity.flags()).anyMatch(each -> each.en().contains("more than 100"));
    }

    @Test
    void shouldScoreNothingWithoutPersonalData() {
        assertThat(CONSEQUENCES.severity(scope("source_code", People.CUSTOMERS))).isEmpty();
    }

    @Test
    void shouldTakeTheClassesThatTheContractorHoldsForUs() {
        LeakScope scope =
                LeakScope.from(
                        TestCase.leak(),
                        List.of(TestCase.entrusted(TestCase.holding(48_200L, CountUnit.PERSONS))));
        assertThat(scope.classes()).contains(DataClass.VIN, DataClass.NAME);
        assertThat(scope.people()).containsExactly(People.CUSTOMERS);
        assertThat(ids(scope)).contains("FALSE-RECALL");
        assertThat(LeakScope.from(TestCase.leak(), List.of(TestCase.reaches())).classes())
                .isEmpty();
    }

    private static LeakScope scope(String classes, People people) {
        return LeakScope.of(classes(classes), Set.of(people));
    }

    private static Set<DataClass> classes(String words) {
        return Stream.of(words.split(" "))
                .map(word -> Term.find(DataClass.class, word).orElseThrow())
                .collect(Collectors.toSet());
    }

    private static List<String> ids(LeakScope scope) {
        return CONSEQUENCES.of(scope).stream().map(each -> each.rule().value()).toList();
    }
}
