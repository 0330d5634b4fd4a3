package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentStatus;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What did not leak, and what is not known to have leaked.
class DeniedLeakTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final String DENIAL =
            """
            当社に関する一部報道について
            2026年5月20日
            ハナミズキ樹脂株式会社
            5月17日に一部で報道されました、攻撃者を名乗る者による当社のデータ窃取の主張について、調査が完了しましたのでお知らせいたします。
            調査の結果、当社のサーバーへの不正侵入の痕跡はなく、当社から情報が流出した事実はありませんでした。公開された画面の画像は、2021年に解散した別の会社の資料であり、当社のものではないことを確認しております。
            両工場は通常どおり操業しており、出荷への影響はございません。
            """;

    @Test
    void shouldReadADenialForNoLeak() {
        List<Statement> statements = statements(DENIAL);

        assertThat(statements)
                .filteredOn(s -> s.what().equals(new Assertion.HarmDone(Harm.LEAK)))
                .extracting(Statement::certainty)
                .containsOnly(Certainty.DENIED);
        assertThat(exposed(statements)).isEmpty();
        assertThat(statements)
                .filteredOn(s -> s.what() instanceof Assertion.NoAttack)
                .extracting(Statement::speaker)
                .containsExactly(Speaker.VICTIM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "調査の結果、当社システムへの侵入の事実は確認されず、当社からの情報漏えいはございません。",
                "調査の結果、侵入の形跡は見つからず、情報の流出はございませんでした。",
                "情報漏えいの事実はございません。",
                "情報の流出はありません。公開された写真は、以前から公表済みの資料であることを確認しております。",
                "情報の流出はありません。投稿された画像は、2023年に公開済みの別の製品の資料でした。"
            })
    void shouldReadEveryPoliteNoForNoLeak(String said) {
        List<Statement> statements =
                statements(
                        "一部報道について\n2026年5月20日\nハナミズキ樹脂株式会社\n"
                                + "5月17日、海外のサイトで当社から情報を盗んだとする投稿がありました。\n"
                                + said);

        assertThat(statements)
                .filteredOn(s -> s.what().equals(new Assertion.HarmDone(Harm.LEAK)))
                .extracting(Statement::certainty)
                .isSubsetOf(Certainty.DENIED, Certainty.CLAIMED);
        assertThat(exposed(statements)).isEmpty();
    }

    @Test
    void shouldNotTakeALeakThatWasAnnouncedForMaterialThatWasPublic() {
        List<Statement> statements =
                statements(
                        "お詫びとご報告\n2026年5月20日\nハナミズキ樹脂株式会社\n"
                                + "公表済みの顧客データの流出について、1,240人分の氏名が流出したことを確認しております。");

        assertThat(statements)
                .filteredOn(s -> s.what().equals(new Assertion.HarmDone(Harm.LEAK)))
                .extracting(Statement::certainty)
                .contains(Certainty.CONFIRMED);
    }

    @Test
    void shouldMakeNoIncidentOfADenialAlone() {
        assertThat(Dossiers.assemble(List.of(read(DENIAL)))).isEmpty();
    }

    @Test
    void shouldLinkADenialToWhatItDenies() {
        String claim =
                """
                攻撃者集団がハナミズキ樹脂のデータを盗んだと主張
                2026年5月17日 地方ニュース
                ハッカー集団が16日、部品メーカーのハナミズキ樹脂株式会社から図面などのデータを盗んだと主張し、リークサイトに画像を掲載した。
                """;
        List<Incident> incidents = Dossiers.assemble(List.of(read(claim), read(DENIAL)));

        assertThat(incidents).hasSize(1);
        assertThat(incidents.getFirst().reports()).hasSize(2);
        assertThat(incidents.getFirst().status()).isNotEqualTo(IncidentStatus.CONFIRMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No names or email addresses were leaked.",
                "We found no evidence that names or email addresses were leaked.",
                "We are not aware of any names or email addresses that were taken.",
                "No names, postal addresses or email addresses are believed to have been stolen.",
                "The company said that no names or email addresses had been copied."
            })
    void shouldReadAnEnglishDenial(String said) {
        List<Statement> statements =
                statements(
                        """
                        Notice of ransomware attack
                        May 20, 2026
                        Hallam Tools Ltd.
                        Our servers were encrypted by ransomware on May 18.
                        """
                                + said
                                + "\n");

        assertThat(exposed(statements)).isEmpty();
        assertThat(leaks(statements)).isEmpty();
    }

    @Test
    void shouldReadWhatLeakedBesideWhatDidNot() {
        List<Statement> statements =
                statements(
                        """
                        Notice of ransomware attack
                        May 20, 2026
                        Hallam Tools Ltd.
                        Names and email addresses of our customers were stolen. No passwords or payment card data were leaked.
                        """);

        assertThat(exposed(statements)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(exposed(statements))
                .extracting(s -> ((Assertion.Exposed) s.what()).dataClass())
                .doesNotContain(DataClass.CREDENTIALS, DataClass.PAYMENT_CARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "氏名、メールアドレスは当該のサーバーには置いておりません。",
                "なお、氏名やメールアドレスなどの個人情報が外部へ流出した事実は、現時点で確認されていません。",
                "外部へ流出した事実は、現時点で確認されていません。",
                "現時点で、氏名、住所、メールアドレスの外部への流出は確認されておりません。"
            })
    void shouldNotTakeWhatIsNotConfirmedForAPossibleLeak(String said) {
        List<Statement> statements =
                statements(
                        """
                        サイバー攻撃によるシステム障害について
                        2026年5月20日
                        株式会社みどり丘精機
                        当社のサーバーがランサムウェアに感染しました。
                        """
                                + said
                                + "\n");

        assertThat(exposed(statements)).isEmpty();
        assertThat(leaks(statements)).isEmpty();
    }

    private static List<Statement> exposed(List<Statement> statements) {
        return statements.stream()
                .filter(s -> s.what() instanceof Assertion.Exposed && s.certainty().affirms())
                .toList();
    }

    private static List<Statement> leaks(List<Statement> statements) {
        return statements.stream()
                .filter(s -> s.what().equals(new Assertion.HarmDone(Harm.LEAK)))
                .filter(s -> s.certainty().affirms())
                .toList();
    }

    private static List<Statement> statements(String text) {
        return read(text).accounts().getFirst().statements();
    }

    private static Reading read(String text) {
        String name = text.lines().findFirst().orElseThrow() + ".txt";
        Opened opened = ReportOpener.open(name, text.getBytes(StandardCharsets.UTF_8));
        return READER.read(((Opened.Readable) opened).report());
    }
}
