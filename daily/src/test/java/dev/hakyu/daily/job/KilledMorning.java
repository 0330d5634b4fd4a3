package dev.hakyu.daily.job;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Addressee;
import dev.hakyu.model.alert.MailAddress;
import dev.hakyu.model.alert.Wishes;
import dev.hakyu.model.network.Network;
import dev.hakyu.network.api.Settings;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.testkit.NetworkGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A process that runs morning after morning until it is killed: `WORKSPACE PORT DAY DAYS`.
///
/// It says `DAY 3` when the job of that day has returned, `FETCHED 3` and the like when a step of
/// it has been acknowledged.
final class KilledMorning {
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    static final List<String> READERS = List.of("a@kariya.example", "b@kariya.example");
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final int DAYS = 400;

    private KilledMorning() {}

    public static void main(String[] args) throws IOException {
        Path workspace = Path.of(args[0]);
        int port = Integer.parseInt(args[1]);
        int first = Integer.parseInt(args[2]);
        int last = first + Integer.parseInt(args[3]);
        Network network = NetworkGenerator.generate(1, 30);
        ScriptedSources sources = new ScriptedSources(articles(network), -1, LocalDateTime.MIN);
        for (int day = first; day < last; day++) {
            int current = day;
            DayJob.run(
                    request(workspace, network, sources, port, FIRST_DAY.plusDays(day)),
                    text -> say(text, current));
            say("DAY " + day);
        }
    }

    /// One notice of a supplier that is edited each day, and one article a day on others.
    static List<Article> articles(Network network) {
        String supplier = network.organisations().get(1).name();
        List<Article> articles = new ArrayList<>();
        Article notice = null;
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = FIRST_DAY.plusDays(day).minusDays(1);
            String text =
                    """
                    不正アクセスによる情報漏えいについて
                    2025年12月31日
                    %s
                    当社のサーバーが第三者による不正アクセスを受け、顧客%,d人分の氏名が漏えいしたことを確認しました。
                    """
                            .formatted(supplier, 1_000 + day);
            if (notice == null) {
                notice = Article.of(0, "notice", date + "T12:00", supplier, text);
            } else {
                notice.edited(date + "T12:00", text);
            }
            articles.add(
                    Article.of(
                            1,
                            "other/" + day,
                            date + "T13:00",
                            "製造週報",
                            "架橋市民病院、情報管理で公表\n架橋市民病院は、利用者%d人分の氏名を記録したUSBメモリーを紛失したと発表した。\n"
                                    .formatted(100 + day)));
        }
        articles.add(notice);
        return articles;
    }

    private static void say(Text text, int day) {
        if (text.ja().contains("保存しました")) {
            say("FETCHED " + day);
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static DayRequest request(
            Path workspace, Network network, ScriptedSources sources, int port, LocalDate day) {
        List<Addressee> readers =
                READERS.stream()
                        .map(MailAddress::of)
                        .map(each -> new Addressee(each, Wishes.everything(Lang.JA)))
                        .toList();
        Settings settings = KariyaSettings.of(null, port, readers);
        return new DayRequest(
                new WorkspaceFiles(workspace, network, settings, List.of(), List.of(), List.of()),
                "DIR",
                sources,
                _ -> Optional.empty(),
                Clock.fixed(day.atTime(7, 0).atZone(ZONE).toInstant(), ZONE),
                true,
                1,
                5,
                1,
                "test");
    }
}
