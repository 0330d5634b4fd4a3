package dev.hakyu.daily.forms;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Consequence;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.Holding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A public notice on data of ours that a contractor held, or that was taken from us. It says only
/// what our own records and the other side's dated statements hold; everything else is marked as to
/// be confirmed.
public final class NoticeDraft {
    private final CaseMaterial material;
    private final boolean ours;

    private NoticeDraft(CaseMaterial material) {
        this.material = material;
        this.ours = material.exposures().stream().anyMatch(NoticeDraft::isOurselves);
    }

    private static boolean isOurselves(Exposure exposure) {
        return exposure.findPath(ExposurePath.Ourselves.class).isPresent();
    }

    public static Draftable of(CaseMaterial material) {
        return new NoticeDraft(material).draft();
    }

    private Draftable draft() {
        Text company = material.company();
        Text day = DayWords.of(material.today());
        return new Draftable(
                "notice",
                ours
                        ? new Text(
                                "不正アクセス等による情報漏えい等に関するお詫びとお知らせ",
                                "Apology and notice on a security incident")
                        : new Text(
                                "業務委託先における情報漏えい等に関するお詫びとお知らせ",
                                "Apology and notice on a security incident at a contractor"),
                List.of(
                        day,
                        company,
                        new Text(
                                "(案)公表前に、事実関係、法務、広報の確認を受けてください。",
                                "(Draft) Have facts, legal and communications checked before it is"
                                        + " published.")),
                null,
                List.of(),
                List.of(
                        new Draftable.Section(
                                "apology", new Text("お詫び", "Apology"), List.of(apology(company))),
                        new Draftable.Section("course", new Text("経緯", "What happened"), course()),
                        new Draftable.Section(
                                "data",
                                new Text("対象となる情報と件数", "Data and persons concerned"),
                                data()),
                        new Draftable.Section("cause", new Text("原因", "Cause"), cause()),
                        new Draftable.Section(
                                "response", new Text("対応", "Our response"), response()),
                        new Draftable.Section(
                                "harm", new Text("二次被害の有無", "Secondary harm"), harm()),
                        new Draftable.Section(
                                "prevention", new Text("再発防止", "Prevention"), prevention()),
                        new Draftable.Section(
                                "contact", new Text("お問い合わせ窓口", "Contact"), contact())));
    }

    private Draftable.Block apology(Text company) {
        String victim = material.victim();
        return Draftable.Line.of(
                ours
                        ? new Text(
                                "このたび、%sにおいて情報の漏えい等、またはそのおそれのある事案が発生しました。お客様をはじめ関係者の皆さまに、多大なご迷惑とご心配をおかけしますことを、深くお詫び申し上げます。"
                                        .formatted(company.ja()),
                                "%s has suffered an incident in which information was, or may have been, leaked, lost or damaged. We sincerely apologise for the trouble and concern this causes."
                                        .formatted(company.en()))
                        : new Text(
                                "このたび、%sが業務を委託している%sにおいて、お預かりしている情報の漏えい等、またはそのおそれのある事案が発生しました。お客様をはじめ関係者の皆さまに、多大なご迷惑とご心配をおかけしますことを、深くお詫び申し上げます。"
                                        .formatted(company.ja(), victim),
                                "At %2$s, a contractor of %1$s, information entrusted to us was, or may have been, leaked, lost or damaged. We sincerely apologise for the trouble and concern this causes."
                                        .formatted(company.en(), victim)));
    }

    private List<Draftable.Block> course() {
        List<Draftable.Block> lines = new ArrayList<>();
        dated(
                lines,
                DateRole.INTRUSION,
                "不正な侵入などが発生しました。",
                "the intrusion or other event took place.");
        dated(lines, DateRole.DETECTED, "異常を検知しました。", "it was detected.");
        dated(lines, DateRole.VICTIM_TOLD, "当社が連絡を受けました。", "we were told.");
        dated(lines, DateRole.CONTAINED, "封じ込めを行いました。", "it was contained.");
        if (lines.isEmpty()) {
            lines.add(
                    Draftable.Line.unknown(
                            new Text(
                                    "発生日、検知日、当社が知った日時",
                                    "days of the event, of detection, and when we learnt of it")));
        }
        lines.add(
                Draftable.Line.unknown(
                        new Text(
                                "当社で最初に知った部署・担当者・日時",
                                "the department, person and time that knew first at our side")));
        return lines;
    }

    private void dated(List<Draftable.Block> lines, DateRole role, String ja, String en) {
        Optional<PartialDate> date = material.incident().date(role);
        date.ifPresent(each ->
                lines.add(
                        new Draftable.Line(
                                new Text(
                                        DayWords.of(each).ja() + "、" + ja,
                                        "On " + DayWords.of(each).en() + " " + en),
                                Draftable.Mark.ITEM)));
    }

    private List<Draftable.Block> data() {
        List<List<Text>> rows = new ArrayList<>();
        for (Holding each : material.holdings()) {
            Text count = ContractsDraft.count(each);
            rows.add(
                    List.of(
                            Text.same(each.dataSet()),
                            ContractsDraft.classes(each),
                            each.count() == null
                                    ? new Text("確認中です。", "being checked")
                                    : new Text("最大 " + count.ja(), "at most " + count.en())));
        }
        List<Draftable.Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(
                    new Draftable.Grid(
                            List.of(
                                    new Text("情報", "Data"),
                                    new Text("項目", "Items"),
                                    new Text("対象(お預けした時点)", "Concerned (as entrusted)")),
                            rows));
        }
        blocks.add(
                Draftable.Line.unknown(
                        new Text(
                                "実際に対象となる本人の数と項目(件数と人数を区別)",
                                "the persons and items really concerned (persons, not records)")));
        return blocks;
    }

    private static List<Draftable.Block> cause() {
        return List.of(
                Draftable.Line.of(
                        new Text(
                                "原因は現在調査中です。判明次第、お知らせいたします。",
                                "The cause is being investigated. We will inform you as soon as it is known.")),
                Draftable.Line.unknown(new Text("侵入経路と原因", "the way in and the cause")));
    }

    private List<Draftable.Block> response() {
        List<Draftable.Block> lines = new ArrayList<>();
        lines.add(
                Draftable.Line.unknown(
                        new Text(
                                "当社が行った対応(接続の遮断、調査、関係機関への報告)と日時",
                                "what we did and when: access cut, investigation, reports to authorities")));
        lines.add(
                Draftable.Line.of(
                        new Text(
                                "対象となる方には、判明次第、個別にご連絡いたします。",
                                "We will contact the persons concerned individually as soon as they are known.")));
        return lines;
    }

    private List<Draftable.Block> harm() {
        List<Draftable.Block> lines = new ArrayList<>();
        lines.add(
                Draftable.Line.unknown(
                        new Text("本日時点での二次被害の有無", "whether there is secondary harm as of today")));
        for (Consequence each : material.consequences().stream().limit(3).toList()) {
            lines.add(new Draftable.Line(each.advice(), Draftable.Mark.ITEM));
        }
        return lines;
    }

    private static List<Draftable.Block> prevention() {
        return List.of(
                Draftable.Line.of(
                        new Text(
                                "調査の結果を踏まえ、委託先の管理を含めた再発防止に取り組んでまいります。",
                                "Based on the results of the investigation we will take measures against recurrence, including how we supervise contractors.")),
                Draftable.Line.unknown(new Text("決定した再発防止策", "measures decided")));
    }

    private static List<Draftable.Block> contact() {
        return List.of(
                Draftable.Line.unknown(
                        new Text(
                                "専用窓口の名称、電話番号、受付時間、メールアドレス",
                                "name, telephone, hours and mail address of the desk")));
    }
}
