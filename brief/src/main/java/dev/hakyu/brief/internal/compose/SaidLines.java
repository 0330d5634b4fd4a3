package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.DoneLine;
import dev.hakyu.brief.api.ShownId;
import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.duty.Clock;
import java.util.ArrayList;
import java.util.List;

/// What people did about an incident, each with who said so and when.
final class SaidLines {
    private SaidLines() {}

    /// Moments declared, then reports handed in, then actions done.
    static List<DoneLine> of(Case one) {
        List<DoneLine> lines = new ArrayList<>();
        one.declared().forEach(each -> lines.add(declared(each)));
        one.submitted().forEach(each -> lines.add(submitted(each, one.clocks())));
        one.done().forEach(each -> lines.add(done(each)));
        return List.copyOf(lines);
    }

    /// `知った時点: 11月18日(水)9時10分 記録(総務、11月18日(水)10時)`
    private static DoneLine declared(Decision.StartDeclared said) {
        Text label = said.moment().label();
        Text at = Wording.moment(said.momentAt(), said.said().at());
        String knower = said.knower();
        return new DoneLine(
                said.id().value(),
                new Text(
                        "起点 %s: %s%s"
                                .formatted(
                                        label.ja(),
                                        at.ja(),
                                        knower.isEmpty() ? "" : "(" + knower + ")"),
                        "Start of clocks, %s: %s%s"
                                .formatted(
                                        label.en(),
                                        at.en(),
                                        knower.isEmpty() ? "" : " (" + knower + ")")),
                who(said, "記録", "recorded"),
                said.id().value());
    }

    /// In the words of today's clock; in those of the decision when it runs no more.
    private static DoneLine submitted(Decision.Submitted said, List<Clock> clocks) {
        Text what = ParticularsOf.title(said, clocks);
        Text at = Wording.moment(said.submittedAt(), said.said().at());
        return new DoneLine(
                said.id().value(),
                new Text(
                        "%s(%sに提出)".formatted(what.ja(), at.ja()),
                        "%s (handed in %s)".formatted(what.en(), at.en())),
                who(said, "提出済み", "handed in"),
                said.id().value());
    }

    /// `済(購買 田中、11月18日(水)9時10分)`
    private static DoneLine done(DoneAction done) {
        Decision.Done said = done.decision();
        return new DoneLine(
                ShownId.ofAction(said.action()),
                done.what(),
                who(said, "済", "done"),
                said.id().value());
    }

    private static Text who(Decision said, String ja, String en) {
        Text at = Wording.moment(said.at(), said.said().at().getOffset());
        String reason = said.reason();
        return new Text(
                "%s(%s、%s%s)"
                        .formatted(ja, said.by(), at.ja(), reason.isBlank() ? "" : "、" + reason),
                "%s (%s; %s%s)"
                        .formatted(en, said.by(), at.en(), reason.isBlank() ? "" : "; " + reason));
    }
}
