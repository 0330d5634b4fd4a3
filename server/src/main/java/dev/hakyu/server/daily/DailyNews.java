package dev.hakyu.server.daily;

import dev.hakyu.model.Text;
import dev.hakyu.server.accounts.Kept;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the first page of the day must say of the day's job: that something is wrong with it.
@Component
public class DailyNews {
    private final DailyJob job;
    private final Kept kept;

    DailyNews(DailyJob job, Kept kept) {
        this.job = job;
        this.kept = kept;
    }

    /// What is wrong; empty when nothing is.
    public Optional<Text> trouble() {
        DailyRun last = job.state().last();
        if (last != null && last.isIncomplete()) {
            return Optional.of(
                    switch (last.result()) {
                        case DailyRun.Result.NotMade(Text why) ->
                                new Text(
                                        "毎日の処理を終えられませんでした。" + why.ja(),
                                        "The day's job could not be finished. " + why.en());
                        case DailyRun.Result.Made made -> told(made);
                    });
        }
        int inDoubt = kept.store().deliveries().inDoubt().size();
        return inDoubt == 0
                ? Optional.empty()
                : Optional.of(
                        new Text(
                                "送信済みか分からない要約が %d件あります。".formatted(inDoubt),
                                "%d messages of a brief may or may not have gone."
                                        .formatted(inDoubt)));
    }

    /// The brief of the day stands whatever became of the roundup.
    private static Text told(DailyRun.Result.Made made) {
        Text unsent =
                new Text(
                        "要約は %d件が送れていません。".formatted(made.failed().size()),
                        "%d messages of the brief were not sent.".formatted(made.failed().size()));
        return made.roundupFailed()
                .map(why ->
                        new Text(
                                "今日の要約はできていますが、週のまとめを作れませんでした。"
                                        + why.ja()
                                        + (made.failed().isEmpty() ? "" : unsent.ja()),
                                "Today's brief is made; the roundup of the week could not be made. "
                                        + why.en()
                                        + (made.failed().isEmpty() ? "" : " " + unsent.en())))
                .orElse(unsent);
    }
}
