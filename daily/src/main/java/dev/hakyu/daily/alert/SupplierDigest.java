package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a supplier is told: what is public of an incident of its own, with the source, and what we
/// ask. Nothing of our stock, sites, losses, measures or other suppliers, and nothing that a mail
/// or a file of ours alone says.
final class SupplierDigest {
    private static final int MOST_FACTS = 5;
    private static final Set<Change.Kind> ASKED =
            EnumSet.of(Change.Kind.NEW_INCIDENT, Change.Kind.DATA_CLASS, Change.Kind.COUNT);

    /// What these tell is computed from our own data, or was told to us in confidence.
    private static final Set<Change.Kind> OURS =
            EnumSet.of(
                    Change.Kind.STOP,
                    Change.Kind.LOSS,
                    Change.Kind.DEADLINE,
                    Change.Kind.ANSWER,
                    Change.Kind.SEVERE_ANSWER);

    private final Brief brief;

    SupplierDigest(Brief brief) {
        this.brief = brief;
    }

    /// A supplier is asked when an incident is new to them, or when data or counts change; not each
    /// time that somebody writes of it, and never when nothing is public.
    static boolean isWorthAsking(Concern concern, boolean newToThem) {
        return !concern.publicFacts().isEmpty()
                && (newToThem
                        || concern.changes().stream()
                                .anyMatch(each -> ASKED.contains(each.kind())));
    }

    Digest of(List<Concern> changed) {
        LocalDate today = brief.header().asOf().atZone(brief.header().zone()).toLocalDate();
        Text day = When.shortDay(today);
        return new Digest(
                marking(),
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
                changed.isEmpty(),
                changed.stream().map(each -> each.incident().id()).collect(Collectors.toSet()));
    }

    /// A traffic light mark says what the receiver may do; an inner mark such as 社外秘 is not for
    /// them, and nothing inner stands here.
    private @Nullable Text marking() {
        String marking = brief.header().marking();
        return marking != null && marking.startsWith("TLP") ? Text.same(marking) : null;
    }

    private static Digest.Entry entry(Concern concern) {
        List<Digest.Line> lines = new ArrayList<>();
        for (Brief.Fact fact : concern.publicFacts().stream().limit(MOST_FACTS).toList()) {
            lines.add(
                    new Digest.Line(
                            fact.certainty().label(),
                            new Text(
                                    fact.statement().ja() + "(" + fact.source() + ")",
                                    fact.statement().en() + " (" + fact.source() + ")")));
        }
        String victim = concern.page().victim();
        return concern.onlyPublic()
                ? new Digest.Entry(
                        Entries.title(concern),
                        concern.changes().stream()
                                .filter(each -> !OURS.contains(each.kind()))
                                .map(Change::what)
                                .toList(),
                        lines)
                : new Digest.Entry(
                        new Text(victim + "に関する公表情報", "Public reports on " + victim),
                        List.of(),
                        lines);
    }
}
