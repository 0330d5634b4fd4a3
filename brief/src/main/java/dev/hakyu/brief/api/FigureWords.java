package dev.hakyu.brief.api;

import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Moments, shares, lengths of time and amounts as the brief writes them.
public final class FigureWords {
    private FigureWords() {}

    /// 11月19日(木)14時 / Thu 19 Nov, 14:00.
    public static Text moment(Instant at, ZoneId zone) {
        return Wording.moment(at, zone);
    }

    /// 11月19日(木) / Thu 19 Nov.
    public static Text day(LocalDate date) {
        return Wording.day(date);
    }

    /// 72% / 72 %.
    ///
    /// @param share 0 to 1
    public static Text share(double share) {
        return Wording.share(share);
    }

    /// A share of runs as a probability: 72%, 99%超 / 72 %, over 99 %.
    ///
    /// @param share 0 to 1
    public static Text probability(double share) {
        return Wording.probability(share);
    }

    /// Hours under two days, days from there on.
    ///
    /// @param hours 0 or more
    public static Text duration(double hours) {
        return Wording.duration(hours);
    }

    /// Two significant digits: 4.1億円 / JPY 410 million.
    ///
    /// @param currency ISO 4217
    public static Text amount(double amount, String currency) {
        return Wording.amount(amount, currency);
    }
}
