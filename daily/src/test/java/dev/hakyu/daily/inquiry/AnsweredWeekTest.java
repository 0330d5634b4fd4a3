package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.SampleCompany;
import dev.hakyu.daily.job.DayJob;
import dev.hakyu.daily.job.DayRequest;
import dev.hakyu.daily.job.WeekJob;
import dev.hakyu.daily.watch.Watch;
import dev.hakyu.daily.watch.WatchEntry;
import dev.hakyu.daily.watch.WatchLog;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.sources.api.FetchSettings;
import dev.hakyu.sources.api.Fetcher;
import dev.hakyu.sources.api.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A supplier answers in the week, and the brief of the next morning tells it.
class AnsweredWeekTest {
    private static final Path HOME = Path.of("..");
    private static final int VICTIM = 1001;
    @TempDir Path folder;

    @Test
    void shouldTellWhatABriefToldFromAnAnswerOnceWithItsDay() throws IOException {
        Path workspace = folder.resolve("company");
        SampleCompany.copy(HOME, workspace);
        DayJob.run(request(workspace, "2026-11-17T22:10:00Z"), _ -> {});
        answer(workspace, Instant.parse("2026-11-18T08:00:00Z"));
        DayJob.run(request(workspace, "2026-11-18T22:10:00Z"), _ -> {});
        DayJob.run(request(workspace, "2026-11-22T22:10:00Z"), _ -> {});

        WeekJob.run(request(workspace, "2026-11-22T22:30:00Z"), _ -> {});

        assertThat(Files.readString(workspace.resolve("watch/watch.jsonl")))
                .as("seen by everybody")
                .contains("カナエダ精工")
                .doesNotContain("11月30日", "2026-11-30", "11/30");
        String told = Files.readString(workspace.resolve("briefs/2026-W48/weekly.txt"));
        assertThat(told.lines().filter(line -> line.contains("照会に1社から回答がありました")))
                .as("who answered is told by the week, not by its days")
                .hasSize(1);
        assertThat(told.lines().filter(line -> line.contains("再開の見込みが示されました")))
                .as(told)
                .singleElement()
                .asString()
                .contains("11/19 ");
    }

    @Test
    void shouldTellOfAnAnswerThatCameInAfterTheLastBrief() throws IOException {
        Path workspace = folder.resolve("company");
        SampleCompany.copy(HOME, workspace);
        DayJob.run(request(workspace, "2026-11-17T22:10:00Z"), _ -> {});
        DayJob.run(request(workspace, "2026-11-22T22:10:00Z"), _ -> {});
        answer(workspace, Instant.parse("2026-11-22T22:20:00Z"));

        WeekJob.run(request(workspace, "2026-11-22T22:30:00Z"), _ -> {});

        String told = Files.readString(workspace.resolve("briefs/2026-W48/weekly.txt"));
        assertThat(told.lines().filter(line -> line.contains("照会に1社から回答がありました"))).hasSize(1);
        assertThat(told.lines().filter(line -> line.contains("再開の見込みが示されました"))).hasSize(1);
    }

    private static void answer(Path workspace, Instant moment) throws IOException {
        WatchEntry hit =
                new Watch(new WatchLog(workspace).read())
                        .entries().stream()
                                .filter(each -> each.victim().contains("カナエダ精工"))
                                .findFirst()
                                .orElseThrow();
        WorkspaceFiles files = WorkspaceReader.read(workspace);
        Map<OrganisationId, Boolean> suppliers = new LinkedHashMap<>();
        suppliers.put(SampleSuppliers.id(VICTIM), true);
        Instant asked = moment.minusSeconds(300);
        InquiryRequest request =
                new InquiryRequest(
                        new Cause.OfIncident(
                                hit.incident().value(),
                                hit.victim(),
                                new Text("サイバー攻撃", "a cyber attack")),
                        suppliers,
                        List.of(),
                        Lang.JA,
                        asked,
                        "佐藤",
                        null);
        InquiryId id = InquiryFolder.nextId(workspace, asked.atZone(ZoneOffset.UTC).toLocalDate());
        InquiryFolder inquiry = InquiryFolder.of(workspace, id);
        inquiry.create(InquiryPlan.draw(id, files, request, List.of()).inquiry());
        Outbox.open(files, inquiry, SampleSuppliers.FROM, at(asked), "佐藤").writeInquiries();
        Path form =
                FormFiller.fill(
                        inquiry,
                        VICTIM,
                        workspace.resolveSibling("answer.xlsx"),
                        "総務 山田",
                        moment.atZone(files.settings().zone()).toLocalDate().toString(),
                        Map.of("impact", "有", "restart", "2026-11-30", "connection", "遮断済"),
                        _ -> {});
        assertThat(
                        AnswerImport.apply(
                                        WorkspaceReader.read(workspace),
                                        inquiry,
                                        List.of(form),
                                        at(moment),
                                        "佐藤")
                                .problems())
                .isEmpty();
    }

    private static DayRequest request(Path workspace, String moment) {
        WorkspaceFiles files = WorkspaceReader.read(workspace);
        Fetcher fetcher =
                new Fetcher(
                        FetchSettings.of(
                                workspace,
                                "test",
                                files.settings().fetching(),
                                Secrets.of(Map.of(), workspace)));
        return new DayRequest(
                files,
                "DIR",
                fetcher::fetch,
                _ -> Optional.empty(),
                Clock.fixed(Instant.parse(moment), files.settings().zone()),
                false,
                1,
                5,
                1,
                "test");
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }
}
