package dev.hakyu.daily.inquiry;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// Names one inquiry and its folder, such as `IQ-20261118-01`.
public record InquiryId(String value) implements Comparable<InquiryId> {
    private static final int MAX_CHARS = 40;

    public InquiryId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "an inquiry id is 1 to 40 characters of A-Z, 0-9 and '-', got '" + value + "'");
        }
    }

    /// Whether a text can name an inquiry.
    public static boolean isValid(String value) {
        return !value.isEmpty()
                && value.length() <= MAX_CHARS
                && value.chars()
                        .allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-')
                && !value.startsWith("-");
    }

    /// The n-th of a day.
    ///
    /// @param number 1 or more
    public static InquiryId of(LocalDate day, int number) {
        return new InquiryId(
                "IQ-%s-%02d".formatted(day.format(DateTimeFormatter.BASIC_ISO_DATE), number));
    }

    @Override
    public int compareTo(InquiryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
