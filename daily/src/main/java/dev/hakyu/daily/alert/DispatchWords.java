package dev.hakyu.daily.alert;

import dev.hakyu.model.Text;
import dev.hakyu.store.api.BriefPeriod;
import java.nio.file.Path;

/// What is said of a message that went, or did not go.
final class DispatchWords {
    private DispatchWords() {}

    static Text lost(Path file) {
        Path folder = file.getParent();
        String period = folder == null ? "" : String.valueOf(folder.getFileName());
        String shown = ".hakyu/outbox/" + period + "/" + file.getFileName();
        return new Text(
                "%sの送信待ちのファイルを読めないため、1通を送れませんでした(%s)。ディスクを確認し、要約を手で届けてから、このファイルを消してください。"
                        .formatted(period, shown),
                "A message of %s was not sent: its file cannot be read (%s). Check the disk, pass the brief on by hand, then delete that file."
                        .formatted(period, shown));
    }

    static Text whom(BriefPeriod period, Planned message) {
        String name =
                message.recipientName() == null ? message.recipient() : message.recipientName();
        return period.isWeek()
                ? new Text(
                        "%sの週のまとめ・%s(%s)".formatted(period, name, message.channel()),
                        "roundup of %s to %s (%s)".formatted(period, name, message.channel()))
                : new Text(
                        "%sの要約・%s(%s)".formatted(period, name, message.channel()),
                        "brief of %s to %s (%s)".formatted(period, name, message.channel()));
    }

    static Text line(Text to, Text why) {
        return new Text(to.ja() + ": " + why.ja(), to.en() + ": " + why.en());
    }

    static Text gone() {
        return new Text(
                "送り先の設定がなくなったため、送りませんでした。",
                "It was not sent: the channel is no longer in the settings.");
    }

    static Text noLongerNamed() {
        return new Text(
                "送り先の設定にないため、送りませんでした。",
                "It was not sent: the settings do not name this receiver.");
    }

    static Text unconfirmed() {
        return new Text(
                "前回の送信が途中で切れました。届いたかどうか分からないため、もう一度は送りません。hakyu deliveries で決着を付けてください。",
                "An earlier attempt broke off; it may have arrived and is not sent again. Settle it"
                        + " with hakyu deliveries.");
    }
}
