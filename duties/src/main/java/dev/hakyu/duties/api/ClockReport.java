package dev.hakyu.duties.api;

import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.model.duty.RuleId;
import java.util.List;
import java.util.Optional;

/// The clocks of one case at one moment.
///
/// @param clocks those that bind us or are owed to us: overdue first, then by due time, what is not
///   yet law last
/// @param questions rules of which the profile does not say whether they bind us
public record ClockReport(List<Clock> clocks, List<ProfileQuestion> questions) {
    public static final Text NO_LEGAL_ADVICE =
            new Text(
                    "期限の計算は確認の手がかりであり、法的助言ではありません。",
                    "These computed times are for orientation and are no legal advice.");

    public ClockReport {
        clocks = List.copyOf(clocks);
        questions = List.copyOf(questions);
    }

    public Optional<Clock> find(String rule) {
        RuleId id = new RuleId(rule);
        return clocks.stream().filter(each -> each.rule().equals(id)).findFirst();
    }

    /// The clocks in a state, in order.
    public List<Clock> list(ClockState state) {
        return clocks.stream().filter(each -> each.state() == state).toList();
    }

    /// A rule that may bind us.
    ///
    /// @param missing keys of the profile that would decide it
    public record ProfileQuestion(RuleId rule, Text title, List<String> missing) {
        public ProfileQuestion {
            missing = List.copyOf(missing);
        }
    }
}
