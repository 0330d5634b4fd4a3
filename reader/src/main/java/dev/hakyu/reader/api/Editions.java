package dev.hakyu.reader.api;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.reader.api.ReportReader.Voiced;
import dev.hakyu.reader.internal.dossier.Copies;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads a page that was edited beside what it showed before.
///
/// Whose page it is, no edit of its text changes: where an earlier version told of the same victim
/// in the victim's own voice, the page still does. And when something was noticed, told or
/// published first is not undone by an edit that no longer says it: the earliest version that says
/// so is read beside the page. A page that goes on with its story (第3報) also leaves standing what
/// it told of the harm and the stop and does not say again.
///
/// Costs a reading per version; the newest [#MOST_VERSIONS] and the first are looked at.
public final class Editions {
    /// How many earlier versions are read.
    public static final int MOST_VERSIONS = 12;

    private static final Set<DateRole> STARTS =
            EnumSet.of(DateRole.DETECTED, DateRole.VICTIM_TOLD, DateRole.DISCLOSED);

    /// Versions further apart than this tell of different events of one house.
    private static final long SAME_EVENT_DAYS = 60;

    private final ReportReader reader;

    public Editions(ReportReader reader) {
        this.reader = reader;
    }

    /// What the page says, and behind it what earlier versions alone say of when it began.
    ///
    /// @param page as it stands
    /// @param earlier what the same place showed before, the oldest first; the page itself and
    ///   versions from another host are not looked at
    /// @return the reading of the page first
    /// @throws UnreadableReport when a fault of ours keeps one of them from being read
    public List<Reading> read(Report page, List<Report> earlier) {
        List<Voiced> before = new ArrayList<>();
        for (Report version : looked(page, earlier)) {
            before.add(voiced(version, before));
        }
        Reading now = voiced(page, before).reading();
        List<Reading> all = new ArrayList<>();
        all.add(now);
        all.addAll(former(now, before));
        return List.copyOf(all);
    }

    private static List<Report> looked(Report page, List<Report> earlier) {
        List<Report> same =
                earlier.stream()
                        .filter(each -> !each.id().equals(page.id()))
                        .filter(each ->
                                Copies.host(each.location()).equals(Copies.host(page.location())))
                        .map(each -> each.at(page.location()))
                        .toList();
        if (same.size() <= MOST_VERSIONS) {
            return same;
        }
        List<Report> looked = new ArrayList<>();
        looked.add(same.getFirst());
        looked.addAll(same.subList(same.size() - MOST_VERSIONS, same.size()));
        return looked;
    }

    private Voiced voiced(Report version, List<Voiced> before) {
        Voiced alone = reader.readAs(version, false);
        boolean continued =
                !alone.ownVoice()
                        && before.stream()
                                .anyMatch(each ->
                                        each.ownVoice()
                                                && isOfSameVictim(each.reading(), alone.reading()));
        return continued ? reader.readAs(version, true) : alone;
    }

    private static boolean isOfSameVictim(Reading a, Reading b) {
        return a.accounts().size() == 1
                && b.accounts().size() == 1
                && isOfSameVictim(a.accounts().getFirst(), b.accounts().getFirst());
    }

    private static boolean isOfSameVictim(Account a, Account b) {
        return !Collections.disjoint(Victims.keys(a), Victims.keys(b));
    }

    /// Of each moment the earliest, where the page itself has none as early; and what stands of the
    /// story that the page goes on with.
    private static List<Reading> former(Reading now, List<Voiced> before) {
        if (now.accounts().size() != 1) {
            return List.of();
        }
        Account page = now.accounts().getFirst();
        List<Reading> same =
                before.stream()
                        .map(Voiced::reading)
                        .filter(each -> isOfSameVictim(each, now))
                        .filter(each -> isNear(each.report(), now.report()))
                        .toList();
        if (same.isEmpty()) {
            return List.of();
        }
        List<Account> accounts = same.stream().map(each -> each.accounts().getFirst()).toList();
        Set<Statement> standing =
                Continued.isBy(now.report())
                        ? Continued.of(page, now.report(), accounts)
                        : Set.of();
        Map<DateRole, PartialDate> known = new EnumMap<>(DateRole.class);
        page.statements().forEach(each -> isEarlier(each, known));
        List<Reading> kept = new ArrayList<>();
        for (Reading reading : same) {
            Account account = reading.accounts().getFirst();
            List<Statement> left =
                    account.statements().stream()
                            .filter(each -> isEarlier(each, known) || standing.contains(each))
                            .toList();
            if (!left.isEmpty()) {
                kept.add(new Reading(reading.report(), List.of(only(account, left)), true));
            }
        }
        return kept;
    }

    /// True for a moment that is earlier, or told more exactly, than what is known; then it is
    /// known.
    private static boolean isEarlier(Statement statement, Map<DateRole, PartialDate> known) {
        if (!(statement.what() instanceof Assertion.Dated(DateRole role, PartialDate date))
                || !STARTS.contains(role)
                || !statement.certainty().affirms()) {
            return false;
        }
        PartialDate least = known.get(role);
        boolean earlier =
                least == null
                        || date.isFinerThan(least)
                        || (date.compareTo(least) < 0 && !least.isFinerThan(date));
        if (earlier) {
            known.put(role, date);
        }
        return earlier;
    }

    private static boolean isNear(Report version, Report page) {
        PartialDate then = version.saidOn();
        PartialDate now = page.saidOn();
        return then == null
                || now == null
                || Math.abs(ChronoUnit.DAYS.between(then.earliest(), now.earliest()))
                        <= SAME_EVENT_DAYS;
    }

    private static Account only(Account account, List<Statement> left) {
        List<Statement> statements = new ArrayList<>();
        Victims.statement(account).ifPresent(statements::add);
        statements.addAll(left);
        return new Account(account.report(), account.start(), account.end(), statements);
    }
}
