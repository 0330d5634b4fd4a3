package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who speaks in an English text that says "we".
class EnglishOwnVoiceTest {
    private static final ReportReader READER = ReportReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We have been the target of a ransomware attack and have suspended production at our plants.",
                "On 18 May our servers were encrypted by ransomware. We sincerely apologise for the trouble.",
                "Our production has been halted since May 18 after a cyberattack.",
                "We experienced a cyberattack on May 18. We are working with the police.",
                "Ransomware was found on several of our internal systems, and we shut down the network at once.",
                "We regret to inform you that shipments have been suspended because of unauthorised access to our"
                        + " network."
            })
    void shouldTakeANoticeForTheWordOfItsHouse(String said) {
        assertThat(victim(notice(said))).isEqualTo(Certainty.CONFIRMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"We have been the target of a ransomware attack and have suspended production at our plants,\""
                        + " is how its page puts it.",
                "\u201CWe shut down our network after ransomware was found\u201D: so its page of Monday.",
                "'We apologise to our customers,' its website read, after ransomware halted production.",
                "Torvik Castings Ltd. was hit by ransomware. The company said: we suspended production at our plants.",
                "Torvik Castings Ltd. was hit by ransomware, we understand, and our production of this page was late.",
                "Ransomware halted production at Torvik Castings Ltd. We asked the firm for comment. Our systems are"
                        + " fine.",
                "Ransomware halted Torvik Castings Ltd. Our researchers say we detected the malware on its servers.",
                "Torvik Castings Ltd. was hit by ransomware.\n> We shut down our network after the ransomware attack."
            })
    void shouldNotTakeAnArticleForTheWordOfTheHouse(String said) {
        assertThat(victim(article(said))).isIn(Certainty.REPORTED, Certainty.CLAIMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We hacked Torvik Castings Ltd. and we suspended their production. Our systems never sleep.",
                "Torvik Castings Ltd.: we have stolen 90 GB and shut down the network. Data will be leaked.",
                "Torvik Castings Ltd. refused to pay. We took 90 GB from our access to its servers. We will publish"
                        + " all files on our leak site."
            })
    void shouldNotTakeAttackersForTheHouse(String said) {
        assertThat(statements(article(said)))
                .filteredOn(each -> each.what() instanceof Assertion.Victim)
                .noneMatch(each -> each.certainty() == Certainty.CONFIRMED);
    }

    @Test
    void shouldNotTakeWhatWeSayOfOurSupplierForItsWord() {
        String said =
                "Our supplier Torvik Castings Ltd. was hit by ransomware. We have suspended our orders since May 18.";

        assertThat(statements(article(said)))
                .filteredOn(each -> each.what() instanceof Assertion.Victim)
                .noneMatch(each -> each.certainty() == Certainty.CONFIRMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The company was quick to say that it was not a cyberattack. A storage fault was to blame.",
                "The cause was a network failure at a contractor and not a cyberattack, the chain wrote.",
                "\"Our systems are down because of a power failure, not a cyberattack,\" its manager told reporters.",
                "A spokeswoman said that the outage was not caused by a cyberattack. We shall follow our story."
            })
    void shouldNotTakeAFaultThatPapersTellForAnIncident(String said) {
        String page =
                "Tills fail at burger chain, hackers ruled out\nMay 19, 2026\nThe Harbour Post\n"
                        + "The ordering systems of Orlando Burgers went down on Monday. Restaurants stopped taking orders. ";

        assertThat(statements(page + said))
                .noneMatch(each -> each.what() instanceof Assertion.Victim);
    }

    private static Certainty victim(String text) {
        List<Statement> victims =
                statements(text).stream()
                        .filter(each -> each.what() instanceof Assertion.Victim)
                        .toList();
        assertThat(victims).hasSize(1);
        return victims.getFirst().certainty();
    }

    private static String notice(String said) {
        return "Notice of a cyber incident\nMay 19, 2026\nTorvik Castings Ltd.\n" + said + "\n";
    }

    private static String article(String said) {
        return "Casting maker hit by hackers\nMay 19, 2026\nThe Harbour Post\n"
                + "Torvik Castings Ltd. of Leeds makes brake parts.\n"
                + said
                + "\n";
    }

    private static List<Statement> statements(String text) {
        return READER.read(OpenedReports.report("page.txt", text)).accounts().stream()
                .flatMap(account -> account.statements().stream())
                .toList();
    }
}
