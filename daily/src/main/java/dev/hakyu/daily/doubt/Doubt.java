package dev.hakyu.daily.doubt;

import dev.hakyu.model.Text;
import java.time.Instant;

/// A message that may have gone out.
///
/// @param id names it to a person: `2026-12-03/mail/naoko@example.com`, or
///   `IQ-20261118-01/V-1001/inquiry`
/// @param what it is and for whom
/// @param since when it was handed over
/// @param kept false when its text lies in the outbox no longer, so that it cannot go again
public record Doubt(String id, Text what, Instant since, boolean kept) {}
