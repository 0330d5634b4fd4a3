package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Reading;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A later denial of drawings is none of business documents in general.
class DeniedPartTest {
    private static final ReportReader READER = ReportReader.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "社内資料|流出したメールに、図面、ソースコード、パスワードは含まれておりません。",
                "社内資料|図面やパスワードの流出は確認されておりません。",
                "社内資料|流出したメールの中に契約書や図面が含まれていた事実は確認されておりません。",
                "internal documents|No technical drawings, source code or passwords were stolen.",
                "internal documents|The stolen messages did not include technical drawings or passwords."
            })
    void shouldDenyOnlyTheKindThatIsNamed(String told, String said) {
        assertThat(exposed(told, said)).contains(DataClass.INTERNAL_DOCUMENTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "社内資料|社内文書の流出は確認されておりません。",
                "社内資料|図面、社内文書、パスワードの流出は確認されておりません。",
                "internal documents|No internal documents were stolen.",
                "internal documents|No technical drawings, internal documents or passwords were stolen."
            })
    void shouldStillDenyTheWhole(String told, String said) {
        assertThat(exposed(told, said)).doesNotContain(DataClass.INTERNAL_DOCUMENTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "図面|図面やパスワードの流出は確認されておりません。",
                "technical drawings|No technical drawings or passwords were stolen."
            })
    void shouldDenyTheKindThatWasTold(String told, String said) {
        assertThat(exposed(told, said)).doesNotContain(DataClass.INTERNAL_DOCUMENTS);
    }

    /// What stands as exposed after a notice that tells of documents and a later one.
    private static List<DataClass> exposed(String told, String said) {
        boolean english = told.charAt(0) < 0x80;
        String first = english ? english(told) : japanese(told);
        String second = english ? englishUpdate(said) : japaneseUpdate(said);
        List<Incident> incidents =
                Dossiers.assemble(List.of(read("first.txt", first), read("second.txt", second)));
        assertThat(incidents).hasSize(1);
        assertThat(incidents.getFirst().reports()).hasSize(2);
        return incidents.getFirst().exposed().stream()
                .map(each -> each.value().dataClass())
                .toList();
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

    private static Reading read(String name, String text) {
        return READER.read(OpenedReports.report(name, text));
    }
}
