package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.brief.api.PartnerAsks;
import dev.hakyu.brief.api.PartnerAsks.Promise;
import dev.hakyu.brief.api.PartnerAsks.Request;
import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.PartnerMail;
import dev.hakyu.model.incident.PartnerMail.DueRequest;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.Involvement;
import dev.hakyu.model.network.NameMatch;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.NameIndex;
import dev.hakyu.reader.api.PartnerMails;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What partners ask of us by a day: mails whose sender is an organisation of the network other
/// than ourselves and that are not written to another house (ADR 145).
public final class AsksOfPartners {
    private static final Duration TOLD_AFTER_DEADLINE = Duration.ofHours(24);
    private static final Duration PROMISES_STAND = Duration.ofDays(5);
    private static final String[] LEGAL_FORMS = {
        "株式会社", "有限会社", "合同会社", "㈱", "(株)", "（株）", "Co., Ltd", " Ltd", " Inc", " GmbH", " Corp"
    };
    private static final Text DELICATE =
            new Text(
                    "金銭・口座・パスワード・リンクなどに関わる依頼です。既知の電話番号で確かめるまで応じないでください。",
                    "It is about money, accounts, passwords or links: do nothing before a call to a known number.");
    private static final Text OTHER_ADDRESS =
            new Text(
                    "登録と異なるアドレスからのメールです。既知の電話番号で確かめてください。",
                    "It came from an address other than those on record; verify by a known telephone number.");
    private static final Text NAME_ALONE =
            new Text(
                    "差出人は名前だけで判断しました(登録のアドレスと照らせません)。既知の電話番号で確かめてください。",
                    "The sender is known by name alone (no address on record to compare); verify by a known telephone number.");

    private final BriefRequest request;
    private final NameIndex names;
    private final Map<String, IncidentId> incidents = new LinkedHashMap<>();
    private final Map<ReportId, Instant> arrived;
    private final ReportShelf shelf;

    /// @param cases incidents that concern us
    /// @param arrived when each report reached us, as far as that is known
    public AsksOfPartners(
            BriefRequest request,
            List<Case> cases,
            Map<ReportId, Instant> arrived,
            ReportShelf shelf) {
        this.request = request;
        this.names = NameIndex.of(request.network());
        this.arrived = arrived;
        this.shelf = shelf;
        for (Case one : cases) {
            for (Exposure each : one.exposures()) {
                if (each.involvement() == Involvement.VICTIM) {
                    incidents.putIfAbsent(each.concerned().value(), one.incident().id());
                }
            }
        }
    }

    /// A mail and who sent it.
    ///
    /// @param doubt why it may be from somebody else, beyond what holds for every mail, or null
    private record Letter(PartnerMail mail, Organisation sender, @Nullable Text doubt) {}

    private record Asked(Letter known, DueRequest what, Instant dueAt) {}

    public PartnerAsks in(Known now) {
        List<Letter> mails =
                PartnerMails.in(now.readings()).stream()
                        .flatMap(each -> known(each).stream())
                        .sorted(Comparator.comparing(each -> sentAt(each.mail())))
                        .toList();
        return new PartnerAsks(requests(mails), promises(mails));
    }

    private Optional<Letter> known(PartnerMail mail) {
        String domain = mail.address().substring(mail.address().indexOf('@') + 1);
        Optional<Organisation> byAddress =
                domain.isEmpty() ? Optional.empty() : organisation(domain);
        Optional<Organisation> sender = byAddress.or(() -> byName(mail.sender()));
        return sender.filter(each -> !each.isSelf())
                .filter(_ -> isToUs(mail))
                .map(each ->
                        new Letter(mail, each, byAddress.isEmpty() ? doubt(mail, each) : null));
    }

    /// Of one whose address is not on record.
    private static Text doubt(PartnerMail mail, Organisation sender) {
        return mail.address().isEmpty() || sender.domains().isEmpty() ? NAME_ALONE : OTHER_ADDRESS;
    }

    /// キヌタ製作所 営業部: the name, without the words behind it.
    private Optional<Organisation> byName(String sender) {
        String name = sender;
        while (!name.isBlank()) {
            Optional<Organisation> found = organisation(name);
            int space = Math.max(name.lastIndexOf(' '), name.lastIndexOf('　'));
            if (found.isPresent() || space < 0) {
                return found;
            }
            name = name.substring(0, space).strip();
        }
        return Optional.empty();
    }

    private Optional<Organisation> organisation(String mention) {
        return names.findDecided(mention)
                .flatMap(NameMatch::findOrganisation)
                .flatMap(request.network().index()::findOrganisation);
    }

    /// Not where the head of a mail names another house only.
    private boolean isToUs(PartnerMail mail) {
        boolean another = false;
        for (String line : mail.addressees()) {
            if (request.network().self().stream().anyMatch(each -> isNamed(line, each))) {
                return true;
            }
            for (String form : LEGAL_FORMS) {
                another |= line.contains(form);
            }
        }
        return !another;
    }

    private static boolean isNamed(String line, Organisation self) {
        List<String> all = new ArrayList<>(self.aliases());
        all.add(self.name());
        all.add(Objects.requireNonNullElse(self.nameEn(), self.name()));
        return all.stream().anyMatch(line::contains);
    }

    private List<Request> requests(List<Letter> oldestFirst) {
        List<Asked> standing = new ArrayList<>();
        for (Letter known : oldestFirst) {
            for (DueRequest each : known.mail().requests()) {
                standing.removeIf(before -> gaveWay(before, known, each));
                standing.add(new Asked(known, each, dueAt(known.mail(), each)));
            }
        }
        Instant from = request.asOf().minus(TOLD_AFTER_DEADLINE);
        Instant told = request.since().isBefore(from) ? request.since() : from;
        return standing.stream()
                .filter(each -> each.dueAt().isAfter(told))
                .sorted(
                        Comparator.comparing(Asked::dueAt)
                                .thenComparing(each -> each.known().sender().id().value()))
                .map(this::line)
                .toList();
    }

    /// The same house moved that deadline, or asked the same again.
    private static boolean gaveWay(Asked before, Letter known, DueRequest now) {
        if (!before.known().sender().id().equals(known.sender().id())) {
            return false;
        }
        PartialDate moved = now.insteadOf();
        PartialDate due = before.what().due();
        boolean same =
                moved != null
                        && moved.date().equals(due.date())
                        && (!moved.hasTime() || !due.hasTime() || moved.equals(due));
        return same || (now.due().equals(due) && isSame(before.what(), now));
    }

    private static boolean isSame(DueRequest one, DueRequest other) {
        return letters(one.quote().text()).equals(letters(other.quote().text()));
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static @Nullable Text caution(boolean delicate, @Nullable Text doubt) {
        if (delicate && doubt != null) {
            return new Text(doubt.ja() + DELICATE.ja(), doubt.en() + " " + DELICATE.en());
        }
        return delicate ? DELICATE : doubt;
    }

    private Request line(Asked asked) {
        Letter known = asked.known();
        boolean late = !asked.dueAt().isAfter(request.asOf());
        return new Request(
                known.sender().id().value(),
                name(known.sender()),
                by(asked, late),
                asked.dueAt(),
                late,
                isFresh(known.mail()),
                asked.what().certainty(),
                ReportShelf.shown(asked.what().quote()),
                caution(asked.what().delicate(), known.doubt()),
                shelf.nameOf(known.mail().report()),
                incidents.get(known.sender().id().value()));
    }

    private Text by(Asked asked, boolean late) {
        PartialDate due = asked.what().due();
        LocalDate today = request.asOf().atZone(request.zone()).toLocalDate();
        Text when =
                due.hasTime()
                        ? Wording.moment(asked.dueAt(), request.zone())
                        : Wording.day(due.earliest().toLocalDate());
        ZoneId theirs = zone(asked.known().mail(), asked.what());
        boolean elsewhere =
                due.hasTime()
                        && !theirs.getRules()
                                .getOffset(asked.dueAt())
                                .equals(request.zone().getRules().getOffset(asked.dueAt()));
        Text there = Wording.moment(asked.dueAt(), theirs);
        String hereJa = elsewhere ? "(先方の時刻では%s)".formatted(there.ja()) : "";
        String hereEn = elsewhere ? " (%s by their clock)".formatted(there.en()) : "";
        LocalDate day =
                due.hasTime()
                        ? asked.dueAt().atZone(request.zone()).toLocalDate()
                        : due.earliest().toLocalDate();
        String leftJa = late ? "(期限を過ぎました)" : day.equals(today) ? "(本日)" : "";
        String leftEn = late ? " (passed)" : day.equals(today) ? " (today)" : "";
        return new Text(when.ja() + "まで" + hereJa + leftJa, "by " + when.en() + hereEn + leftEn);
    }

    private Instant dueAt(PartnerMail mail, DueRequest asked) {
        PartialDate due = asked.due();
        return (due.hasTime() ? due.earliest() : due.earliest().plusDays(1))
                .atZone(zone(mail, asked))
                .toInstant();
    }

    private ZoneId zone(PartnerMail mail, DueRequest asked) {
        @Nullable ZoneId named = asked.zone() == null ? mail.zone() : asked.zone();
        return named == null ? request.zone() : named;
    }

    private List<Promise> promises(List<Letter> oldestFirst) {
        Map<OrganisationId, Promise> last = new LinkedHashMap<>();
        Instant from = request.asOf().minus(PROMISES_STAND);
        for (Letter known : oldestFirst.reversed()) {
            OrganisationId id = known.sender().id();
            if (!known.mail().promised().isEmpty()
                    && !last.containsKey(id)
                    && sentAt(known.mail()).isAfter(from)) {
                last.put(
                        id,
                        new Promise(
                                id.value(),
                                name(known.sender()),
                                isFresh(known.mail()),
                                Certainty.REPORTED,
                                known.mail().promised().stream().map(ReportShelf::shown).toList(),
                                known.doubt(),
                                shelf.nameOf(known.mail().report()),
                                incidents.get(id.value())));
            }
        }
        return List.copyOf(last.values());
    }

    private boolean isFresh(PartnerMail mail) {
        return arrived.getOrDefault(mail.report(), sentAt(mail)).isAfter(request.since());
    }

    private Instant sentAt(PartnerMail mail) {
        PartialDate sent = mail.sent();
        ZoneId zone = mail.zone() == null ? request.zone() : mail.zone();
        return sent == null ? Instant.EPOCH : sent.earliest().atZone(zone).toInstant();
    }

    private static Text name(Organisation organisation) {
        return new Text(
                organisation.name(),
                Objects.requireNonNullElse(organisation.nameEn(), organisation.name()));
    }
}
