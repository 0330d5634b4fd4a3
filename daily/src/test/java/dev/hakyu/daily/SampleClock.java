package dev.hakyu.daily;

import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.model.duty.Confidence;
import dev.hakyu.model.duty.Due;
import dev.hakyu.model.duty.LawReference;
import dev.hakyu.model.duty.Recipient;
import dev.hakyu.model.duty.RuleId;
import dev.hakyu.model.duty.RuleStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A clock of a sample incident.
public final class SampleClock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private final String title;
    private @Nullable String to;
    private ClockState state = ClockState.RUNNING;
    private boolean owedToUs;
    private @Nullable Due due;
    private List<Text> notes = List.of();

    private final String rule;

    private SampleClock(String rule, String title) {
        this.rule = rule;
        this.title = title;
    }

    /// Of a rule of the file of clocks.
    public static SampleClock rule(String id, String title) {
        return new SampleClock(id, title);
    }

    public static SampleClock named(String title) {
        return new SampleClock("rule-" + title, title);
    }

    public SampleClock to(String recipient) {
        to = recipient;
        return this;
    }

    public SampleClock until(String at) {
        due = new Due.Deadline(Instant.parse(at), ZONE, false);
        return this;
    }

    public SampleClock between(String from, String last) {
        due = new Due.Window(LocalDate.parse(from), LocalDate.parse(last), ZONE);
        return this;
    }

    public SampleClock promptly(Instant since) {
        due = new Due.WithoutNumber(since, ZONE);
        return this;
    }

    public SampleClock in(ClockState now) {
        state = now;
        return this;
    }

    public SampleClock owedToUs() {
        owedToUs = true;
        return this;
    }

    public SampleClock noted(String note) {
        notes = List.of(Text.same(note));
        return this;
    }

    public Clock build() {
        return new Clock(
                new RuleId(rule),
                "JP",
                owedToUs,
                Text.same(title),
                to == null ? List.of() : List.of(new Recipient(to, Text.same(to))),
                state,
                due,
                null,
                List.of(),
                null,
                new Text("いつか", "some day"),
                Text.same("数え方"),
                List.of(),
                new LawReference(
                        Text.same("法"),
                        LocalDate.of(2026, 1, 1),
                        Confidence.values()[0],
                        RuleStatus.IN_FORCE,
                        null,
                        null),
                notes);
    }
}
