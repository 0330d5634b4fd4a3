package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Action;
import dev.hakyu.model.duty.OwnerRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.PartnerRequest;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.Involvement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a supplier asks its partners to do and we have to do as one of them, by its day or, where
/// it names none, within a day of the first report.
final class RequestedActions {
    private static final String RULE = "REQUESTED/";
    private static final int HOURS_WITHOUT_DAY = 24;
    private static final Text NOTHING_STOPS = new Text("止まるものはありません。", "Nothing stops.");
    private final Instant asOf;
    private final ZoneId zone;

    RequestedActions(Instant asOf, ZoneId zone) {
        this.asOf = asOf;
        this.zone = zone;
    }

    static boolean is(Action action) {
        return action.id().startsWith(RULE);
    }

    /// @param since when the incident first concerned us
    List<Action> of(Incident incident, List<Exposure> exposures, Instant since) {
        Optional<Exposure> victim =
                exposures.stream()
                        .filter(each -> each.involvement() == Involvement.VICTIM)
                        .findFirst();
        List<Action> actions = new ArrayList<>();
        if (victim.isPresent()) {
            for (Resolved<PartnerRequest> request : Announced.requests(incident)) {
                words(request.value(), IncidentWords.victim(incident))
                        .map(what -> action(request, what, victim.get(), since))
                        .ifPresent(actions::add);
            }
        }
        return actions;
    }

    private Action action(
            Resolved<PartnerRequest> request, Text what, Exposure victim, Instant since) {
        LocalDate near = since.atZone(zone).toLocalDate();
        LocalDateTime end = RequestedDay.in(request.basis().quote().text(), near).orElse(null);
        Instant due =
                end == null
                        ? since.plusSeconds(HOURS_WITHOUT_DAY * 3600L)
                        : end.atZone(zone).toInstant();
        Text when =
                end != null && end.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? Wording.day(end.toLocalDate().minusDays(1))
                        : Wording.moment(due, zone);
        String why = end == null ? "" : "(先方の依頼)";
        String whyEn = end == null ? "" : " (as they ask)";
        boolean late = asOf.isAfter(due);
        String organisation = victim.concerned().value();
        return new Action(
                RULE + request.value().id() + "+" + organisation,
                what,
                OwnerRole.IT,
                null,
                new Text(
                        when.ja() + "まで" + why + (late ? "。期限を過ぎています" : ""),
                        "by " + when.en() + whyEn + (late ? "; overdue" : "")),
                due,
                List.of(organisation),
                new Text("先方から漏れた認証情報や接続を通じた、当社への被害", "harm to us through them"),
                NOTHING_STOPS,
                false,
                new Text("情報システム部門長", "head of IT"),
                null,
                victim.paths().getFirst().why());
    }

    private static Optional<Text> words(PartnerRequest request, String victim) {
        return switch (request) {
            case CHANGE_CREDENTIALS ->
                    Optional.of(
                            new Text(
                                    "%sの依頼に応じ(既知の連絡先で本物の依頼と確かめたうえで)、同社の取引先ポータルなどに登録した当社のIDのパスワードを変更する(同じパスワードを使うほかのサービスも)。"
                                            .formatted(victim),
                                    "As %s asks, and once a known contact confirms that they do, change the passwords of our accounts at their portals, and wherever else the same ones are used."
                                            .formatted(victim)));
            case CUT_CONNECTION ->
                    Optional.of(
                            new Text(
                                    "%sの依頼に応じ(既知の連絡先で本物の依頼と確かめたうえで)、同社との接続・回線の利用を止める。"
                                            .formatted(victim),
                                    "As %s asks, and once a known contact confirms that they do, stop using connections to it."
                                            .formatted(victim)));
            case CHECK_SYSTEMS ->
                    Optional.of(
                            new Text(
                                    "%sの依頼に応じ、当社のシステムとログを点検する。".formatted(victim),
                                    "As %s asks, check our own systems and logs."
                                            .formatted(victim)));
            case USE_OTHER_CHANNEL, BEWARE_MESSAGES -> Optional.empty();
        };
    }
}
