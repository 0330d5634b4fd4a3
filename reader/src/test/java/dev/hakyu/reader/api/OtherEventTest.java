package dev.hakyu.reader.api;

import static dev.hakyu.reader.api.OldfenArticles.ENGLISH;
import static dev.hakyu.reader.api.OldfenArticles.JAPANESE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a report tells of other events lends nothing to the one it is about.
class OtherEventTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Greyheron was behind the attack on a Danish pump maker in March, which stopped production for"
                        + " nine days.",
                "In 2024 an unrelated attack on a port operator stopped car exports for four days.",
                "Last year Greyheron hit a Dutch shipyard, whose production stood still for two weeks.",
                "The same group was blamed for an intrusion at a Texas refinery in 2025. That attack halted"
                        + " production for 11 days.",
                "In February 2022 a similar attack stopped production at Stenfold Motors for a day.",
                "The gang has also attacked several breweries this year, including a brewer that stopped"
                        + " production in September.",
                "In 2023 the company suffered a separate ransomware attack that stopped production for a"
                        + " week."
            })
    void shouldLendNoStopOfAnotherEvent(String background) {
        assertThat(stops(ENGLISH + background)).isEmpty();
        assertThat(victims(ENGLISH + background)).containsExactly("Oldfen Gears Ltd.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The attack stopped production at two plants.",
                "Production has been halted since Monday, the company said.",
                "The group says it will publish the data, and shipments were suspended on Monday.",
                "A separate outage stopped shipments on Monday, Oldfen said.",
                "Its customers include a carmaker. Deliveries to a customer were stopped on Monday.",
                "The attackers had been inside since March, and production stopped on Monday."
            })
    void shouldKeepTheStopOfItsOwn(String own) {
        assertThat(stops(ENGLISH + own)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "なお、同集団は3月にも、ドイツの軸受メーカーを攻撃し、生産を9日間停止させている。",
                "同集団は2025年8月にも大手飲料メーカーを攻撃しており、受注と出荷が約2か月止まった。",
                "2024年には、無関係の攻撃で港湾運営会社の業務が停止し、自動車の輸出が4日間止まった。",
                "アオサギは昨年、国内の病院を攻撃し、診療が2か月停止した。このときは約30万件の個人情報が流出した。",
                "同社は2023年にもランサムウェアの被害に遭い、工場の生産が1週間停止した。"
            })
    void shouldLendNoStopOfAnotherEventInJapanese(String background) {
        assertThat(stops(JAPANESE + background)).isEmpty();
        assertThat(counts(JAPANESE + background)).isEmpty();
        assertThat(victims(JAPANESE + background)).containsExactly("オルフェン歯車株式会社");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "同社は工場の生産を停止している。",
                "この攻撃で出荷が停止し、再開の見通しは立っていない。",
                "同社の工場では16日にも生産を再開する予定だったが、停止が続いている。",
                "3月から侵入されていた可能性があり、同社は16日に受注を停止した。",
                "取引先の部品メーカーへの出荷も停止した。"
            })
    void shouldKeepTheStopOfItsOwnInJapanese(String own) {
        assertThat(stops(JAPANESE + own)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In March, hackers broke into a contractor's network, and production at Oldfen stopped.",
                "The data was stolen from Stenfold Hosting Inc., a service provider that was hacked in March."
            })
    void shouldKeepHowTheAttackCameIn(String told) {
        assertThat(quotes(ENGLISH + told)).anyMatch(quote -> told.contains(quote.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Also this week: a phishing kit that imitates parcel lockers, and a discount on our conference.",
                "Also on our desk: a county library restores its shelves; a clinic falls for a phishing mail.",
                "Elsewhere: a phishing kit that imitates parcel lockers.",
                "\nAlso on Harbourwatch: Inside a phishing kit | Patch notes for May | Subscribe",
                "In other news, a phishing campaign is aimed at dentists.",
                "Of nine companies Greyheron has named since spring, four later confirmed a phishing attack.",
            })
    void shouldLendNoKindOfOthers(String aside) {
        assertThat(attacks(ENGLISH + aside)).isNotEmpty().doesNotContain(AttackKind.PHISHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "このほか今週は、宅配を装うフィッシングの広がりも伝えられた。",
                "アオサギが名指しした11社のうち4社は、その後フィッシングによる侵入を認めている。"
            })
    void shouldLendNoKindOfOthersInJapanese(String aside) {
        assertThat(attacks(JAPANESE + aside)).isNotEmpty().doesNotContain(AttackKind.PHISHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Also confirmed: it began with a phishing mail.",
                "Also on Tuesday: Oldfen said that it began with a phishing mail.",
                "Also this week, Oldfen confirmed that it began with a phishing mail.",
                "Oldfen is one of several companies that were hit by the same phishing attack."
            })
    void shouldKeepTheKindOfItsOwn(String own) {
        assertThat(attacks(ENGLISH + own)).contains(AttackKind.PHISHING);
    }

    private static List<AttackKind> attacks(String text) {
        return SmallArticles.stated(text, Assertion.Attack.class).stream()
                .map(Assertion.Attack::kind)
                .toList();
    }

    private static List<String> quotes(String text) {
        return SmallArticles.statements(text).map(each -> each.quote().text()).toList();
    }

    private static List<Assertion.Outage> stops(String text) {
        return SmallArticles.stated(text, Assertion.Outage.class);
    }

    private static List<Assertion.Count> counts(String text) {
        return SmallArticles.stated(text, Assertion.Count.class);
    }

    private static List<String> victims(String text) {
        return SmallArticles.stated(text, Assertion.Victim.class).stream()
                .map(what -> what.organisation().name())
                .toList();
    }
}
