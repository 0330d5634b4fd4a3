package dev.hakyu.duties.internal.clock;

import dev.hakyu.duties.api.CaseFact;
import dev.hakyu.duties.api.CaseFacts;
import dev.hakyu.duties.api.Span;
import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Party;
import dev.hakyu.model.duty.Profile;
import dev.hakyu.model.duty.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a person is asked because nothing on record decides it.
final class Questions {
    private Questions() {}

    /// One question per case fact that is not known.
    static List<Text> ofUnknown(Set<String> names, CaseFacts facts) {
        List<Text> questions = new ArrayList<>();
        for (String name : names) {
            Term.find(CaseFact.class, name)
                    .ifPresent(fact ->
                            questions.add(
                                    fact == CaseFact.PERSONS ? persons(facts) : fact.label()));
        }
        return questions;
    }

    /// 件 says nothing about 人: the figure is shown and the number of persons is asked for.
    private static Text persons(CaseFacts facts) {
        Span persons = facts.numbers().get(CaseFact.PERSONS);
        if (persons != null) {
            Text range = range(persons);
            return new Text(
                    "本人の数は" + range.ja() + "とみられ、基準を超えるか確定できません。何人ですか。",
                    "The number of persons appears to be " + range.en() + "; how many exactly?");
        }
        Span records = facts.numbers().get(CaseFact.RECORDS);
        if (records == null) {
            return CaseFact.PERSONS.label();
        }
        Text range = range(records);
        return new Text(
                "件数は" + range.ja() + "件ですが、件は人数ではありません。本人は何人ですか。",
                "There are " + range.en() + " records, which are not persons. How many persons?");
    }

    private static Text range(Span span) {
        String least = span.least().toBigInteger().toString();
        return span.findMost()
                .map(most ->
                        most.compareTo(span.least()) == 0
                                ? Text.same(least)
                                : new Text(
                                        least + "〜" + most.toBigInteger(),
                                        least + " to " + most.toBigInteger()))
                .orElse(new Text(least + "以上", least + " or more"));
    }

    /// Who knew first, when none of us has said. Reports that are older than what was said do not
    /// ask again: they show what was public, not who of us had read it.
    static List<Text> ofKnower(CaseFacts facts, Profile profile) {
        boolean said =
                facts.moments().stream()
                        .filter(each -> each.party() == Party.US && each.declared())
                        .anyMatch(each -> each.what().showsKnowledge() && !each.knower().isBlank());
        if (said) {
            return List.of();
        }
        boolean publicBody = profile.find(Trait.PUBLIC_BODY).orElse(false);
        return List.of(
                publicBody
                        ? new Text(
                                "最初に知った部門、担当者、日時を確認してください(いずれかの部門が知った時点から起算します)。",
                                "Find out which department and person knew first, and when;"
                                        + " knowledge of any department counts.")
                        : new Text(
                                "最初に知った部門、担当者、日時を確認し、記録してください。",
                                "Find out and record which department and person knew first, and"
                                        + " when."));
    }
}
