package dev.hakyu.duties.internal.clock;

import dev.hakyu.duties.api.CaseFacts;
import dev.hakyu.duties.api.CaseRole;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Moment;
import dev.hakyu.model.duty.Party;
import dev.hakyu.model.duty.Reporter;
import dev.hakyu.model.duty.Reporter.Standing;
import dev.hakyu.model.duty.RuleId;
import dev.hakyu.model.duty.StartMoment;
import dev.hakyu.model.duty.Submission;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Who must report. Where the rule says so, both the entrusting party and its contractor must, and
/// the contractor is released by telling the entrusting party (個人情報保護法26条1項ただし書).
final class Reporters {
    private static final RuleId NOTICE = new RuleId(CaseFacts.NOTICE_TO_ENTRUSTING_PARTY);

    private Reporters() {}

    static List<Reporter> of(ClockRule rule, CaseFacts facts) {
        if (!rule.contractorReleased() || facts.role() == CaseRole.ALONE) {
            return List.of(
                    new Reporter(Party.US, Standing.MUST, new Text("当社が報告します。", "We report.")));
        }
        return facts.role() == CaseRole.ENTRUSTING
                ? List.of(entrusting(), contractor(facts))
                : List.of(ourselvesAsContractor(facts), principal());
    }

    /// True when we are the contractor and have told the entrusting party.
    static boolean released(ClockRule rule, CaseFacts facts) {
        return rule.contractorReleased()
                && facts.role() == CaseRole.CONTRACTOR
                && notice(facts).isPresent();
    }

    private static Reporter entrusting() {
        return new Reporter(
                Party.US,
                Standing.MUST,
                new Text(
                        "委託元として当社に報告義務があります。委託先が報告しても当社の義務はなくなりません(連名は可)。",
                        "As the entrusting party we must report, also when the contractor does"
                                + " (a joint report is possible)."));
    }

    private static Reporter contractor(CaseFacts facts) {
        Optional<Moment> told =
                facts.moments().stream()
                        .filter(each -> each.what() == StartMoment.NOTIFIED_BY_PROCESSOR)
                        .min(Comparator.comparing(Moment::at));
        boolean reported =
                facts.submissions().stream().anyMatch(each -> each.party() == Party.CONTRACTOR);
        String ja = reported ? "委託先は当局へ報告済みと述べています。" : "";
        String en = reported ? " The contractor says that it has told the authority." : "";
        return told.map(moment -> releasedContractor(moment, ja, en))
                .orElseGet(() ->
                        new Reporter(
                                Party.CONTRACTOR,
                                Standing.NOT_YET_KNOWN,
                                new Text(
                                        "委託先にも報告義務があり、委託元(当社)へ通知すれば免除されます。通知の記録はまだありません。" + ja,
                                        "The contractor must report too and is released by"
                                                + " telling us; no such notice is on record."
                                                + en)));
    }

    private static Reporter releasedContractor(Moment told, String ja, String en) {
        Text day = DateText.day(told.at().atZone(told.zone()).toLocalDate());
        return new Reporter(
                Party.CONTRACTOR,
                Standing.RELEASED,
                new Text(
                        "委託先は" + day.ja() + "に当社へ通知したとみられ、その場合は免除されます。" + ja,
                        "The contractor appears to have told us on "
                                + day.en()
                                + " and is then released."
                                + en));
    }

    private static Reporter ourselvesAsContractor(CaseFacts facts) {
        return notice(facts).isPresent()
                ? new Reporter(
                        Party.US,
                        Standing.RELEASED,
                        new Text(
                                "委託元へ通知したため、当社(委託先)の報告義務は免除されます。",
                                "We told the entrusting party and are released."))
                : new Reporter(
                        Party.US,
                        Standing.MUST,
                        new Text(
                                "委託先として当社にも報告義務があります。委託元へ速やかに通知すれば免除されます。",
                                "As the contractor we must report too; telling the entrusting"
                                        + " party promptly releases us."));
    }

    private static Reporter principal() {
        return new Reporter(
                Party.OTHER,
                Standing.MUST,
                new Text("委託元に報告義務があります。", "The entrusting party must report."));
    }

    private static Optional<Submission> notice(CaseFacts facts) {
        return facts.submissions().stream()
                .filter(each -> each.party() == Party.US && each.rule().equals(NOTICE))
                .findFirst();
    }
}
