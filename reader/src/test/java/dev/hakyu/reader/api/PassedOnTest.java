package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Assertion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A house that only passes on another's incident has none: it is affected by it.
class PassedOnTest {
    private static final ReportReader READER = ReportReader.shipped();

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "コンプレッサーの調達先であるフイゴ圧縮機様からの入荷が昨日より半減しております。当社のシステムや工場には何ら異常ございません。",
                "一部報道のとおり、フイゴ圧縮機株式会社からの納入が遅れております。弊社の工場は平常どおり稼働しております。",
                "フイゴ圧縮機様の出荷停止により、部品が不足しております。弊社のサーバーに被害はございません。"
            })
    void shouldTakeTheHouseBehindForTheOneThatIsHit(String said) throws IOException {
        Account account = only(mail("ミナト空調", said + "\n17日(月)から内示の6割程度となる見込みです。"));

        assertThat(Victims.statement(account).orElseThrow().what())
                .extracting(what -> ((Assertion.Victim) what).organisation().name())
                .asString()
                .startsWith("フイゴ圧縮機")
                .doesNotEndWith("様");
        assertThat(account.statements())
                .filteredOn(each -> each.what() instanceof Assertion.Affected)
                .singleElement()
                .satisfies(each -> {
                    assertThat(((Assertion.Affected) each.what()).organisation().name())
                            .startsWith("ミナト空調");
                    assertThat(each.quote().text()).contains("内示の6割程度");
                });
        assertThat(account.statements())
                .noneMatch(each ->
                        each.what() instanceof Assertion.Attack
                                || each.what() instanceof Assertion.Outage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "当社のサーバーが不正アクセスを受け、出荷を停止しております。委託先のフイゴ圧縮機様には被害はございません。",
                "当社の工場は平常どおり稼働しておりますが、受注システムがランサムウェアの被害を受けました。フイゴ圧縮機様にはご迷惑をおかけします。"
            })
    void shouldLeaveTheIncidentToTheHouseThatHasOne(String said) throws IOException {
        assertThat(Victims.statement(only(mail("ミナト空調", said))).orElseThrow().what())
                .extracting(what -> ((Assertion.Victim) what).organisation().name())
                .asString()
                .startsWith("ミナト空調");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Deliveries from Kojiro Compressors Ltd. have halved since Monday because of the cyber attack there. Our own systems and plants are not affected.",
                "Kojiro Compressors Ltd. has stopped its shipments after an intrusion. Our factories remain unaffected."
            })
    void shouldTakeTheHouseBehindInEnglish(String said) throws IOException {
        Account account =
                only(
                        mail(
                                "Harbour Cooling Co., Ltd.",
                                said
                                        + "\nFrom Monday 17 May we can deliver about 60 % of your forecast."));

        assertThat(Victims.statement(account).orElseThrow().what())
                .extracting(what -> ((Assertion.Victim) what).organisation().name())
                .isEqualTo("Kojiro Compressors Ltd.");
        assertThat(account.statements())
                .filteredOn(each -> each.what() instanceof Assertion.Affected)
                .singleElement()
                .satisfies(each -> assertThat(each.quote().text()).contains("60 %"));
    }

    private static String mail(String sender, String said) {
        boolean japanese = sender.chars().anyMatch(c -> c > 0x3000);
        String name = japanese ? sender + " 営業部" : sender;
        String encoded = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        return """
        From: =?UTF-8?B?%s?= <desk@minato.example>
        Subject: Deliveries
        Date: Tue, 11 May 2027 13:10:00 +0900
        Content-Type: text/plain; charset=utf-8

        %s

        %s

        %s
        """
                .formatted(
                        encoded,
                        japanese ? "購買部 調達窓口 様\n\n" + sender + " 営業部です。" : "Dear Sirs,",
                        said,
                        japanese ? sender + "株式会社 営業部" : "Harbour Cooling Co., Ltd.");
    }

    private Account only(String mail) throws IOException {
        Path file = folder.resolve("mail.eml");
        Files.writeString(file, mail);
        List<Account> accounts =
                READER.read(((Opened.Readable) ReportOpener.open(file)).report()).accounts();
        assertThat(accounts).hasSize(1);
        return accounts.getFirst();
    }
}
