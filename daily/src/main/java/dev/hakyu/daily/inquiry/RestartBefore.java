package dev.hakyu.daily.inquiry;

import dev.hakyu.model.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a supplier last answered on the day of its restart.
///
/// @param day or null when it named none, or took it back
/// @param undecided it said that there is no day
record RestartBefore(@Nullable PartialDate day, boolean undecided) {
    static final RestartBefore NOTHING = new RestartBefore(null, false);

    /// After further answers of the same supplier.
    RestartBefore then(List<KeptAnswer> answers) {
        RestartBefore last = this;
        for (KeptAnswer each : answers) {
            if (!each.question().equals(Question.RESTART)) {
                continue;
            }
            if (each.value().equals(AnswerWords.NO_DATE)) {
                last = new RestartBefore(null, true);
            } else {
                last =
                        AnswerStatements.day(each)
                                .map(day -> new RestartBefore(day, false))
                                .orElse(last);
            }
        }
        return last;
    }
}
