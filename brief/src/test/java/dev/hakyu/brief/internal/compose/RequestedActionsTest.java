package dev.hakyu.brief.internal.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Action;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.Involvement;
import dev.hakyu.model.network.MatchKind;
import dev.hakyu.model.network.NameMatch;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.reader.api.Dossiers;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.api.ReportOpener;
import dev.hakyu.reader.api.ReportReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a supplier that was hit asks of its partners, as something for us to do.
class RequestedActionsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Instant SINCE = Instant.parse("2026-11-16T22:00:00Z");
    private static final String PASSWORDS = "お取引先様は%sパスワードの変更をお願いいたします。";

    @Test
    void shouldBeDueWhenTheNamedDayIsOver() {
        Action action = only(PASSWORDS.formatted("11月24日(火)までに"), Involvement.VICTIM, SINCE);

        assertThat(action.id()).isEqualTo("REQUESTED/change_credentials+S1");
        assertThat(RequestedActions.is(action)).isTrue();
        assertThat(action.dueAt()).isEqualTo("2026-11-24T15:00:00Z");
        assertThat(action.by().ja()).isEqualTo("11月24日(火)まで(先方の依頼)");
        assertThat(action.by().en()).isEqualTo("by Tue 24 Nov (as they ask)");
        assertThat(action.what().ja()).startsWith("株式会社みどり丘精機の依頼に応じ(既知の連絡先で本物の依頼と確かめたうえで)");
    }

    @Test
    void shouldBeDueWithinADayWhereNoneIsNamed() {
        Action action = only(PASSWORDS.formatted(""), Involvement.VICTIM, SINCE);

        assertThat(action.dueAt()).isEqualTo("2026-11-17T22:00:00Z");
        assertThat(action.by().ja()).doesNotContain("先方の依頼");
    }

    @Test
    void shouldSayThatItIsLate() {
        Instant after = Instant.parse("2026-11-24T15:00:01Z");
        Action action = only(PASSWORDS.formatted("11月24日(火)までに"), Involvement.VICTIM, after);

        assertThat(action.by().ja()).isEqualTo("11月24日(火)まで(先方の依頼)。期限を過ぎています");
        assertThat(action.by().en()).endsWith("(as they ask); overdue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "再開まで、お取引先との受発注は電話、ファクシミリなどの方法でお願いいたします。",
                "取引先各位には、当社を装った不審なメールにご注意くださいますようお願いいたします。",
                "当社は全従業員のパスワードを変更いたしました。"
            })
    void shouldMakeNothingOfWhatIsNoTask(String said) {
        assertThat(actions(said, Involvement.VICTIM, SINCE)).isEmpty();
    }

    @Test
    void shouldAskNothingOfOneWhoIsNoPartnerOfTheVictim() {
        assertThat(actions(PASSWORDS.formatted(""), Involvement.AFFECTED, SINCE)).isEmpty();
    }

    private static Action only(String said, Involvement involvement, Instant asOf) {
        List<Action> actions = actions(said, involvement, asOf);
        assertThat(actions).hasSize(1);
        return actions.getFirst();
    }

    private static List<Action> actions(String said, Involvement involvement, Instant asOf) {
        String notice =
                """
                不正アクセスに関するお知らせ
                2026年11月16日
                株式会社みどり丘精機
                当社のファイルサーバーが第三者による不正アクセスを受けました。
                """
                        + said;
        Opened opened = ReportOpener.open("1.txt", notice.getBytes(StandardCharsets.UTF_8));
        Incident incident =
                Dossiers.assemble(
                                List.of(
                                        ReportReader.shipped()
                                                .read(((Opened.Readable) opened).report())))
                        .getFirst();
        OrganisationId supplier = new OrganisationId("S1");
        Text why = Text.same("取引先です。");
        Exposure exposure =
                new Exposure(
                        incident.id(),
                        supplier,
                        involvement,
                        List.of(
                                new ExposurePath.Entrusted(
                                        supplier, null, List.of(), false, false, false, why)),
                        new NameMatch("みどり丘精機", supplier, "みどり丘精機", MatchKind.EXACT, 1, why),
                        Certainty.CONFIRMED);
        return new RequestedActions(asOf, ZONE).of(incident, List.of(exposure), SINCE);
    }
}
