package dev.hakyu.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// The sample company grown to any size, as a workspace: its own files, with invented
/// organisations, supplies, systems, needs and accesses added to them, and invented reports of the
/// last three years beside its own. The same seed and sizes give the same files.
///
/// New organisations stand in tiers 2 and 3 and deliver to earlier ones with weeks of stock, so
/// that the sample's own story stays what it is. Nearly all reports are of organisations that are
/// not in the network; one in 1,000 is of one that is.
public final class GrownSample {
    private static final String KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ";
    private static final List<String> TRADES =
            List.of("精工", "製作所", "電機", "化学", "物流", "金属", "樹脂", "機械", "繊維", "情報システム");
    private static final List<String> NEWS_TRADES =
            List.of("病院", "大学", "商事", "食品", "建設", "印刷", "保険", "交通", "通信", "信用金庫");
    private static final String DAY = "2026-09-30";
    private static final int STORY_DAYS = 1_095;
    private static final int REPORTS_PER_HIT = 1_000;

    private final SplittableRandom random;
    private final Path out;
    private final Set<String> names = new HashSet<>();
    private final List<String> deliveringTo = new ArrayList<>();
    private final List<String> ownNames = new ArrayList<>();

    private GrownSample(Path out, long seed) {
        this.out = out;
        random = new SplittableRandom(seed);
    }

    /// `SAMPLE OUT ORGANISATIONS INCIDENTS SEED`.
    public static void main(String[] args) throws IOException {
        write(
                Path.of(args[0]),
                Path.of(args[1]),
                Integer.parseInt(args[2]),
                Integer.parseInt(args[3]),
                Long.parseLong(args[4]));
    }

    /// Writes the workspace.
    ///
    /// @param sample folder of the sample company
    /// @param out an empty folder, or one that is not there yet
    /// @param organisationCount how many the network has in the end; at least as many as the sample
    /// @param incidentCount how many reports are added, each of an incident of its own
    public static void write(
            Path sample, Path out, int organisationCount, int incidentCount, long seed)
            throws IOException {
        copy(sample, out);
        GrownSample grown = new GrownSample(out, seed);
        grown.growNetwork(organisationCount);
        grown.growReports(incidentCount);
    }

    private static void copy(Path sample, Path out) throws IOException {
        try (Stream<Path> found = Files.walk(sample)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                Path copy = out.resolve(sample.relativize(file).toString());
                Files.createDirectories(copy.toAbsolutePath().getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void growNetwork(int organisationCount) throws IOException {
        Table organisations = new Table("organisations.csv");
        organisations.column("ID").stream()
                .filter(id -> id.startsWith("V-"))
                .forEach(deliveringTo::add);
        Table supplies = new Table("supplies.csv");
        Table systems = new Table("systems.csv");
        Table needs = new Table("needs.csv");
        Table accesses = new Table("access.csv");
        List<String> ownSystems = systems.column("id");
        for (int i = organisations.rowCount(); i < organisationCount; i++) {
            String id = "G-%05d".formatted(i);
            organisations.add(
                    "名称,ID,国,業種,区分,階層,出典,時点",
                    organisation(),
                    id,
                    "JP",
                    "製造",
                    "仕入先",
                    i < organisationCount / 3 ? 2 : 3,
                    "推定",
                    DAY);
            supplies.add(
                    "供給元,供給先,品目,シェア,重要度,在庫日数,輸送日数,出典,時点",
                    id,
                    drawn(deliveringTo),
                    "部材" + i,
                    1,
                    "重要",
                    20 + random.nextInt(40),
                    1,
                    "推定",
                    DAY);
            if (i % 20 == 0) {
                String system = "GS-%05d".formatted(i);
                systems.add(
                        "id,name,operator,kind,source,as_of",
                        system,
                        "業務システム" + i,
                        id,
                        "other",
                        "推定",
                        DAY);
                needs.add("who,system,tolerance_hours,source,as_of", id, system, 24, "推定", DAY);
            }
            if (i % 50 == 0) {
                accesses.add(
                        "組織,システム,ID,接続方式,権限,多要素認証,出典,時点",
                        id,
                        drawn(ownSystems),
                        "GA-%05d".formatted(i),
                        "VPN",
                        "利用者",
                        i % 100 == 0 ? "無" : "OTP",
                        "推定",
                        DAY);
            }
            deliveringTo.add(id);
        }
        for (Table table : List.of(organisations, supplies, systems, needs, accesses)) {
            table.save();
        }
    }

    private String organisation() {
        String name = "株式会社" + name(TRADES);
        ownNames.add(name);
        return name;
    }

    private void growReports(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            boolean hit = i % REPORTS_PER_HIT == REPORTS_PER_HIT - 1 && !ownNames.isEmpty();
            String victim = hit ? drawn(ownNames) : "株式会社" + name(NEWS_TRADES);
            // The newest are of the day before the story, the oldest three years older.
            LocalDate day =
                    LocalDate.of(2026, 11, 16)
                            .minusDays(
                                    (long) STORY_DAYS * (count - 1 - i) / Math.max(1, count - 1));
            Path file =
                    out.resolve("reports")
                            .resolve("grown")
                            .resolve(String.valueOf(day.getYear()))
                            .resolve("%05d.txt".formatted(i));
            Files.createDirectories(file.getParent());
            Files.writeString(file, report(victim, day));
        }
    }

    private String report(String victim, LocalDate day) {
        String date =
                "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        int count = 100 + random.nextInt(90_000);
        return switch (random.nextInt(4)) {
            case 0 ->
                    """
                    %1$sがランサムウェア被害 受注と出荷を停止
                    %2$s
                    見本産業新聞
                    %1$sは%2$s、社内のサーバーがランサムウェアに感染し、受注と出荷を停止したと発表した。復旧の時期は未定としている。攻撃者は特定されていない。
                    """
                            .formatted(victim, date);
            case 1 ->
                    """
                    不正アクセスによる個人情報漏えいのおそれに関するお知らせ
                    %2$s
                    %1$s
                    このたび、当社のサーバーが第三者による不正アクセスを受け、お客さまの個人情報 最大%3$d件が漏えいしたおそれのあることが判明いたしました。
                    対象の項目は、氏名、住所、電話番号、メールアドレスです。クレジットカード情報は含まれておりません。
                    """
                            .formatted(victim, date, count);
            case 2 ->
                    """
                    %1$s、メールの誤送信で%3$d件のアドレスが流出
                    %2$s
                    見本産業新聞
                    %1$sは%2$s、案内メールの誤送信により、顧客%3$d件のメールアドレスが流出したと発表した。対象者には個別に謝罪した。
                    """
                            .formatted(victim, date, count);
            default ->
                    """
                    システム障害に関するお知らせ
                    %2$s
                    %1$s
                    当社は%2$s、サイバー攻撃によりシステムを停止しました。現在、外部の専門機関とともに調査を進めており、情報の漏えいは確認されておりません。
                    """
                            .formatted(victim, date);
        };
    }

    private String name(List<String> trades) {
        while (true) {
            StringBuilder name = new StringBuilder();
            for (int i = 0; i < 4; i++) {
                name.append(KANA.charAt(random.nextInt(KANA.length())));
            }
            if (names.add(name.toString())) {
                return name + drawn(trades);
            }
        }
    }

    private String drawn(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /// A file of the network to which rows are added under the columns that it has.
    private final class Table {
        private final Path file;
        private final List<String> columns;
        private final List<String> lines;
        private final StringBuilder added = new StringBuilder();

        Table(String name) throws IOException {
            file = out.resolve("network").resolve(name);
            lines = Files.readAllLines(file);
            columns = Arrays.asList(lines.getFirst().replace("\uFEFF", "").split(","));
        }

        int rowCount() {
            return (int) lines.stream().skip(1).filter(line -> !line.isBlank()).count();
        }

        /// Of a column left of every quoted one.
        List<String> column(String name) {
            int at = columns.indexOf(name);
            return lines.stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",")[at])
                    .toList();
        }

        /// @param names of columns, with commas between them
        void add(String names, Object... values) {
            List<String> named = List.of(names.split(","));
            if (named.size() != values.length || !columns.containsAll(named)) {
                throw new IllegalArgumentException(file + " has no such row: " + names);
            }
            String[] cells = new String[columns.size()];
            Arrays.fill(cells, "");
            for (int i = 0; i < values.length; i++) {
                cells[columns.indexOf(named.get(i))] = values[i].toString();
            }
            added.append(String.join(",", cells)).append('\n');
        }

        void save() throws IOException {
            String end = Files.readString(file).endsWith("\n") ? "" : "\n";
            Files.writeString(file, end + added, StandardOpenOption.APPEND);
        }
    }
}
