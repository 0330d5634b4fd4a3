package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.EnglishText;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.WorkspaceReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The English names of the sample company's network in an English message.
class EnglishNamesTest {
    private static final Path SAMPLE = Path.of("..", "examples", "sample-company");

    @Test
    void shouldCallOrganisationsByTheirEnglishNamesInEnglishOnly() {
        Text said = new Text("カナエダ精工株式会社とヒオドシ精工株式会社", "ヒオドシ精工株式会社 and カナエダ精工株式会社, not 名もない株式会社");
        Text command = Text.same("hakyu inquiry new DIR --to カナエダ精工株式会社");
        Digest digest =
                new Digest(
                        null,
                        said,
                        List.of(said),
                        List.of(
                                new Digest.Entry(
                                        said,
                                        List.of(said),
                                        List.of(new Digest.Line(said, command)))),
                        List.of(said),
                        List.of(said),
                        List.of(said),
                        false,
                        Set.of());

        Digest named = names().in(digest);

        String english = "Hiodoshi Seiko Co., Ltd. and Kanaeda Seiko Co., Ltd., not 名もない株式会社";
        assertThat(List.of(named.subject(), named.lead().getFirst(), named.quiet().getFirst()))
                .allSatisfy(each -> {
                    assertThat(each.en()).isEqualTo(english);
                    assertThat(each.ja()).isEqualTo(said.ja());
                });
        Digest.Entry entry = named.entries().getFirst();
        assertThat(entry.title().en()).isEqualTo(english);
        assertThat(entry.changes().getFirst().en()).isEqualTo(english);
        assertThat(entry.lines().getFirst().value()).as("typed as it is").isEqualTo(command);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Call カナエダ精工株式会社. | Call Kanaeda Seiko Co., Ltd.",
                "「カナエダ精工株式会社」の件 | 「Kanaeda Seiko Co., Ltd.」の件",
                "カナエダ精工株式会社の工場 12/3 | Kanaeda Seiko Co., Ltd.の工場 12/3",
                "A / カナエダ精工株式会社 | A / Kanaeda Seiko Co., Ltd.",
                "新カナエダ精工株式会社 | 新カナエダ精工株式会社",
                "カナエダ精工株式会社大学 | カナエダ精工株式会社大学",
                "inquiries/カナエダ精工株式会社 is there | inquiries/カナエダ精工株式会社 is there",
                "C:\\送付\\カナエダ精工株式会社 | C:\\送付\\カナエダ精工株式会社"
            })
    void shouldExchangeWholeNamesAndLeaveFoldersAlone(String before, String after) {
        Digest digest =
                new Digest(
                        null,
                        Text.same(before),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        Set.of());
        assertThat(names().in(digest).subject().en()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"社外秘, Confidential (社外秘)", "TLP:AMBER, TLP:AMBER", "企画課かぎり, 企画課かぎり"})
    void shouldTellTheMarkingInEnglishInEveryForm(String marking, String english) {
        Text title = Text.same("カナエダ精工株式会社: the week");
        Roundup roundup =
                new Roundup(
                        title,
                        marking,
                        null,
                        List.of(title),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(title),
                        List.of(new Roundup.Watched(title, List.of(title))),
                        List.of(title));
        Digest digest =
                new Digest(
                        Text.same(marking),
                        title,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        Set.of());

        Roundup named = names().in(roundup);
        Digest said = names().in(digest);

        assertThat(roundup.marking(Lang.EN)).as("of an older file").isEqualTo(marking);
        assertThat(named.marking(Lang.EN)).isEqualTo(english);
        assertThat(named.marking(Lang.JA)).isEqualTo(marking);
        assertThat(named.past().getFirst().en()).isEqualTo("Kanaeda Seiko Co., Ltd.: the week");
        assertThat(named.past().getFirst().ja()).isEqualTo(title.ja());
        assertThat(DigestText.render(said, Lang.EN)).contains("[" + english + "]");
        assertThat(DigestHtml.render(said, Lang.EN)).contains("[" + english + "]");
        assertThat(DigestText.render(said, Lang.JA)).contains("[" + marking + "]");
    }

    private static EnglishNames names() {
        return new EnglishNames(EnglishText.of(WorkspaceReader.read(SAMPLE)));
    }
}
