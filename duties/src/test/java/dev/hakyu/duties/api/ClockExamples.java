package dev.hakyu.duties.api;

import dev.hakyu.model.Term;
import dev.hakyu.model.duty.Moment;
import dev.hakyu.model.duty.Profile;
import dev.hakyu.model.duty.StartMoment;
import dev.hakyu.model.duty.Submission;
import dev.hakyu.model.duty.Trait;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Reads the examples that were computed by hand.
final class ClockExamples {
    private static final Set<String> EVERYWHERE =
            Set.of("JP", "EU", "GB", "US", "SG", "AU", "KR", "TW");

    private ClockExamples() {}

    /// One line of the table.
    record Example(
            String rule, Profile profile, CaseFacts facts, String expected, String arithmetic) {
        @Override
        public String toString() {
            return rule + ": " + arithmetic;
        }
    }

    static List<Example> read() {
        List<Example> examples = new ArrayList<>();
        for (String line : text().lines().toList()) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] cells = line.split("\\|", -1);
                examples.add(example(cells));
            }
        }
        return examples;
    }

    private static Example example(String[] cells) {
        Map<Trait, Boolean> traits = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            traits.put(trait, trait != Trait.PUBLIC_BODY && trait != Trait.NO_WEEKEND_RELIEF);
        }
        CaseFacts facts =
                CaseFacts.of(List.of())
                        .withFlag(CaseFact.PERSONAL_DATA, true)
                        .withFlag(CaseFact.HARMED, true)
                        .withFlag(CaseFact.STRONGLY_ENCRYPTED, false)
                        .withSubjects(Set.of("JP", "DE", "GB", "US-CA", "SG", "AU", "KR", "TW"));
        for (String token : cells[1].strip().split("\\s+")) {
            String name = token.startsWith("!") ? token.substring(1) : token;
            if (name.contains("=")) {
                String[] pair = name.split("=");
                BigDecimal value = new BigDecimal(pair[1]);
                facts = facts.withNumber(fact(pair[0]), new Span(value, value));
            } else if (Term.find(Trait.class, name).isPresent()) {
                traits.put(Term.find(Trait.class, name).get(), true);
            } else if (!name.isEmpty()) {
                facts = facts.withFlag(fact(name), !token.startsWith("!"));
            }
        }
        return new Example(
                cells[0].strip(),
                Profile.of(traits, EVERYWHERE),
                withTimes(facts, cells[2].strip()),
                cells[3].strip(),
                cells[4].strip());
    }

    private static CaseFacts withTimes(CaseFacts facts, String cell) {
        List<Moment> moments = new ArrayList<>();
        List<Submission> submissions = new ArrayList<>();
        String[] words = cell.split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            int equals = words[i].indexOf('=');
            String name = words[i].substring(0, equals);
            ZoneId zone = ZoneId.of(words[i + 1]);
            Instant at =
                    LocalDateTime.parse(words[i].substring(equals + 1)).atZone(zone).toInstant();
            if (name.startsWith("submitted:")) {
                submissions.add(Submission.ours(name.substring("submitted:".length()), at));
            } else {
                StartMoment what = Term.find(StartMoment.class, name).orElseThrow();
                moments.add(Moment.declared(what, at, zone, "CSIRT"));
            }
        }
        return facts.withMoments(moments).withSubmissions(submissions);
    }

    private static CaseFact fact(String name) {
        return Term.find(CaseFact.class, name).orElseThrow();
    }

    private static String text() {
        try (InputStream in =
                ClockExamples.class.getResourceAsStream("/dev/hakyu/duties/clock-examples.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
