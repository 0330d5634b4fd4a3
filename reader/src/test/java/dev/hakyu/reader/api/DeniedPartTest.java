package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Reading;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A later denial of drawings is none of business documents in general.
class DeniedPartTest {
    private static final ReportReader READER = ReportReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "流出したメールに、図面、ソースコード、パスワードは含まれておりません。",
                "図面やパスワードの流出は確認されておりません。",
                "流出したメールの中に契約書や図面が含まれていた事実は確認されておりません。"
            })
    void shouldDenyOnlyTheKindThatIsNamed(String said) {
        assertThat(exposed(japanese("社内資料"), japaneseUpdate(said)))
                .contains(DataClass.INTERNAL_DOCUMENTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"社内文書の流出は確認されておりません。", "図面、社内文書、パスワードの流出は確認されておりません。"})
    void shouldStillDenyTheWhole(String said) {
        assertThat(exposed(japanese("社内資料"), japaneseUpdate(said)))
                .doesNotContain(DataClass.INTERNAL_DOCUMENTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"図面やパスワードの流出は確認されておりません。"})
    void shouldDenyTheKindThatWasTold(String said) {
        assertThat(exposed(japanese("図面"), japaneseUpdate(said)))
                .doesNotContain(DataClass.INTERNAL_DOCUMENTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No technical drawings, source code or passwords were stolen.",
                "The stolen messages did not include technical drawings or passwords."
            })
    void shouldDenyOnlyTheKindThatIsNamedInEnglish(String said) {
        assertThat(exposed(english("internal documents"), englishUpdate(said)))
                .contains(DataClass.INTERNAL_DOCUMENTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No internal documents were stolen.",
                "No technical drawings, internal documents or passwords were stolen."
            })
    void shouldStillDenyTheWholeInEnglish(String said) {
        assertThat(exposed(english("internal documents"), englishUpdate(said)))
                .doesNotContain(DataClass.INTERNAL_DOCUMENTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No technical drawings or passwords were stolen."})
    void shouldDenyTheKindThatWasToldInEnglish(String said) {
        assertThat(exposed(english("technical drawings"), englishUpdate(said)))
                .doesNotContain(DataClass.INTERNAL_DOCUMENTS);
    }

    private static String japanese(String documents) {
        return """
        不正アクセスによる情報流出について
        2026年11月12日
        ハナミズキ樹脂株式会社
        当社のサーバーが11月11日に不正アクセスを受け、メールアドレス、%sが流出しました。
        """
                .formatted(documents);
    }

    private static String japaneseUpdate(String said) {
        return """
        不正アクセスによる情報流出について
        2026年11月20日
        ハナミズキ樹脂株式会社
        当社のサーバーが11月11日に不正アクセスを受けた件についてお知らせします。
        """
                + said;
    }

    private static String english(String documents) {
        return """
        Notice of ransomware attack
        November 12, 2026
        Hallam Tools Ltd.
        Our servers were hit by ransomware on November 11. Email addresses and %s were stolen.
        """
                .formatted(documents);
    }

    private static String englishUpdate(String said) {
        return """
        Notice of ransomware attack
        November 20, 2026
        Hallam Tools Ltd.
        Our servers were hit by ransomware on November 11.
        """
                + said;
    }

    private static List<DataClass> exposed(String first, String second) {
        List<Incident> incidents =
                Dossiers.assemble(List.of(read("first.txt", first), read("second.txt", second)));
        assertThat(incidents).hasSize(1);
        assertThat(incidents.getFirst().reports()).hasSize(2);
        return incidents.getFirst().exposed().stream()
                .map(each -> each.value().dataClass())
                .toList();
    }

    private static Reading read(String name, String text) {
        return READER.read(OpenedReports.report(name, text));
    }
}
