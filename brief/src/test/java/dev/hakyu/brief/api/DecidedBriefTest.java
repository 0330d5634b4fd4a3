package dev.hakyu.brief.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.internal.render.HtmlBrief;
import dev.hakyu.brief.internal.render.TextBrief;
import dev.hakyu.model.Lang;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.decision.Said;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.reader.api.ReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a brief makes of decisions, from one morning to the next.
class DecidedBriefTest {
    private static final String SHIOMI = "2026年11月17日\nシオミ精工株式会社は、ランサムウェアの被害を受け、生産を停止したと発表した。\n";
    private static final String KAWABE = "2026年11月17日\n株式会社カワベ工業九州は、不正アクセスを受け、顧客の氏名が漏えいしたと発表した。\n";

    @TempDir Path workspace;
    private final List<Decision> said = new ArrayList<>();

    @BeforeEach
    void makeWorkspace() throws IOException {
        write("hakyu.yaml", "version: 1\ncompany: US\nlanguage: ja\nzone: Asia/Tokyo\n");
        write(
                "network/organisations.csv",
                "id,name,kind,country\nUS,見本自動車,self,JP\nS1,シオミ精工株式会社,supplier,JP\n"
                        + "S2,株式会社カワベ工業,supplier,JP\nS3,ホクリク樹脂株式会社,supplier,JP\n");
        write("reports/shiomi.txt", SHIOMI);
    }

    @Test
    void shouldListADismissedIncidentInOneLineWithWhoAndWhy() {
        Brief before = brief();
        assertThat(before.inFull()).hasSize(1);
        dismiss("シオミ精工株式会社", "この拠点とは取引がない");
        Brief after = brief();
        assertThat(after.inFull()).isEmpty();
        assertThat(after.inShort()).isEmpty();
        assertThat(after.putAside())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.what().ja()).contains("シオミ精工株式会社");
                    assertThat(each.why().ja()).isEqualTo("当社に関係なし(この拠点とは取引がない、田中、2026-11-18)");
                    assertThat(each.changed()).isEmpty();
                });
        for (Lang lang : Lang.values()) {
            assertThat(TextBrief.render(after, lang)).contains("この拠点とは取引がない", "田中", "d-");
            assertThat(new HtmlBrief().render(after, lang)).contains("この拠点とは取引がない", "田中");
        }
        assertThat(TextBrief.summary(after, Lang.JA)).contains("関係なしとした事案1件");
    }

    @Test
    void shouldTellInThatLineWhatBecameKnownSince() throws IOException {
        dismiss("シオミ精工株式会社", "取引がない");
        write(
                "reports/shiomi-2.txt",
                "2026年11月18日\nシオミ精工株式会社は、ランサムウェアの被害について、顧客の氏名12,345人分が漏えいしたと発表した。\n");
        Brief after = brief();
        assertThat(after.inFull()).isEmpty();
        assertThat(after.putAside())
                .singleElement()
                .satisfies(each ->
                        assertThat(each.changed().toString())
                                .contains("12,345人", "氏名")
                                .doesNotContain("ランサムウェア"));
        assertThat(TextBrief.render(after, Lang.JA)).contains("経過に変化", "12,345人");
        assertThat(new HtmlBrief().render(after, Lang.EN)).contains("Changed since");
        assertThat(TextBrief.summary(after, Lang.JA)).contains("うち1件は経過に変化");
    }

    @Test
    void shouldTellItInFullAgainWhenAnotherOrganisationOfOursIsDrawnIn() throws IOException {
        dismiss("シオミ精工株式会社", "取引がない");
        write(
                "reports/shiomi-3.txt",
                "2026年11月18日\nシオミ精工株式会社は、ランサムウェアの被害により、取引先のホクリク樹脂株式会社の生産にも影響が出ていると発表した。\n");
        Brief after = brief();
        assertThat(after.inFull()).hasSize(1);
        assertThat(after.putAside())
                .singleElement()
                .satisfies(each -> assertThat(each.changed().toString()).contains("ホクリク樹脂"));
        assertThat(TextBrief.summary(after, Lang.JA)).doesNotContain("除いたもの");
    }

    @Test
    void shouldHoldADismissalWhenTheArticleIsEditedAndTheFileRenamed() throws IOException {
        dismiss("シオミ精工株式会社", "取引がない");
        Files.move(
                workspace.resolve("reports/shiomi.txt"), workspace.resolve("reports/renamed.txt"));
        assertThat(brief().inFull()).isEmpty();
        Files.move(
                workspace.resolve("reports/renamed.txt"), workspace.resolve("reports/shiomi.txt"));
        write("reports/shiomi.txt", SHIOMI + "同社は復旧を急いでいる。\n");
        assertThat(brief().inFull()).isEmpty();
        assertThat(brief().putAside()).hasSize(1);
    }

    @Test
    void shouldBringBackWhatIsUndone() {
        dismiss("シオミ精工株式会社", "取引がない");
        said.add(new Decision.Undo(next(""), said.getFirst().id()));
        Brief after = brief();
        assertThat(after.inFull()).hasSize(1);
        assertThat(after.putAside()).isEmpty();
    }

    @Test
    void shouldShowTheCommandsThatAnswerANearNameAndFollowTheAnswer() throws IOException {
        write("reports/kawabe.txt", KAWABE);
        Brief open = brief();
        DecisionDesk.Question question =
                desk().questions().stream()
                        .filter(each -> each.organisation().value().equals("S2"))
                        .findFirst()
                        .orElseThrow();
        Brief.ToVerify asked =
                open.toVerify().stream()
                        .filter(each -> each.ours().equals(question.ours()))
                        .findFirst()
                        .orElseThrow();
        assertThat(asked.commands().confirm())
                .isEqualTo("hakyu decide \"%s\" confirm %s".formatted("my company", question.id()));
        assertThat(TextBrief.render(open, Lang.JA)).contains("$ " + asked.commands().reject());
        assertThat(new HtmlBrief().render(open, Lang.JA)).contains(question.id());
        assertThat(desk().listQuestions(question.id().substring(0, 5))).contains(question);

        said.add(
                new Decision.Confirm(
                        next(""),
                        question.mention(),
                        question.organisation(),
                        desk().refer(question.matters().getFirst())));
        Brief confirmed = brief();
        assertThat(confirmed.inFull()).hasSize(2);
        assertThat(confirmed.toVerify()).noneMatch(each -> each.ours().contains("S2"));
        assertThat(TextBrief.render(confirmed, Lang.JA)).contains("担当者が「", "田中、2026-11-18");

        said.add(new Decision.NotOurs(next("同業の別会社"), question.mention(), null, null));
        Brief rejected = brief();
        assertThat(rejected.inFull()).hasSize(1);
        assertThat(rejected.toVerify()).isEmpty();
        assertThat(rejected.putAside())
                .singleElement()
                .satisfies(each -> assertThat(each.why().ja()).contains("同業の別会社", "田中"));
    }

    @Test
    void shouldFindAnIncidentByTheIdThatTheBriefShows() {
        DecisionDesk.Matter matter = desk().matters().getFirst();
        String text = TextBrief.render(brief(), Lang.JA);
        assertThat(text).contains("[" + matter.id() + "]");
        for (String typed :
                List.of(
                        matter.id(),
                        matter.id().substring(0, 4),
                        matter.id().toUpperCase(java.util.Locale.ROOT),
                        matter.incident().id().value())) {
            assertThat(desk().listMatters(typed)).as(typed).containsExactly(matter);
        }
        assertThat(desk().listMatters("zz")).isEmpty();
        assertThat(desk().listMatters("")).isEmpty();
        assertThat(desk().listReports(matter, "SHIOMI.txt")).hasSize(1);
    }

    @Test
    void shouldFollowALearnedAlias() throws IOException {
        write("reports/alias.txt", KAWABE.replace("株式会社カワベ工業九州", "株式会社サンオーレ"));
        assertThat(brief().inFull()).hasSize(1);
        said.add(new Decision.Alias(next(""), new OrganisationId("S3"), "サンオーレ"));
        assertThat(brief().inFull()).hasSize(2);
        assertThat(TextBrief.render(brief(), Lang.JA)).contains("別名として登録");
    }

    private void dismiss(String victim, String reason) {
        DecisionDesk desk = desk();
        DecisionDesk.Matter matter =
                desk.matters().stream()
                        .filter(each -> each.incident().victim().value().name().equals(victim))
                        .findFirst()
                        .orElseThrow();
        said.add(new Decision.Dismiss(next(reason), desk.refer(matter), desk.seen(matter)));
    }

    private Said next(String reason) {
        OffsetDateTime at = OffsetDateTime.parse("2026-11-18T07:10:00+09:00");
        return Said.now(at.plusMinutes(said.size()), "田中", reason, "d" + said.size());
    }

    private DecisionDesk desk() {
        ReportReader reader = ReportReader.shipped();
        List<Reading> readings =
                ReportsFolder.open(workspace.resolve("reports")).reports().stream()
                        .map(reader::read)
                        .toList();
        return DecisionDesk.open(
                WorkspaceReader.read(workspace).network(),
                readings,
                Decisions.of(said),
                LocalDate.of(2026, 11, 18));
    }

    private Brief brief() {
        WorkspaceFiles files = WorkspaceReader.read(workspace);
        Instant asOf = Instant.parse("2026-11-18T22:00:00Z");
        BriefRequest request =
                MorningRequest.of(
                        files, ReportsFolder.open(workspace.resolve("reports")), asOf, true, 50);
        return BriefJob.prepare(request.withDecisions(Decisions.of(said), "my company"), _ -> {});
    }

    private void write(String path, String text) throws IOException {
        Path file = workspace.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
