package dev.hakyu.daily.forms;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Consequence;
import dev.hakyu.model.network.ExposurePath;
import java.util.ArrayList;
import java.util.List;

/// A public notice on data of ours that a contractor held, or that was taken from us. It says only
/// what our own records and the other side's dated statements hold, each as theirs; everything else
/// is marked as to be confirmed. What only we call so, such as the names of our data sets, is not
/// in it.
public final class NoticeDraft {
    private static final int MOST_ADVICE = 3;
    private final CaseMaterial material;
    private final boolean ours;

    private NoticeDraft(CaseMaterial material) {
        this.material = material;
        this.ours = material.isOurs();
    }

    /// The notice.
    ///
    /// @throws InputRejected when it happened neither to us nor to somebody who holds data of ours
    public static Draftable of(CaseMaterial material) {
        NoticeDraft draft = new NoticeDraft(material);
        if (!draft.ours && material.entrusted().isEmpty()) {
            throw new InputRejected(nothingEntrusted(material.victim()));
        }
        return draft.draft();
    }

    private Draftable draft() {
        NoticeFacts facts = new NoticeFacts(material);
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
                        DayWords.of(material.today()),
                        material.company(),
                        new Text(
                                "(案)公表前に、事実関係、法務、広報の確認を受けてください。【要確認】の行は、確かめてから書き換えるか削除してください。",
                                "(Draft) Have facts, legal and communications checked before it is"
                                        + " published; complete or delete the lines to be"
                                        + " confirmed.")),
                null,
                List.of(),
                List.of(
                        section("apology", new Text("お詫び", "Apology"), List.of(apology())),
                        section("course", new Text("経緯", "What happened"), facts.course()),
                        section(
                                "data",
                                new Text("対象となる情報と件数", "Data and persons concerned"),
                                facts.data()),
                        section("cause", new Text("原因", "Cause"), facts.cause()),
                        section("response", new Text("対応", "Our response"), response(facts)),
                        section("harm", new Text("二次被害の有無", "Secondary harm"), harm(facts)),
                        section("prevention", new Text("再発防止", "Prevention"), prevention()),
                        section("contact", new Text("お問い合わせ窓口", "Contact"), contact())));
    }

    private static Draftable.Section section(
            String key, Text heading, List<Draftable.Block> blocks) {
        return new Draftable.Section(key, heading, blocks);
    }

    private Draftable.Block apology() {
        Text company = material.company();
        String ja =
                ours
                        ? "このたび、%sにおいて、".formatted(company.ja())
                        : "このたび、%sが業務を委託して%s%sにおいて、お預かりしている"
                                .formatted(
                                        company.ja(), hasEnded() ? "いた" : "いる", material.victim());
        String en =
                ours
                        ? "%s has suffered an incident in which information was, or may have been, leaked, lost or damaged."
                                .formatted(company.en())
                        : "At %s, %s contractor of %s, information entrusted to us was, or may have been, leaked, lost or damaged."
                                .formatted(
                                        material.victim(),
                                        hasEnded() ? "a former" : "a",
                                        company.en());
        return Draftable.Line.of(
                new Text(
                        ja
                                + "情報の漏えい等、またはそのおそれのある事案が発生しました。お客様をはじめ関係者の皆さまに、多大なご迷惑とご心配をおかけしますことを、深くお詫び申し上げます。",
                        en + " We sincerely apologise for the trouble and concern this causes."));
    }

    /// Whether every contract with the contractor is over.
    private boolean hasEnded() {
        return material.entrusted().stream().allMatch(ExposurePath.Entrusted::ended);
    }

    private List<Draftable.Block> response(NoticeFacts facts) {
        List<Draftable.Block> lines = new ArrayList<>(facts.theirResponse());
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

    private List<Draftable.Block> harm(NoticeFacts facts) {
        List<Draftable.Block> lines = new ArrayList<>(facts.theirHarm());
        lines.add(
                Draftable.Line.unknown(
                        new Text(
                                "本日時点で当社が把握している二次被害の有無",
                                "whether we know of secondary harm as of today")));
        for (Consequence each : material.consequences().stream().limit(MOST_ADVICE).toList()) {
            lines.add(new Draftable.Line(each.advice(), Draftable.Mark.ITEM));
        }
        return lines;
    }

    private List<Draftable.Block> prevention() {
        return List.of(
                Draftable.Line.of(
                        ours
                                ? new Text(
                                        "調査の結果を踏まえ、再発防止に取り組んでまいります。",
                                        "Based on the results of the investigation we will take measures against recurrence.")
                                : new Text(
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

    private static Problem nothingEntrusted(String victim) {
        return Problem.error(
                "nothing-entrusted",
                Place.file("network"),
                new Text(
                        victim + "に当社のデータを預けた記録がないため、公表文の案を作りません。",
                        "Nothing on record says that "
                                + victim
                                + " holds data of ours, so no public notice is drafted."),
                new Text(
                        "預けている場合は network/contracts.csv と network/holdings.csv に登録してから、もう一度実行してください。"
                                + "状況の報告には --form report が使えます。",
                        "If it does, add it to network/contracts.csv and network/holdings.csv and run"
                                + " this again. For a report on the incident use --form report."));
    }
}
