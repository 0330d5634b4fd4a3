package dev.hakyu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.daily.watch.WatchEvent;
import dev.hakyu.daily.watch.WatchLog;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.source.Content;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A person reads the brief, types what it shows, and reads the brief again.
class DecideCommandTest {
    private static final String SHIOMI = "2026年11月16日\nシオミ精工株式会社は、ランサムウェアの被害を受け、生産を停止したと発表した。\n";
    private static final String KAWABE = "2026年11月16日\n株式会社カワベ工業九州は、不正アクセスを受け、顧客の氏名が漏えいしたと発表した。\n";
    private static final String HOKURIKU = "2026年11月16日\nホクリク樹脂株式会社は、不正アクセスを受け、出荷を停止したと発表した。\n";

    @TempDir Path folder;
    private Path workspace;

    @BeforeEach
    void makeWorkspace() throws IOException {
        workspace = folder.resolve("my company");
        write("hakyu.yaml", "version: 1\ncompany: US\nlanguage: ja\nzone: Asia/Tokyo\n");
        write(
                "network/organisations.csv",
                "id,name,kind,country\nUS,見本自動車,self,JP\nS1,シオミ精工株式会社,supplier,JP\n"
                        + "S2,株式会社カワベ工業,supplier,JP\nS3,ホクリク樹脂株式会社,supplier,JP\n");
        write("reports/shiomi.txt", SHIOMI);
        write("reports/kawabe.txt", KAWABE);
        write("reports/hokuriku.txt", HOKURIKU);
    }

    @Test
    void shouldDoWhatTheBriefSaysToType() {
        CommandRun brief = brief();
        assertThat(brief.out()).contains("関係する事案は2件");
        String command = found("\\$ (hakyu decide .* confirm q-[0-9a-f]+)", briefText());
        assertThat(command)
                .as("to be typed in the workspace's folder; the brief is mailed")
                .startsWith("hakyu decide . confirm ")
                .doesNotContain(workspace.toString());
        String question = command.substring(command.lastIndexOf(' ') + 1);
        CommandRun run = decide("confirm", question.substring(0, 6), "--by", "田中");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out()).contains("記録しました", "カワベ工業九州", "S2", "d-");
        assertThat(brief().out()).contains("関係する事案は3件");
        assertThat(briefText()).contains("担当者が「", "(田中、2026-11-18、d-");
    }

    @Test
    void shouldDismissByTheIdOfTheBriefAndListItWithTheReason() {
        brief();
        String id = found("シオミ精工株式会社 .*— .*\\[([0-9a-f-]+)\\]", briefText());
        CommandRun refused = decide("dismiss", id);
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(refused.err()).contains("--reason");
        CommandRun run =
                decide("dismiss", id.substring(0, 4), "--reason", "その拠点とは取引がない", "--by", "田中");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(brief().out()).contains("関係する事案は1件", "関係なしとした事案1件");
        assertThat(briefText()).contains("当社に関係なし(その拠点とは取引がない、田中、2026-11-18)");
        String decision = found("\\[(d-[0-9a-f]+)\\]", run.out());
        assertThat(decide("undo", decision.substring(0, 6)).status()).isEqualTo(ExitStatus.DONE);
        assertThat(brief().out()).contains("関係する事案は2件");
        CommandRun list = decide("list");
        assertThat(list.out()).contains("[取り消し済み]", "[有効]", "その拠点とは取引がない");
    }

    @Test
    void shouldSuppressANameAndAPair() {
        String question = found("(q-[0-9a-f]+)", decide("list").out());
        assertThat(decide("not-ours", question, "--reason", "別会社").status()).isZero();
        assertThat(decide("list").out()).doesNotContain(question);
        String incident = found("([0-9a-f]{6})  シオミ精工株式会社", decide("list").out());
        assertThat(decide("not-ours", incident, "S1", "--reason", "別工場").status()).isZero();
        CommandRun loose = decide("not-ours", "--name", "ホクリク樹脂", "--reason", "別会社");
        assertThat(loose.err()).contains("注意", "ホクリク樹脂株式会社");
        CommandRun exact = decide("not-ours", "--name", "ホクリク樹脂株式会社", "--reason", "別会社");
        assertThat(exact.err()).isEmpty();
        CommandRun brief = brief();
        assertThat(brief.out()).contains("関係する事案は見つかりませんでした", "別の組織などとした名前3件");
        assertThat(briefText()).contains("別会社", "「シオミ精工株式会社」の事案と「シオミ精工株式会社」: 関係なし(別工場");
        assertThat(decide("not-ours", "--reason", "x").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(decide("not-ours", incident, "S9", "--reason", "x").status())
                .isEqualTo(ExitStatus.REJECTED);
    }

    @Test
    void shouldMergeAndSplitAndSayWhy() throws IOException {
        write("reports/shiomi-2.txt", SHIOMI.replace("16日", "17日") + "続報。\n");
        String list = decide("list").out();
        String shiomi = found("([0-9a-f]{6})  シオミ精工株式会社", list);
        String hokuriku = found("([0-9a-f]{6})  ホクリク樹脂株式会社", list);
        CommandRun split = decide("split", shiomi, "shiomi-2.txt", "--reason", "別の日の事案");
        assertThat(split.status()).as(split.err()).isEqualTo(ExitStatus.DONE);
        list = decide("list").out();
        assertThat(list.split("シオミ精工株式会社  \\(当社", -1)).hasSize(3);
        assertThat(list).contains(shiomi + "-2");
        assertThat(decide("merge", shiomi, hokuriku, "--reason", "同じ委託先").status()).isZero();
        list = decide("list").out();
        assertThat(list).doesNotContain(hokuriku + "  ");
        assertThat(decide("merge", shiomi, shiomi).status()).isEqualTo(ExitStatus.USAGE);
        assertThat(decide("split", shiomi + "-2", "shiomi-2.txt").status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(decide("split", shiomi, "nowhere.txt").status()).isEqualTo(ExitStatus.REJECTED);
    }

    @Test
    void shouldLearnAnAliasThatDecidesAndRefuseOneThatCannot() throws IOException {
        write("reports/alias.txt", KAWABE.replace("株式会社カワベ工業九州", "株式会社サンオーレ"));
        assertThat(decide("alias", "S3", "サンオーレ").status()).isZero();
        assertThat(brief().out()).contains("関係する事案は3件");
        CommandRun match = CommandRun.ja("match", workspace.toString(), "サンオーレ");
        assertThat(match.out()).contains("S3", "担当者が");
        CommandRun taken = decide("alias", "S3", "シオミ精工");
        assertThat(taken.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(taken.err()).contains("S1", "→");
        assertThat(decide("alias", "S3", "株式会社").status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(decide("alias", "S9", "x").status()).isEqualTo(ExitStatus.REJECTED);
    }

    @Test
    void shouldListCandidatesWhenWhatIsTypedIsUnknownOrAmbiguous() {
        CommandRun unknown = decide("dismiss", "zzzz", "--reason", "x");
        assertThat(unknown.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(unknown.err()).contains("zzzz", "シオミ精工", "list");
        decide("dismiss", "--reason", "x", found("([0-9a-f]{6})  シオミ", decide("list").out()));
        decide("not-ours", "--name", "別名", "--reason", "x");
        CommandRun ambiguous = decide("undo", "d-");
        assertThat(ambiguous.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(ambiguous.err()).contains("2件", "d-", "別名");
    }

    @Test
    void shouldDecideOnWhatWasFetchedToo() throws IOException {
        fetched("2026-11-16T22:00:00Z");
        String id = found("([0-9a-f]{6})  ミナモ電機株式会社", decide("list", "--all").out());
        CommandRun run = decide("dismiss", id, "--reason", "取引がない");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(decide("list").out()).contains("判断済み", "https://news.example.jp/1");
    }

    @Test
    void shouldDecideOnAnOldReportOnlyWhileItIsWatched() throws IOException {
        fetched("2026-07-01T22:00:00Z");
        assertThat(decide("list", "--all").out()).doesNotContain("ミナモ電機");
        new WatchLog(workspace)
                .append(
                        List.of(
                                new WatchEvent(
                                        Instant.parse("2026-07-02T00:00:00Z"),
                                        WatchEvent.Kind.OPENED,
                                        new IncidentId("inc-1"),
                                        null,
                                        "ミナモ電機株式会社",
                                        "2026-07-02",
                                        LocalDate.of(2026, 12, 1),
                                        null,
                                        null,
                                        List.of("https://news.example.jp/1"))));
        assertThat(decide("list", "--all").out()).contains("ミナモ電機株式会社");
    }

    private void fetched(String moment) {
        Instant at = Instant.parse(moment);
        try (Store store = Store.open(workspace, "test", Clock.fixed(at, ZoneOffset.UTC))) {
            store.evidence()
                    .put(
                            new Item(
                                    new SourceId("news"),
                                    "https://news.example.jp/1",
                                    null,
                                    null,
                                    at,
                                    "text/plain; charset=UTF-8",
                                    Content.of(SHIOMI.replace("シオミ精工", "ミナモ電機"))));
        }
    }

    @Test
    void shouldPrintJsonForPrograms() {
        CommandRun list = decide("list", "--json", "--all");
        assertThat(list.out())
                .contains("\"version\" : 1", "\"questions\"", "\"shown\"", "shiomi.txt");
        String incident = found("\"shown\" : \"([0-9a-f]+)\"", list.out());
        CommandRun run = decide("dismiss", incident, "--reason", "r", "--json");
        assertThat(run.out()).contains("\"recorded\"", "\"kind\" : \"dismiss\"", "\"file\"");
    }

    @Test
    void shouldTellABrokenFileAndHoldTheRest() throws IOException {
        write("decisions/hand.jsonl", "{\"version\":1,\"reson\":\"x\"}\n");
        CommandRun list = decide("list");
        assertThat(list.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(list.err()).contains("decisions/hand.jsonl 1行");
        CommandRun brief = brief();
        assertThat(brief.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(brief.err()).contains("decisions/hand.jsonl");
        assertThat(brief.out()).contains("関係する事案は2件");
        assertThat(CommandRun.ja("check", workspace.toString()).out()).contains("hand.jsonl");
    }

    /// The action is typed as the brief prints it; done, it asks no more, also after a merge.
    @Test
    void shouldMarkAnActionAsDoneAndTakeItBack() {
        brief();
        String id = found("シオミ精工株式会社 .*— .*\\[([0-9a-f-]+)\\]", briefText());
        String other = found("ホクリク樹脂株式会社 .*— .*\\[([0-9a-f-]+)\\]", briefText());
        String command = found("\\$ hakyu decide .* (done " + id + ") 番号", briefText());
        String action = found("シオミ精工株式会社との取引の内容.*\\[(a-[0-9a-f]{6})\\]", briefText());
        CommandRun run =
                decide(command.split(" ")[0], id, action, "--by", "購買 田中", "--reason", "電話で確認");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out()).contains("実施済み", "シオミ精工株式会社との取引の内容");
        brief();
        assertThat(briefText())
                .containsPattern("シオミ精工株式会社との取引の内容.*済\\(購買 田中、11月18日\\(水\\).*、電話で確認\\)")
                .doesNotContain("[" + action + "]");
        decide("merge", id, other, "--reason", "同じ委託先");
        brief();
        assertThat(briefText()).contains("済(購買 田中").doesNotContain("[" + action + "]");
        decide("undo", found("\\[(d-[0-9a-f]+)\\]", run.out()), "--by", "田中");
        brief();
        assertThat(briefText()).contains("[" + action + "]").doesNotContain("済(購買 田中");
    }

    @Test
    void shouldNameTheActionsThatCanBeTyped() {
        brief();
        String id = found("シオミ精工株式会社 .*— .*\\[([0-9a-f-]+)\\]", briefText());
        CommandRun run = decide("done", id, "a-zzz");
        assertThat(run.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(run.err()).contains("この対応はありません", "a-");
        assertThat(decide("done", id).status()).isEqualTo(ExitStatus.USAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "confirm",
                "not-ours",
                "dismiss",
                "merge",
                "split",
                "alias",
                "done",
                "submitted",
                "start",
                "undo"
            })
    void shouldExplainEveryDecisionInBothLanguages(String verb) {
        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            CommandRun help = CommandRun.of(locale, "decide", workspace.toString(), verb, "--help");
            assertThat(help.status()).isEqualTo(ExitStatus.DONE);
            assertThat(help.out()).contains("hakyu decide my-company " + verb, "--by");
            assertThat(help.out()).contains(locale == Locale.JAPANESE ? "理由" : "Why");
        }
    }

    @Test
    void shouldEndWithTwoOrThreeForWhatCannotBeRun() throws IOException {
        assertThat(CommandRun.ja("decide", workspace.toString()).status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(decide("dismiss").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(decide("undo", "d-1", "--by", " ").status()).isNotEqualTo(ExitStatus.DONE);
        assertThat(CommandRun.ja("decide", folder.resolve("nowhere").toString(), "list").status())
                .isEqualTo(ExitStatus.REJECTED);
        write("decisions", "a file, not a folder");
        CommandRun run = decide("not-ours", "--name", "x", "--reason", "y");
        assertThat(run.status()).isEqualTo(ExitStatus.CANNOT_RUN);
        assertThat(run.err()).contains("実行できません").doesNotContain("\tat ");
    }

    private CommandRun decide(String verb, String... args) {
        List<String> all = new ArrayList<>(List.of("decide", workspace.toString(), verb));
        all.addAll(List.of(args));
        return CommandRun.ja(all.toArray(String[]::new));
    }

    private CommandRun brief() {
        return CommandRun.ja("brief", workspace.toString(), "--runs", "20");
    }

    private String briefText() {
        try {
            return Files.readString(workspace.resolve("briefs/2026-11-18T0700/brief.txt"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    private void write(String path, String text) throws IOException {
        Path file = workspace.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
