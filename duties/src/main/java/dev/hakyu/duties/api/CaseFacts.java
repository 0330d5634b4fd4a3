package dev.hakyu.duties.api;

import dev.hakyu.model.Money;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Moment;
import dev.hakyu.model.duty.Profile;
import dev.hakyu.model.duty.Submission;
import java.math.MathContext;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is known of one case. What is missing is unknown, and a person decides.
///
/// @param flags yes-or-no facts
/// @param numbers counts and ratios; 件 goes to [CaseFact#RECORDS] and never to [CaseFact#PERSONS]
/// @param subjects countries of the persons concerned, all of them; null when not known
/// @param moments in any order; several of one kind are evidence of different weight
/// @param submissions what has been handed in, by us or by the contractor
/// @param clauses notice clauses that bind the organisation concerned
/// @param reasons where the facts come from, for a person to read
public record CaseFacts(
        CaseRole role,
        Map<CaseFact, Boolean> flags,
        Map<CaseFact, Span> numbers,
        @Nullable Set<String> subjects,
        List<Moment> moments,
        List<Submission> submissions,
        List<NoticeClause> clauses,
        List<Text> reasons) {
    /// Under this rule id a contractor records that it told the entrusting party.
    public static final String NOTICE_TO_ENTRUSTING_PARTY = "NOTICE-TO-ENTRUSTING-PARTY";

    public CaseFacts {
        flags = copy(flags, false);
        numbers = copy(numbers, true);
        subjects = subjects == null ? null : Collections.unmodifiableSet(new TreeSet<>(subjects));
        moments = List.copyOf(moments);
        submissions = List.copyOf(submissions);
        clauses = List.copyOf(clauses);
        reasons = List.copyOf(reasons);
    }

    /// A case of our own of which nothing is known but these moments.
    public static CaseFacts of(List<Moment> moments) {
        return new CaseFacts(
                CaseRole.ALONE, Map.of(), Map.of(), null, moments, List.of(), List.of(), List.of());
    }

    public CaseFacts withFlag(CaseFact fact, boolean value) {
        Map<CaseFact, Boolean> changed = new EnumMap<>(CaseFact.class);
        changed.putAll(flags);
        changed.put(fact, value);
        return new CaseFacts(
                role, changed, numbers, subjects, moments, submissions, clauses, reasons);
    }

    public CaseFacts withNumber(CaseFact fact, Span value) {
        Map<CaseFact, Span> changed = new EnumMap<>(CaseFact.class);
        changed.putAll(numbers);
        changed.put(fact, value);
        return new CaseFacts(
                role, flags, changed, subjects, moments, submissions, clauses, reasons);
    }

    public CaseFacts withRole(CaseRole changed) {
        return new CaseFacts(
                changed, flags, numbers, subjects, moments, submissions, clauses, reasons);
    }

    public CaseFacts withSubjects(Set<String> countries) {
        return new CaseFacts(
                role, flags, numbers, countries, moments, submissions, clauses, reasons);
    }

    public CaseFacts withMoments(List<Moment> changed) {
        return new CaseFacts(
                role, flags, numbers, subjects, changed, submissions, clauses, reasons);
    }

    /// The same after these reports; clocks that hang on them are computed anew.
    public CaseFacts withSubmissions(List<Submission> changed) {
        return new CaseFacts(role, flags, numbers, subjects, moments, changed, clauses, reasons);
    }

    public CaseFacts withClauses(List<NoticeClause> changed) {
        return new CaseFacts(
                role, flags, numbers, subjects, moments, submissions, changed, reasons);
    }

    /// The same with a damage that lies between two amounts, as shares of the profile's figures;
    /// figures that are missing or in another currency stay unknown.
    ///
    /// @param least 0 or more
    public CaseFacts withLoss(Profile profile, Money least, Money most) {
        CaseFacts result = this;
        result = result.withShare(CaseFact.LOSS_TO_NET_ASSETS, profile.netAssets(), least, most);
        result =
                result.withShare(
                        CaseFact.LOSS_TO_ORDINARY_PROFIT, profile.ordinaryProfit(), least, most);
        return result.withShare(CaseFact.LOSS_TO_NET_PROFIT, profile.netProfit(), least, most);
    }

    private CaseFacts withShare(CaseFact fact, @Nullable Money of, Money least, Money most) {
        if (of == null
                || of.amount().signum() <= 0
                || !of.currency().equals(least.currency())
                || !of.currency().equals(most.currency())) {
            return this;
        }
        MathContext digits = MathContext.DECIMAL64;
        return withNumber(
                fact,
                new Span(
                        least.amount().divide(of.amount(), digits),
                        most.amount().divide(of.amount(), digits)));
    }

    public Optional<Set<String>> findSubjects() {
        return Optional.ofNullable(subjects);
    }

    private static <V> Map<CaseFact, V> copy(Map<CaseFact, V> values, boolean number) {
        Map<CaseFact, V> copy = new EnumMap<>(CaseFact.class);
        copy.putAll(values);
        for (CaseFact fact : copy.keySet()) {
            if (fact.isNumber() != number || fact == CaseFact.SUBJECTS) {
                throw new IllegalArgumentException(
                        fact.id() + (number ? " is not a number" : " is not yes or no"));
            }
        }
        return Collections.unmodifiableMap(copy);
    }
}
