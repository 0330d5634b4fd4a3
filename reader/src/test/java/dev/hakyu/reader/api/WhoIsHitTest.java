package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Victims that are authorities, sign by their head, are explained later, or have no name.
class WhoIsHitTest {
    @Test
    void shouldTakeThePoliceForTheVictimOfTheirOwnLoss() {
        String text =
                """
                白波県警、捜査資料を紛失
                2026年3月4日
                白波県警は4日、事件関係者62人分の氏名や住所を記した書類を紛失したと発表した。
                """;
        assertThat(TextLabels.victims(text)).containsExactly("白波県警");
    }

    @Test
    void shouldNotTakeThePoliceForTheVictimOfWhatTheyInvestigate() {
        String text =
                """
                警視庁、元社員を逮捕 顧客情報を持ち出した疑い
                2026年3月4日
                警視庁は4日、勤務していた潮見台商事株式会社から顧客約3万人分の名簿を持ち出したとして、元社員を不正競争防止法違反の疑いで逮捕したと発表した。
                """;
        assertThat(TextLabels.victims(text)).containsExactly("潮見台商事株式会社");
    }

    @Test
    void shouldTakeAMinistryThatTellsOfItsOwnSystem() {
        String text =
                """
                国土交通省のメールシステムへの不正アクセスについて
                令和8年3月4日
                国土交通省
                本省が利用するメールシステムが外部から不正アクセスを受け、メールアドレス約1,200件が流出した可能性があることが判明しました。
                """;
        assertThat(TextLabels.victims(text)).containsExactly("国土交通省");
    }

    @Test
    void shouldReadTheTownFromTheSignatureOfItsMayor() {
        String text =
                """
                個人情報の漏えいに関するお詫び
                令和8年3月4日
                みなと浜市長 海野一郎

                このたび、本市の職員が市民312人分の名簿を誤って送信したことが判明しました。深くお詫び申し上げます。
                """;
        assertThat(TextLabels.one(text).victim().name()).isEqualTo("みなと浜市");
    }

    @Test
    void shouldReadThePrefectureFromTheSignatureOfItsGovernor() {
        String text =
                """
                県民の皆さまへ
                2026年3月4日
                白波県知事

                本県が管理するサーバーが不正アクセスを受け、県民の氏名8,400件が漏えいしたおそれがあります。
                """;
        Labels.Event event = TextLabels.one(text);
        assertThat(event.victim().name()).isEqualTo("白波県");
        assertThat(event.industry()).isEqualTo("government");
    }

    @Test
    void shouldTakeTheFirstOfTwoThatTellTogether() {
        String text =
                """
                顧客名簿を紛失
                2026年3月15日
                潮見銀行と潮見カードは15日、顧客延べ2万1000人分の取引記録を紛失したと発表した。
                """;
        assertThat(TextLabels.victims(text)).containsExactly("潮見銀行");
    }

    @Test
    void shouldSplitParagraphsThatBeginWithTheirDate() {
        String text =
                """
                預け先で起きた三つの事故
                2026年4月1日
                2026年1月10日、あおば生命保険は、契約者1万2000人の情報が流出したと発表した。委託先のサーバーが不正アクセスを受けた。
                しおみ信用金庫も翌日に会見を開き、顧客480人分の口座番号が漏れたことを認めた。
                3月2日には、株式会社北浜フーズが、ランサムウェアの被害で従業員900人の氏名が流出したと公表している。
                """;
        assertThat(TextLabels.victims(text))
                .containsExactlyInAnyOrder("あおば生命保険", "しおみ信用金庫", "株式会社北浜フーズ");
    }

    @Test
    void shouldReadEveryNumberedCaseOfAColumn() {
        String text =
                """
                事例に学ぶ 人が起点の事故
                2026年4月1日
                その1 10人の宛先を取り違えた大学
                2026年2月3日、潮見大学は、学生10人の成績を別人に誤送信したと発表しました。
                その2 車上荒らしでなくなったパソコン
                2026年2月9日、北浜建設株式会社は、顧客240人分の情報が入ったパソコンが盗難に遭ったと公表しました。
                """;
        assertThat(TextLabels.victims(text)).containsExactlyInAnyOrder("潮見大学", "北浜建設株式会社");
    }

    @Test
    void shouldReadANameThatItsInitialsExplain() {
        String text =
                """
                What we know about the attack of March
                Public Records Office (PRO), Dunmore, 4 May 2026
                Hackers broke into the computers of the PRO on 12 March 2026 and copied the names of 3,400 applicants.
                """;
        assertThat(TextLabels.one(text).victim().name()).isEqualTo("Public Records Office");
    }

    @Test
    void shouldReadASmallWrittenNameThatItsInitialsExplain() {
        String text =
                """
                Hospitals back online
                Dunmore Echo, 4 May 2026
                The regional ambulance trust (RAT) said on Monday that ransomware had hit its dispatch system. RAT crews worked on paper.
                """;
        Labels.Event event = TextLabels.one(text);
        assertThat(event.victim().name()).isEqualTo("regional ambulance trust");
        assertThat(event.victim().aliases()).contains("RAT");
    }

    @Test
    void shouldLookForTheVerbBehindAnApposition() {
        String text =
                """
                Pump maker reports break-in
                4 May 2026
                Two customers of Harlow Trading complained. Brackwater Pumps, a provider of cooling systems to data centres, said hackers had stolen files with the names of 5,100 employees.
                """;
        assertThat(TextLabels.victims(text)).containsExactly("Brackwater Pumps");
    }

    @Test
    void shouldTakeTheWriterOfALetterNotItsVendor() {
        String text =
                """
                Notice of a data breach at a vendor
                Dunmore Valley Health, Dunmore, May 4, 2026
                Dear patient,
                We are writing because Quillmark Transcription, Inc., a company that types notes for us, has had a security incident. Quillmark told us on March 3, 2026 that an unauthorized party had copied files with names and dates of birth of 4,300 patients.
                """;
        assertThat(TextLabels.one(text).victim().name()).isEqualTo("Dunmore Valley Health");
    }

    @Test
    void shouldDescribeAVictimWithoutAName() {
        String text =
                """
                Staff tricked by fake boss
                4 May 2026
                A regional shipping company has lost $2.1 million after a phishing message that seemed to come from its chief executive, police said.
                """;
        assertThat(TextLabels.victims(text)).containsExactly("regional shipping company");
    }

    @Test
    void shouldKnowTheUniversityAgain() {
        String text =
                """
                Case study: two weeks without e-mail
                4 May 2026
                Not many publish their own report. Dunmore University did, last February.
                A member of staff clicked a link in a phishing e-mail on 3 March 2025. The university shut down its network on 5 March. The university restored e-mail on 19 March.
                """;
        assertThat(TextLabels.victims(text)).containsExactly("Dunmore University");
    }

    @Test
    void shouldNotTakeAWordForRackInsideAName() {
        String text =
                """
                契約者の情報が流出
                2026年1月10日
                サフラック生命保険は10日、契約者1万人の情報が流出したと発表した。
                """;
        assertThat(TextLabels.victims(text)).containsExactly("サフラック生命保険");
    }
}
