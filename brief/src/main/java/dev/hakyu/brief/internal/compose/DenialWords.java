package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.incident.Speaker;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is said of a house that denies what attackers or others told of it.
final class DenialWords {
    private DenialWords() {}

    /// 先方が被害を否定しました, with what it says that runs as usual.
    static Text change(Incident incident) {
        return running(incident)
                .map(what ->
                        new Text(
                                "先方が被害を否定しました。%sは平常どおりと説明しています。".formatted(what.ja()),
                                "the company denied it, and says that %s run as usual."
                                        .formatted(what.en())))
                .orElseGet(() -> new Text("先方が被害を否定しました。", "the company denied it."));
    }

    /// Why no stop is computed.
    static Text noStop(Incident incident) {
        return running(incident)
                .map(what ->
                        new Text(
                                "先方は被害を否定し、%sは平常どおりとしています。止まる計算はしていません。".formatted(what.ja()),
                                "The company denies it and says that %s run as usual; no stop was computed."
                                        .formatted(what.en())))
                .orElseGet(() ->
                        new Text(
                                "先方は被害を否定しており、停止の公表もありません。止まる計算はしていません。",
                                "The company denies it, and no stop was announced; no stop was computed."));
    }

    private static Optional<Text> running(Incident incident) {
        List<OutageWhat> running =
                incident.statements().stream()
                        .filter(each -> each.speaker() == Speaker.VICTIM)
                        .filter(each -> each.modality() == Modality.DENIED)
                        .flatMap(each ->
                                each.what() instanceof Assertion.Outage outage
                                        ? Stream.of(outage.what())
                                        : Stream.empty())
                        .distinct()
                        .sorted()
                        .toList();
        return running.isEmpty() || incident.outage() != null
                ? Optional.empty()
                : Optional.of(IncidentWords.join(running.stream().map(DenialWords::name).toList()));
    }

    private static Text name(OutageWhat what) {
        return switch (what) {
            case PRODUCTION -> new Text("生産", "production");
            case ORDERS -> new Text("受注・出荷", "orders and deliveries");
            case SALES, SERVICES, SYSTEMS -> what.label();
        };
    }
}
