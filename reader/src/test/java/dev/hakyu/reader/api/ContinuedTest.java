package dev.hakyu.reader.api;

import static dev.hakyu.reader.api.ContinuedPage.third;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A page that goes on with its story keeps what it told and does not say again.
class ContinuedTest {
    private static final String SECOND =
            ContinuedPage.second("お取引先ご担当者様の氏名およびメールアドレス 860名分が、外部に持ち出されたおそれがあることが判明いたしました。");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "外部に持ち出されたおそれのある情報は、精査の結果、1,930名分となりました。",
                "持ち出されたおそれのあるお取引先様の情報は、その後の調査で1,930名分であることが分かりました。"
            })
    void shouldKeepTheClassesWhenACountRises(String said) {
        Incident incident = incident(third(said));

        assertThat(classes(incident, Certainty.POSSIBLE))
                .containsExactlyInAnyOrder(DataClass.NAME, DataClass.EMAIL);
        assertThat(incident.counts()).hasSize(1);
        assertThat(incident.counts().getFirst().value().value()).isEqualByComparingTo("1930");
        assertThat(incident.counts().getFirst().certainty()).isEqualTo(Certainty.POSSIBLE);
        assertThat(incident.attacks()).extracting(Resolved::value).contains(AttackKind.RANSOMWARE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "前回お知らせした860名分以外に、新たな漏えいのおそれは確認されておりません。",
                "新たな情報の流出は確認されておりません。",
                "受注は5月21日に再開いたします。"
            })
    void shouldKeepLeakCountAndStopWhenNothingNewIsTold(String said) {
        Incident incident = incident(third(said));

        assertThat(classes(incident, Certainty.POSSIBLE))
                .containsExactlyInAnyOrder(DataClass.NAME, DataClass.EMAIL);
        assertThat(incident.harms())
                .filteredOn(each -> each.value() == Harm.LEAK)
                .extracting(Resolved::certainty)
                .containsExactly(Certainty.POSSIBLE);
        assertThat(incident.counts().getFirst().value().value()).isEqualByComparingTo("860");
        assertThat(incident.outage()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"調査の結果、情報の漏えいはないことを確認いたしました。", "調査の結果、個人情報の流出はございませんでした。"})
    void shouldKeepNothingOfALeakThatIsDenied(String said) {
        Incident incident = incident(third(said));

        assertThat(classes(incident, Certainty.POSSIBLE)).isEmpty();
        assertThat(incident.counts()).isEmpty();
        assertThat(incident.harms()).extracting(Resolved::value).doesNotContain(Harm.LEAK);
    }

    @Test
    void shouldLetOtherClassesTakeThePlaceOfTheFormer() {
        Incident incident = incident(third("精査の結果、漏えいのおそれがある情報は氏名および電話番号と判明いたしました。"));

        assertThat(classes(incident, Certainty.POSSIBLE))
                .containsExactlyInAnyOrder(DataClass.NAME, DataClass.PHONE);
    }

    @Test
    void shouldAddClassesToTheFormer() {
        Incident incident = incident(third("新たに、電話番号および住所も外部に持ち出されたおそれがあることが判明いたしました。"));

        assertThat(classes(incident, Certainty.POSSIBLE))
                .contains(DataClass.NAME, DataClass.EMAIL, DataClass.PHONE);
    }

    @Test
    void shouldKeepNothingOnAPageThatTellsNoStoryFurther() {
        String other =
                """
                当社サイトへの不正アクセスについて
                2026年5月21日
                アサギリ金型株式会社
                当社のサイトが不正アクセスを受けました。
                """;

        assertThat(incident(other).exposed()).isEmpty();
    }

    @Test
    void shouldNotKeepAStopThatIsOver() {
        assertThat(incident(third("生産および出荷は通常どおり行っております。")).outage()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"氏名およびメールアドレス 1,410名分が漏えいしたおそれがあります。", "氏名、住所、電話番号 1,410人分が流出した可能性があります。"})
    void shouldBindACountToAllThatAListNames(String said) {
        assertThat(incident(third(said)).counts())
                .extracting(each -> each.value().noun())
                .containsExactly("");
        assertThat(incident(third("氏名のほか、会員番号 1,410人分が漏えいしたおそれがあります。")).counts())
                .extracting(each -> each.value().noun())
                .containsExactly("会員番号");
    }

    @Test
    void shouldReadElectronicAddressesForNoPostalOnes() {
        String told =
                """
                Notice of ransomware attack
                May 20, 2026
                Hallam Tools Ltd.
                Our servers were encrypted by ransomware on May 18. Names and %s of 340 customers may have been taken.
                """;

        assertThat(classes(incident(told.formatted("e-mail addresses")), Certainty.POSSIBLE))
                .containsExactlyInAnyOrder(DataClass.NAME, DataClass.EMAIL);
        assertThat(classes(incident(told.formatted("email addresses")), Certainty.POSSIBLE))
                .containsExactlyInAnyOrder(DataClass.NAME, DataClass.EMAIL);
        assertThat(classes(incident(told.formatted("home addresses")), Certainty.POSSIBLE))
                .containsExactlyInAnyOrder(DataClass.NAME, DataClass.POSTAL_ADDRESS);
        assertThat(classes(incident(told.formatted("addresses")), Certainty.POSSIBLE))
                .containsExactlyInAnyOrder(DataClass.NAME, DataClass.POSTAL_ADDRESS);
    }

    private static List<DataClass> classes(Incident incident, Certainty certainty) {
        return incident.exposed().stream()
                .filter(each -> each.certainty() == certainty)
                .map(each -> each.value().dataClass())
                .toList();
    }

    private static Incident incident(String page) {
        return ContinuedPage.incident(SECOND, page);
    }
}
