package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What a supplier is told: what is public of an incident of its own, with the source, and what we
/// ask. Nothing of our stock, sites, losses, measures or other suppliers.
final class SupplierDigest {
    private static final int MOST_FACTS = 5;
    private final Brief brief;

    SupplierDigest(Brief brief) {
        this.brief = brief;
    }

    Digest of(List<Concern> changed) {
        LocalDate today = brief.header().asOf().atZone(brief.header().zone()).toLocalDate();
        Text day = When.shortDay(today);
        return new Digest(
                brief.header().marking(),
                new Text(
                        "【%s】貴社に関する公表情報の確認のお願い(%s)".formatted(brief.header().company(), day.ja()),
                        "[%s] Public reports about your company, please confirm (%s)"
                                .formatted(brief.header().company(), day.en())),
                List.of(
                        new Text(
                                "いつもお世話になっております。貴社に関する次の情報が公表・報道されていることを確認しました。",
                                "We have seen the following public reports about your company.")),
                changed.stream().map(SupplierDigest::entry).toList(),
                List.of(),
                List.of(),
                List.of(
                        new Text(
                                "現在の状況、当社への納入・サービスへの影響の有無と見込み、当社の情報が含まれるおそれの有無を、分かる範囲でお知らせください。"
                                        + "分からない項目は「確認中」で構いません。本メールへの返信または貴社担当の購買窓口へお願いいたします。",
                                "Please tell us, as far as you know: the present state, whether and"
                                        + " for how long deliveries or services to us are"
                                        + " affected, and whether data of ours may be"
                                        + " involved. \"Under investigation\" is a good answer. Reply"
                                        + " to this mail or to your contact in purchasing.")),
                changed.isEmpty());
    }

    private static Digest.Entry entry(Concern concern) {
        List<Digest.Line> lines = new ArrayList<>();
        for (Brief.Fact fact : concern.page().facts().stream().limit(MOST_FACTS).toList()) {
            lines.add(
                    new Digest.Line(
                            fact.certainty().label(),
                            new Text(
                                    fact.statement().ja() + "(" + fact.source() + ")",
                                    fact.statement().en() + " (" + fact.source() + ")")));
        }
        return new Digest.Entry(Entries.title(concern), List.of(), lines);
    }
}
