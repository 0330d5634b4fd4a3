package dev.hakyu.reader.api;

import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.reader.internal.state.GoesOn;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What stands of earlier versions when a page goes on with their story: 第3報, 前回お知らせした件.
///
/// Such a page tells what is new. What leaked, how many, what kind of attack it was, what stopped
/// and what partners were asked to do is not taken back by not being said again. It gives way where
/// the page says otherwise: another count, other classes of data, a denial. A page that does not go
/// on with a story keeps nothing.
final class Continued {
    private static final Pattern ADDS =
            Pattern.compile("新たに|加え|追加|さらに|更に|(?i:\\balso\\b|in addition|additional)");
    private static final Pattern BESIDE =
            Pattern.compile(
                    "(?:既報|前回|公表|お知らせ|報告|報)[^。]{0,40}(?:とは別|に加え|の?ほか|を除)"
                            + "|(?i:\\b(?:in addition to|besides|on top of) the [^.]{0,40}(?:reported|disclosed|announced))");
    private static final Pattern CALLED_OFF =
            Pattern.compile(
                    "(?:お願い|依頼|要請)[^。]{0,20}(?:取り下げ|取り消|撤回|解除|終了)"
                            + "|(?:変更|停止|遮断|ご対応|対応)[^。]{0,12}(?:不要となり|必要はなくな|必要がなくな|必要ございません|必要はございません|不要です)"
                            + "|(?i:\\bno longer (?:need|have) to\\b|\\bwithdraws? (?:its|our|the) request)");

    private final Account page;
    private final String text;
    private final Set<Statement> kept = new LinkedHashSet<>();

    private Continued(Account page, String text) {
        this.page = page;
        this.text = text;
    }

    /// True for a page that goes on with what it told before.
    static boolean isBy(Report report) {
        return GoesOn.isSaidIn(report.title() + "\n" + report.text().strip());
    }

    /// The statements of earlier versions that still stand.
    ///
    /// @param earlier accounts of the same event, the oldest first
    static Set<Statement> of(Account page, Report report, List<Account> earlier) {
        Continued continued = new Continued(page, report.text());
        List<Account> newestFirst = earlier.reversed();
        continued.leak(newestFirst);
        continued.attacks(newestFirst);
        continued.stop(newestFirst);
        continued.requests(newestFirst);
        return continued.kept;
    }

    /// Classes, counts and the leak itself, back to where it was denied.
    private void leak(List<Account> newestFirst) {
        boolean classes = isOpen(page, Continued::isClass);
        boolean counts = isOpen(page, Continued::isCount);
        boolean leak = isOpen(page, Continued::isLeak);
        if (deniesLeak(page)) {
            return;
        }
        for (Account account : newestFirst) {
            classes &= take(account, classes, Continued::isClass);
            counts &= take(account, counts, Continued::isCount);
            leak &= take(account, leak, Continued::isLeak);
            if (deniesLeak(account)) {
                return;
            }
        }
    }

    private void attacks(List<Account> newestFirst) {
        List<Account> since = new ArrayList<>(List.of(page));
        for (Account account : newestFirst) {
            if (since.stream().anyMatch(Continued::deniesAttack)) {
                return;
            }
            take(account, true, each -> each.what() instanceof Assertion.Attack);
            since.add(account);
        }
    }

    /// The last told stop where the page tells of none, and its start where the page has none.
    private void stop(List<Account> newestFirst) {
        boolean started = hasStart(page);
        boolean stopped = has(page, Continued::isStop);
        for (Account account : newestFirst) {
            boolean wanted =
                    (!stopped && !AsUsual.isSaidOf(stopped(account), text))
                            || (stopped && !started && hasStart(account));
            if (wanted && has(account, Continued::isStop)) {
                take(account, true, each -> each.what() instanceof Assertion.Outage);
                stopped = true;
                started |= hasStart(account);
            }
        }
    }

    /// What partners were asked to do stands until the page asks for the same anew or takes it
    /// back: a new day is another request.
    private void requests(List<Account> newestFirst) {
        if (deniesAttack(page) || CALLED_OFF.matcher(text).find()) {
            return;
        }
        List<Account> since = new ArrayList<>(List.of(page));
        for (Account account : newestFirst) {
            take(
                    account,
                    true,
                    each ->
                            each.what() instanceof Assertion.Requested
                                    && since.stream().noneMatch(later -> asks(later, each)));
            since.add(account);
        }
    }

    private static boolean asks(Account account, Statement request) {
        return has(account, each -> each.what().equals(request.what()));
    }

    /// Takes what is affirmed; whether older versions may add to it.
    private boolean take(Account account, boolean open, Predicate<Statement> kind) {
        if (!open) {
            return false;
        }
        account.statements().stream()
                .filter(kind)
                .filter(each -> each.certainty().affirms())
                .forEach(kept::add);
        return isOpen(account, kind);
    }

    /// Nothing of the kind is told, or it is told as an addition.
    private static boolean isOpen(Account account, Predicate<Statement> kind) {
        return account.statements().stream()
                .filter(kind)
                .filter(each -> each.certainty().affirms())
                .allMatch(Continued::isAddition);
    }

    private static boolean isAddition(Statement statement) {
        String said = statement.quote().text();
        return (isClass(statement) && ADDS.matcher(said).find())
                || (isCount(statement) && BESIDE.matcher(said).find());
    }

    private static boolean has(Account account, Predicate<Statement> kind) {
        return account.statements().stream()
                .anyMatch(each -> kind.test(each) && each.certainty().affirms());
    }

    private static Set<OutageWhat> stopped(Account account) {
        Set<OutageWhat> things = EnumSet.noneOf(OutageWhat.class);
        for (Statement each : account.statements()) {
            if (each.what() instanceof Assertion.Outage stop && each.certainty().affirms()) {
                things.add(stop.what());
            }
        }
        return things;
    }

    private static boolean hasStart(Account account) {
        return has(
                account,
                each -> each.what() instanceof Assertion.Outage stop && stop.start() != null);
    }

    private static boolean deniesLeak(Account account) {
        return deniesAttack(account)
                || account.statements().stream()
                        .anyMatch(each -> isLeak(each) && each.certainty() == Certainty.DENIED);
    }

    private static boolean deniesAttack(Account account) {
        return has(
                account,
                each ->
                        each.what() instanceof Assertion.NoAttack
                                && each.modality() == Modality.ASSERTED);
    }

    private static boolean isClass(Statement statement) {
        return statement.what() instanceof Assertion.Exposed;
    }

    private static boolean isCount(Statement statement) {
        return statement.what() instanceof Assertion.Count;
    }

    private static boolean isLeak(Statement statement) {
        return statement.what() instanceof Assertion.HarmDone done && done.harm() == Harm.LEAK;
    }

    private static boolean isStop(Statement statement) {
        return statement.what() instanceof Assertion.Outage stop && !stop.isOfDeliveries();
    }
}
