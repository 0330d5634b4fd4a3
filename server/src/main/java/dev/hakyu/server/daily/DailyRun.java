package dev.hakyu.server.daily;

import dev.hakyu.daily.alert.Dispatch;
import dev.hakyu.model.Text;
import dev.hakyu.store.api.BriefPeriod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A run that is over.
///
/// @param by who started it; empty for the clock
/// @param lines what it told on its way
public record DailyRun(Instant begun, Instant ended, String by, Result result, List<Text> lines) {
    public DailyRun {
        lines = List.copyOf(lines);
    }

    /// What came of it.
    public sealed interface Result {
        /// The brief is there.
        ///
        /// @param week whose roundup was made too; empty when none was due, or it could not be made
        /// @param roundupFailed why a roundup that was due could not be made; empty otherwise
        /// @param askingFailed why the sources, which a person wanted to be asked again, could not
        ///   be; empty otherwise
        /// @param madeBefore an earlier run had made the brief
        /// @param failed why messages did not go, one line each
        /// @param inDoubt which may have gone, one line each
        record Made(
                BriefPeriod period,
                Optional<BriefPeriod> week,
                Optional<Text> roundupFailed,
                Optional<Text> askingFailed,
                boolean madeBefore,
                int newReports,
                int sent,
                List<Text> failed,
                List<Text> inDoubt)
                implements Result {
            public Made {
                failed = List.copyOf(failed);
                inDoubt = List.copyOf(inDoubt);
            }

            /// The same with the roundup of a week.
            ///
            /// @param sending of both
            Made with(BriefPeriod roundup, Dispatch.Report sending) {
                return new Made(
                        period,
                        Optional.of(roundup),
                        Optional.empty(),
                        askingFailed,
                        madeBefore,
                        newReports,
                        sending.sent(),
                        sending.failed(),
                        sending.inDoubt());
            }

            /// The same without the roundup that was due.
            Made without(Text why) {
                return new Made(
                        period,
                        Optional.empty(),
                        Optional.of(why),
                        askingFailed,
                        madeBefore,
                        newReports,
                        sent,
                        failed,
                        inDoubt);
            }
        }

        /// There is none.
        ///
        /// @param why and what to do
        record NotMade(Text why) implements Result {}
    }

    /// It is to be tried again later: there is no brief or roundup, or something was not sent.
    boolean isIncomplete() {
        return switch (result) {
            case Result.Made made -> !made.failed().isEmpty() || made.roundupFailed().isPresent();
            case Result.NotMade _ -> true;
        };
    }
}
