package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Posts of attackers on their own pages: whom they name is the victim, as they claim; they never
/// are.
class LeakSitePostTest {
    private static final ReportReader READER = ReportReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The extortion crew known as Palewren added Torvik Castings Co., Ltd. to its leak site on"
                        + " Monday.",
                "A hacking crew calling itself Palewren posted Torvik Castings Co., Ltd. on its data leak"
                        + " blog on Monday.",
                "The ransomware group Palewren has listed Torvik Castings Co., Ltd. on its leak site.",
                "Torvik Castings Co., Ltd. appeared on the leak site of the ransomware gang Palewren on"
                        + " Monday.",
                "Palewren, an extortion group, claims to have breached Torvik Castings Co., Ltd. and to have"
                        + " copied 90 GB.",
                "On Monday, the cybercrime group Palewren named Torvik Castings Co., Ltd. as its latest"
                        + " victim.",
                "Palewren, an extortion crew first seen last autumn, on Monday listed Torvik Castings Co., Ltd.,"
                        + " which casts housings.\nElsewhere on the site: Our guide to leaked data | Subscribe",
                "Torvik Castings Co., Ltd. was added to Palewren's leak site over the weekend."
            })
    void shouldTellWhomAttackersNameAsClaimed(String said) {
        assertThat(victims(english("Parts maker named on leak site", said)))
                .containsExactly("Torvik Castings Co., Ltd. CLAIMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Palewren lists casting maker on leak site",
                "'Palewren' extortion crew lists casting maker on leak site",
                "Ransomware Crew Palewren Posts Casting Maker on Data Leak Blog",
                "Hackers list 3 suppliers"
            })
    void shouldNotTakeTheAttackersOfAHeadlineForTheVictim(String title) {
        String said =
                "The extortion crew known as Palewren added Torvik Castings Co., Ltd. to its leak site on"
                        + " Monday, and says it will publish everything on December 2 unless it is paid.";

        assertThat(victims(english(title, said)))
                .containsExactly("Torvik Castings Co., Ltd. CLAIMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "「ヨイガラス」を名乗る集団は16日、リークサイトにトルビ鋳造株式会社の名前を掲載した。",
                "ランサムウェア集団「ヨイガラス」が、トルビ鋳造株式会社から90GBを盗んだとする投稿をリークサイトに載せた。",
                "ハッカー集団ヨイガラスはトルビ鋳造株式会社のデータを入手したと主張している。"
            })
    void shouldTellWhomAttackersNameInJapanese(String said) {
        String page = "鋳造メーカーがリークサイトに\n2026年11月17日\n産業サイバー日報\n" + said;

        assertThat(victims(page)).containsExactly("トルビ鋳造株式会社 CLAIMED");
        assertThat(statements(page))
                .filteredOn(each -> each.what() instanceof Assertion.Victim)
                .allMatch(each ->
                        !((Assertion.Victim) each.what())
                                .organisation()
                                .aliases()
                                .contains("ヨイガラス"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Torvik Castings Co., Ltd. claimed the attack did not touch its plants, and said on Monday"
                        + " that hackers had broken into its servers.",
                "Torvik Castings Co., Ltd. took responsibility for the data breach and posted a notice on its"
                        + " blog on Monday; hackers broke into its servers, it said.",
                "Torvik Castings Co., Ltd. added extra servers to its site on Monday after hackers broke into"
                        + " its network, the company said."
            })
    void shouldNotTakeAHouseThatSpeaksOfItselfForAnAttacker(String said) {
        assertThat(victims(english("Casting maker hit by cyberattack", said)))
                .hasSize(1)
                .allMatch(each -> each.startsWith("Torvik Castings Co., Ltd."))
                .noneMatch(each -> each.endsWith("CLAIMED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Crew lists 3 suppliers\nNovember 17, 2026\nParts Journal\nThe ransomware group Palewren listed"
                        + " Torvik Castings Co., Ltd. and Stenfold Gears Ltd. on its leak site on Monday.",
                "国内2社のデータを公開と予告\n2026年11月17日\n部品新聞\nハッカー集団「夜梟」は16日、ダークウェブ上のサイトに"
                        + "トルビ鋳造、ステン歯車など国内3社の名前を掲載し、12月2日に全データを公開すると予告した。"
            })
    void shouldTellOfAllWhomAttackersNameTogether(String page) {
        assertThat(affected(page))
                .hasSize(2)
                .allMatch(each -> each.certainty() == Certainty.CLAIMED);
        assertThat(statements(page))
                .noneMatch(each ->
                        each.what() instanceof Assertion.Dated(var role, var day)
                                && role == DateRole.INTRUSION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The extortion crew Palewren refreshed its blog on Saturday evening (UTC) with five new names: a"
                        + " Brazilian packaging group, a Polish maker of boilers, a Canadian seed trader and, from"
                        + " Japan, Torvik Castings Co. and Stenfold Gears Ltd. ",
                "The ransomware gang Palewren has updated its leak page with two names, Torvik Castings Co. and"
                        + " Stenfold Gears Ltd. "
            })
    void shouldTellOfBothWithWhomAttackersFillTheirPage(String said) {
        String page =
                english(
                        "Palewren adds five manufacturers",
                        said
                                + "For Torvik, which casts housings, the crew says it holds 640 GB, \"all drawings, mailboxes\".");

        assertThat(affected(page))
                .hasSize(2)
                .allMatch(each -> each.certainty() == Certainty.CLAIMED);
        assertThat(statements(page))
                .noneMatch(each ->
                        each.what().equals(new Assertion.Attack(AttackKind.EMAIL_COMPROMISE)));
    }

    @Test
    void shouldStillTellOfMailboxesThatAttackersBrokeInto() {
        String page =
                english(
                        "Casting maker hit",
                        "Torvik Castings Co., Ltd. said on Monday that attackers had gained access to employee mailboxes.");

        assertThat(statements(page))
                .anyMatch(each ->
                        each.what().equals(new Assertion.Attack(AttackKind.EMAIL_COMPROMISE)));
    }

    @Test
    void shouldNotConfirmWhatItsVictimFoundNoSignOf() {
        String said =
                "Torvik Castings Co., Ltd. said on Monday it found no evidence of a breach after the Palewren"
                        + " gang claimed to have hacked it.";

        assertThat(victims(english("Casting maker answers hackers' claim", said)))
                .containsExactly("Torvik Castings Co., Ltd. CLAIMED");
    }

    @Test
    void shouldConfirmWhatAHouseTellsOfItsAttackersItself() {
        String page =
                "不正アクセスについて\n2026年11月17日\nトルビ鋳造株式会社\n"
                        + "攻撃者は11月15日に当社サーバーに侵入し、窃取したデータの公開を予告しております。";

        assertThat(victims(page)).containsExactly("トルビ鋳造株式会社 CONFIRMED");
    }

    private static String english(String title, String said) {
        return title + "\nNovember 17, 2026\nParts Journal\n" + said + "\n";
    }

    private static List<Statement> statements(String text) {
        var opened = ReportOpener.open("page.txt", text.getBytes(StandardCharsets.UTF_8));
        return Stream.of(opened)
                .map(each -> ((Opened.Readable) each).report())
                .flatMap(report -> READER.read(report).accounts().stream())
                .flatMap(account -> account.statements().stream())
                .toList();
    }

    private static List<String> victims(String text) {
        return statements(text).stream()
                .filter(each -> each.what() instanceof Assertion.Victim)
                .map(each -> name(each) + " " + certainty(each))
                .toList();
    }

    private static Certainty certainty(Statement statement) {
        return statement.certainty();
    }

    private static List<Statement> affected(String page) {
        return statements(page).stream()
                .filter(each ->
                        each.what() instanceof Assertion.Victim
                                || each.what() instanceof Assertion.Affected)
                .toList();
    }

    private static String name(Statement statement) {
        return ((Assertion.Victim) statement.what()).organisation().name();
    }
}
