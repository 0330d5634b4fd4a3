package dev.hakyu.daily.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What happens from 1 to 16 December 2026: what ten sources show, and when.
///
/// Supplier A (ordered plates, ransomware) is told first by itself, then by a paper, corrected,
/// copied, postponed and restarted; supplier B turns up over the weekend. Everything else concerns
/// others.
final class Fortnight {
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 12, 1);
    static final String[] SOURCES = {
        "東海産業日報", "部品新聞", "情報セキュリティ速報", "製造週報", "県内ニュース",
        "取引先のお知らせ", "医療ITニュース", "学校ニュース", "自治体情報", "物流タイムズ"
    };
    private static final String[] OTHERS = {
        "架橋市民病院",
        "白浜学園",
        "緑野市",
        "南風観光株式会社",
        "朝凪書店株式会社",
        "遠見大学",
        "霧ヶ谷町",
        "夕凪ホテル株式会社",
        "花筏生活協同組合",
        "星見放送株式会社",
        "波止場水産株式会社",
        "若草幼稚園",
        "雲井信用金庫",
        "松風百貨店株式会社",
        "藍染美術館",
        "木漏日出版株式会社"
    };
    private static final String[] KINDS = {
        "%sは%d日、職員のメールアカウントが第三者に不正にログインされ、%d件の迷惑メールが送信されたと発表した。",
        "%sは%d日、委託先への誤送信により、利用者%d人分の氏名と住所が漏えいしたと発表した。",
        "%sは%d日、ウェブサイトが改ざんされ、閲覧者%d人が外部の不審なページへ誘導されたと発表した。",
        "%sは%d日、利用者%d人分の氏名を記録したUSBメモリーを紛失したと発表した。"
    };
    private final String a;
    private final String b;

    /// @param a name of supplier A
    /// @param b name of supplier B
    Fortnight(String a, String b) {
        this.a = a;
        this.b = b;
    }

    List<Article> articles() {
        List<Article> all = new ArrayList<>();
        all.add(
                Article.of(5, "a/1202", "2026-12-01T18:00", a, notice("1,493"))
                        .edited("2026-12-03T15:00", leak("1,493"))
                        .edited("2026-12-08T16:00", leak("8,534")));
        all.add(Article.of(0, "news/501", "2026-12-04T17:30", SOURCES[0], paper()));
        all.add(Article.of(1, "2026/77", "2026-12-05T09:00", SOURCES[1], otherSupplier()));
        all.add(Article.of(3, "copy/501", "2026-12-07T11:00", SOURCES[3], paper()));
        all.add(Article.of(5, "a/1209", "2026-12-09T16:00", a, postponed()));
        all.add(Article.of(5, "a/1214", "2026-12-14T15:00", a, resumed()));
        for (int day = 0; day < 16; day++) {
            for (int n = 0; n < 3; n++) {
                all.add(elsewhere(day, n));
            }
        }
        return all;
    }

    private String notice(String count) {
        return """
        ランサムウェアによるシステム障害と受注停止に関するお知らせ(第1報)
        2026年12月1日
        %1$s
        このたび、当社の社内サーバーが第三者によるランサムウェア攻撃を受け、12月1日未明から受注および出荷を停止しております。
        お取引先の皆さまに多大なご迷惑とご心配をおかけしておりますことを、深くお詫び申し上げます。
        当社は対策本部を設置し、警察へ相談のうえ、外部の専門会社による調査を進めております。
        情報が外部へ流出した事実は、現時点では確認されておりません。
        """
                .formatted(a, count);
    }

    private String leak(String count) {
        return """
        ランサムウェアによるシステム障害と受注停止に関するお知らせ(第2報)
        2026年12月3日
        %1$s
        当社の社内サーバーが第三者によるランサムウェア攻撃を受け、12月1日未明から受注および出荷を停止しております。
        調査の結果、お取引先ご担当者%2$s人分の氏名およびメールアドレスが外部に流出したことを確認しました。
        当社は対策本部を設置し、警察へ相談のうえ、外部の専門会社による調査を進めております。
        """
                .formatted(a, count);
    }

    private String paper() {
        return """
        %1$sの受注停止、再開は10日ごろ
        %1$sは4日、ランサムウェアによる攻撃で1日から停止している受注と出荷について、12月10日ごろの再開を見込むと明らかにした。
        同社は自動車部品を製造しており、完成車メーカーなどに納めている。
        どの攻撃者によるものかは分かっていない。
        """
                .formatted(a.replace("株式会社", ""));
    }

    private String otherSupplier() {
        return """
        %1$sに不正アクセス、生産を一部停止
        %1$sは5日、社内ネットワークが第三者による不正アクセスを受け、4日夜から生産管理システムを停止していると発表した。
        工場の操業は一部で止まっている。復旧の時期は未定としている。
        """
                .formatted(b);
    }

    private String postponed() {
        return """
        受注再開の延期に関するお知らせ(第3報)
        2026年12月9日
        %1$s
        12月1日に発生したランサムウェア攻撃により停止している受注および出荷につきまして、12月10日ごろの再開を予定しておりましたが、
        基幹システムの復旧に時間を要しているため、再開は12月15日ごろの見込みとなりました。
        お取引先の皆さまにはご迷惑をおかけしますことを、重ねてお詫び申し上げます。
        """
                .formatted(a);
    }

    private String resumed() {
        return """
        受注再開に関するお知らせ(第4報)
        2026年12月14日
        %1$s
        12月1日に発生したランサムウェア攻撃により停止しておりました受注および出荷を、12月14日に再開しました。
        お取引先の皆さまに多大なご迷惑をおかけしましたことを、深くお詫び申し上げます。
        """
                .formatted(a);
    }

    private static Article elsewhere(int day, int n) {
        LocalDate date = FIRST_DAY.plusDays(day).minusDays(1);
        int seed = day * 3 + n;
        String who = OTHERS[seed % OTHERS.length];
        String said =
                KINDS[seed % KINDS.length].formatted(who, date.getDayOfMonth(), 100 + seed * 37);
        int source = (seed * 7 + 2) % 10 == 5 ? 6 : (seed * 7 + 2) % 10;
        return Article.of(
                source,
                "other/" + seed,
                date + "T1%d:00".formatted(n + 1),
                SOURCES[source],
                "%s、情報管理で公表\n%s\n再発防止に努めるとしている。\n".formatted(who, said));
    }
}
