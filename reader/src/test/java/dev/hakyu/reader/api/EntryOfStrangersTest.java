package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Unauthorised access that is told by who was in and not by its name.
class EntryOfStrangersTest {
    private static final ReportReader READER = ReportReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "当社の保管庫に、権限のない者が接続していたことを11月16日に確認し、顧客の氏名が漏えいしたおそれがあります。",
                "外部の第三者が有効なパスワードを用いて当社のサーバーにログインした記録が見つかり、顧客の氏名が漏えいしたおそれがあります。",
                "当社の古い保管庫サーバーに、10月2日から部外者が出入りしていたことが分かり、顧客の氏名が漏えいしました。",
                "当社のネットワークに何者かが入り込んでおり、顧客の氏名が漏えいしたおそれがあります。",
                "何者かが当社の管理画面にアクセスした形跡があり、顧客の氏名が漏えいしたおそれがあります。"
            })
    void shouldTellOfUnauthorisedAccess(String said) {
        assertThat(attacks(said)).containsExactly(AttackKind.UNAUTHORIZED_ACCESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "当社のサーバーの設定ミスにより、外部の者が接続できる状態になっており、顧客の氏名が漏えいしたおそれがあります。",
                "第三者が当社の工場の門から出入りしていたことが分かり、顧客の氏名を記した紙が漏えいしたおそれがあります。",
                "当社では顧客の氏名が漏えいしたおそれがあります。今後は外部の者が接続できないようにいたします。"
            })
    void shouldNotTakeWhatIsOnlyPossibleForAnEntry(String said) {
        assertThat(attacks(said)).doesNotContain(AttackKind.UNAUTHORIZED_ACCESS);
    }

    private static List<AttackKind> attacks(String said) {
        String page = "お客様の情報について\n2026年11月17日\n株式会社ミズハ精工\n" + said;
        return READER.read(OpenedReports.report("notice.txt", page)).accounts().stream()
                .flatMap(each -> each.statements().stream())
                .map(each -> each.what())
                .filter(Assertion.Attack.class::isInstance)
                .map(each -> ((Assertion.Attack) each).kind())
                .toList();
    }
}
