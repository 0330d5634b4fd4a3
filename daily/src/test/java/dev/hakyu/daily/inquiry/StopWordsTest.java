package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "11月17日7時30分から両工場の生産を停止",
                "受注を停止しています",
                "出荷できません",
                "ラインが止まっている",
                "Ordering system down since 2026-11-16",
                "We cannot ship",
                "生産停止、再開時期は未定",
                "受注停止、復旧は11月24日の予定",
                "production halted"
            })
    void shouldKnowAStop(String words) {
        assertThat(StopWords.stateStop(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "停止はありません",
                "停止していません",
                "停止しておりません",
                "影響なし",
                "現時点ではなし",
                "生産停止はない",
                "出荷できないことはありません",
                "停止無し",
                "受注システム",
                "調査中",
                "No impact",
                "No outage",
                "Production is not stopped",
                "production isn’t down",
                "nothing stopped",
                "生産は停止せず継続",
                "停止しておらず、通常稼働",
                "ラインは止まらず稼働",
                "停止は解消",
                "停止していたが再開",
                "全ライン停止、11月17日に復旧",
                "遮断解除",
                "production was down, now restored"
            })
    void shouldNotTakeOtherWordsForAStop(String words) {
        assertThat(StopWords.stateStop(words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "受注システム",
                "受注システム、出荷システム",
                "第2工場・本社工場の生産ライン",
                "EDIおよびメール",
                "基幹システム(11月16日22時から)",
                "基幹システム 11月16日22時から",
                "受注システム(第2工場)",
                "出荷システム2",
                "生産ライン1号機",
                "サーバー",
                "Ordering system",
                "servers",
                "EDI (since 16:00)",
                "order system and plant 2"
            })
    void shouldTakeABareNameAsWhatHasStopped(String words) {
        assertThat(StopWords.nameWhatStopped(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "なし",
                "調査中",
                "特にありません",
                "受注システムは通常稼働",
                "受注システムは復旧済み",
                "第2工場は手作業で出荷",
                "受注システム以外",
                "工場は稼働しています",
                "確認中のシステムあり",
                "田中",
                "ordering system is running",
                "no system",
                "order system restored",
                "出荷遅延",
                "受注遅延、出荷",
                "受注システム(遅延)",
                "出荷可",
                "受注OK",
                "出荷できる",
                "出荷できる工場",
                "メールが届く",
                "システム移行済み",
                "受注はオンライン",
                "大阪倉庫から出荷",
                "出荷は第2倉庫",
                "production as usual",
                "email slow",
                "slow email",
                "order system online",
                "orders by email"
            })
    void shouldNotTakeANameWithWordsOnItsStateAsStopped(String words) {
        assertThat(StopWords.nameWhatStopped(words)).isFalse();
    }
}
