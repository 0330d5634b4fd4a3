package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportLanguage;
import dev.hakyu.model.incident.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportReaderTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final String NOTICE =
            """
            不正アクセスによる個人情報漏えいのおそれについて
            2024年5月10日
            株式会社みなと精機
            当社のサーバーが第三者による不正アクセスを受け、お客様1万2,345人分の氏名とメールアドレスが漏えいしたおそれがあります。
            2024年5月2日、監視会社から連絡を受けて発覚しました。
            クレジットカード情報は含まれておりません。
            """;

    @Test
    void shouldReadANoticeIntoOneAccount() {
        Account account = only(NOTICE);
        assertThat(whats(account, Assertion.Victim.class))
                .extracting(victim -> victim.organisation().name())
                .containsExactly("株式会社みなと精機");
        assertThat(whats(account, Assertion.Attack.class))
                .extracting(Assertion.Attack::kind)
                .containsExactly(AttackKind.UNAUTHORIZED_ACCESS);
        assertThat(whats(account, Assertion.Count.class))
                .extracting(count -> count.value().intValueExact())
                .containsExactly(12345);
    }

    @Test
    void shouldKeepADenialAsADenial() {
        assertThat(only(NOTICE).statements())
                .filteredOn(statement -> statement.what() instanceof Assertion.Exposed)
                .filteredOn(statement -> statement.modality() == Modality.DENIED)
                .extracting(statement -> ((Assertion.Exposed) statement.what()).dataClass())
                .containsExactly(DataClass.PAYMENT_CARD);
    }

    @Test
    void shouldQuoteTheOriginalWhateverCharactersItHolds() {
        String text = "😀㈱みなと精機は５月２日、\u200F不正アクセスを受け、十三万人分の氏名が流出したと発表した。𠮷\n";
        Report report = report(text);
        for (Account account : READER.read(report).accounts()) {
            for (Statement statement : account.statements()) {
                int start = statement.quote().start();
                assertThat(text.substring(start, statement.quote().end()))
                        .isEqualTo(statement.quote().text());
            }
        }
        assertThat(READER.read(report).accounts()).hasSize(1);
    }

    @Test
    void shouldTellThatThereWasNoAttack() {
        String text =
                """
                Minato Motors says outage was not a cyber attack
                May 2, 2024
                Minato Motors stopped two plants on Thursday. It was not a cyber attack, the company said.
                """;
        assertThat(only(text).statements())
                .extracting(Statement::what)
                .containsExactly(new Assertion.NoAttack());
    }

    @Test
    void shouldSayNothingOfAdvice() {
        String text =
                """
                パスワードを守るための対策
                推測されやすいパスワードは避けてください。不正アクセスの被害を防ぐために二段階認証を使いましょう。
                """;
        assertThat(READER.read(report(text)).accounts()).isEmpty();
    }

    @Test
    void shouldReadTheSameTwice() {
        Reading first = READER.read(report(NOTICE));
        assertThat(ReportReader.shipped().read(report(NOTICE))).isEqualTo(first);
    }

    private static Account only(String text) {
        List<Account> accounts = READER.read(report(text)).accounts();
        assertThat(accounts).hasSize(1);
        return accounts.getFirst();
    }

    private static <T extends Assertion> List<T> whats(Account account, Class<T> kind) {
        return account.statements().stream()
                .filter(statement -> statement.certainty().affirms())
                .map(Statement::what)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static Report report(String text) {
        boolean japanese = text.chars().anyMatch(c -> c >= 0x3041 && c <= 0x3096);
        return OpenedReports.plain(japanese ? ReportLanguage.JA : ReportLanguage.EN, text);
    }
}
