package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An insider is who did it, not whose data it was.
class InsiderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "元従業員の情報が流出したことを確認した。",
                "元従業員310人分の氏名が外部に漏えいした。",
                "流出したのは従業員および元従業員の給与情報である。",
                "現従業員と元従業員、計820人の個人情報が盗まれた。",
                "退職した社員の住所も流出した可能性がある。",
                "元派遣社員を含む1,020人分の口座情報が送信されていた。",
                "元従業員が被害に遭い、個人情報が流出した。",
                "元従業員が使っていたアカウントが不正に使われ、情報が流出した。",
                "退職者が対象に含まれるかどうかは不正アクセスの調査を待つ。",
                "攻撃者が外部に持ち出した情報を調べている。",
                "第三者が不正に持ち出したとみられる情報の件数は調査中である。",
                "情報の持ち出しに関する調査結果は、まとまり次第公表する。",
                "データの持ち出しが確認された。",
                "情報の持ち出しの有無は、専門業者と調べている。",
                "資料の社外への持ち出しがあったかどうかを確認している。",
                "データの持ち出しについては、調査会社の業者の力を借りて確認中である。",
                "情報の持ち出しについて 名簿の約300件が社外へ送られた可能性が高いと判断した。"
            })
    void shouldNotAccuseThoseWhoseDataLeaked(String said) {
        assertThat(isInsider(SmallArticles.japanese(said))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "元従業員が顧客名簿を持ち出した。",
                "元従業員の男が社内の共有フォルダから図面をコピーしていた。",
                "元従業員による情報の持ち出しが判明した。",
                "営業担当者による顧客名簿の持ち出しが判明した。",
                "顧客名簿の社外への持ち出しが判明した。",
                "顧客名簿の私物のUSBメモリーへの持ち出しが判明した。",
                "元従業員を不正競争防止法違反の疑いで告訴した。",
                "退職した社員が顧客の情報を転職先に渡していた。",
                "顧客情報は元派遣社員に不正に取得されていた。"
            })
    void shouldTellOfAnInsiderWhoDidIt(String said) {
        assertThat(isInsider(SmallArticles.japanese(said))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Payroll details of 1,240 current and former staff were sent out of its network.",
                "Names of current and former workers were taken, the company said.",
                "The files include bank details of 500 former staff.",
                "Former staff whose data was taken were told on Friday.",
                "Former staff were told by letter that their data was stolen.",
                "Data on former contractors was copied by the attackers.",
                "The hackers accessed records of ex-employees and sold them."
            })
    void shouldNotAccuseThoseWhoseDataLeakedInEnglish(String said) {
        assertThat(isInsider(SmallArticles.english(said))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A former contractor copied customer files to a private drive.",
                "The drawings were taken by a former worker.",
                "Two former staff members downloaded the customer list.",
                "Police arrested an ex-employee over the theft of data.",
                "An ex-employee who had allegedly stolen drawings was arrested.",
                "A former employee of the supplier sold the data."
            })
    void shouldTellOfAnInsiderWhoDidItInEnglish(String said) {
        assertThat(isInsider(SmallArticles.english(said))).isTrue();
    }

    private static boolean isInsider(String text) {
        return SmallArticles.statements(text)
                .anyMatch(each ->
                        each.what() instanceof Assertion.Attack attack
                                && attack.kind() == AttackKind.INSIDER);
    }
}
