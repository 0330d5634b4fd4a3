package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Statement;

/// What a letter may add to the matter of its house that is open: what runs, stops and will be
/// delivered; figures and data only where it speaks of a matter at all, since every other letter
/// has figures too.
final class FollowUp {
    private static final Pattern MATTER =
            Pattern.compile(
                    "(?:本|この|その|当該|標記|先般の|先日の|昨日の|先の|の)件(?:で|に|の|は|を|、|・|と)|事案|事象|続報|経過|(?:公表|発表|お知らせ|ご報告|掲載|掲げ|ご連絡)(?:いた)?(?:し|の|ま)|障害|漏|流出|不正|侵入|ご迷惑|ご心配|お詫び"
                            + "|(?i:\\b(?:incident|breach|outage|intrusion|attack|investigation|announced|apologi[sz]e\\w*|follow(?:ing|-)? ?up|further to|our (?:notice|statement|report|announcement|letter|message|e-?mail) of)\\b)");

    private FollowUp() {}

    /// True for words that refer to something that happened, or was told of, before.
    static boolean isOfMatter(Passage passage) {
        return MATTER.matcher(passage.substring(passage.section().start(), passage.section().end()))
                .find();
    }

    /// Cuts the statements of a letter to those; false when it says nothing of the kind.
    static boolean isOf(StatementList statements, Passage passage) {
        boolean matter = isOfMatter(passage);
        statements.removeIf(each -> isAnswered(each) || !(matter ? isAdded(each) : isOfWork(each)));
        boolean says = statements.all().stream().anyMatch(each -> !isOfLetter(each));
        statements.add(new Assertion.FollowUp(), passage.section().start());
        return says;
    }

    /// A line of the letter that this one answers.
    private static boolean isAnswered(Statement statement) {
        String said = statement.quote().text();
        return said.startsWith(">") || said.startsWith("＞");
    }

    private static boolean isOfLetter(Statement statement) {
        return switch (statement.what()) {
            case Assertion.Victim _ -> true;
            case Assertion.Dated dated -> dated.role() == DateRole.TOLD_US;
            default -> false;
        };
    }

    private static boolean isAdded(Statement statement) {
        return isOfWork(statement)
                || statement.what() instanceof Assertion.Count
                || statement.what() instanceof Assertion.Exposed
                || statement.what() instanceof Assertion.HarmDone;
    }

    private static boolean isOfWork(Statement statement) {
        return switch (statement.what()) {
            case Assertion.Victim _,
                    Assertion.Outage _,
                    Assertion.SiteState _,
                    Assertion.ResumptionForecast _,
                    Assertion.RestartOpen _,
                    Assertion.Resumed _ ->
                    true;
            case Assertion.Dated dated ->
                    dated.role() == DateRole.RESUMED || dated.role() == DateRole.TOLD_US;
            default -> false;
        };
    }
}
