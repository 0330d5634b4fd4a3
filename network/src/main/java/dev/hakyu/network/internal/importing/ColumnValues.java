package dev.hakyu.network.internal.importing;

import dev.hakyu.model.incident.Industry;
import dev.hakyu.model.network.OrganisationRole;
import dev.hakyu.network.internal.files.CellText;
import dev.hakyu.network.internal.files.Column;
import dev.hakyu.network.internal.files.ColumnType;
import dev.hakyu.network.internal.files.CountryCell;
import dev.hakyu.network.internal.files.DateCell;
import dev.hakyu.network.internal.files.FlagCell;
import dev.hakyu.network.internal.files.IdentifierCell;
import dev.hakyu.network.internal.files.NumberCell;
import dev.hakyu.network.internal.files.Parsed;
import dev.hakyu.network.internal.files.Vocabulary;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What the values of a column look like.
final class ColumnValues {
    private static final Currency ANY_CURRENCY = Currency.getInstance("JPY");
    private static final double MOST = 0.6;

    private ColumnValues() {}

    /// The share of values that a column of ours could read; 1 for texts.
    static double fit(Column column, List<String> values) {
        return values.isEmpty() ? 1 : shareOf(values, test(column));
    }

    /// The target that values alone suggest.
    static Optional<String> guess(List<String> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (shareOf(values, ColumnValues::isCorporateNumber) > MOST) {
            return Optional.of("organisations.corporate_number");
        }
        if (shareOf(values, CoreName::hasLegalForm) > MOST) {
            return Optional.of("organisations.name");
        }
        if (shareOf(values, ColumnValues::isKana) > MOST) {
            return Optional.of("organisations.name_kana");
        }
        if (shareOf(values, value -> value.indexOf('@') > 0) > MOST) {
            return Optional.of("organisations.contact_email");
        }
        return Optional.empty();
    }

    static boolean areNumbers(List<String> values) {
        return shareOf(values, value -> isDigits(CellText.narrow(value))) > 0.9;
    }

    private static double shareOf(List<String> values, Predicate<String> test) {
        long fitting = values.stream().filter(test).count();
        return values.isEmpty() ? 0 : (double) fitting / values.size();
    }

    private static Predicate<String> test(Column column) {
        return switch (column.type()) {
            case CORPORATE_NUMBER -> ColumnValues::isCorporateNumber;
            case DATE, END_DATE -> value -> reads(value, v -> DateCell.parse(v, false));
            case FLAG -> value -> reads(value, FlagCell::parse);
            case COUNT -> value -> reads(value, NumberCell::count);
            case SHARE -> value -> reads(value, v -> NumberCell.share(v, null));
            case MONEY -> value -> reads(value, v -> NumberCell.money(v, null, ANY_CURRENCY));
            case HOURS ->
                    value -> reads(value, v -> NumberCell.minutes(v, null, "時間", ColumnType.HOURS));
            case COUNTRY -> value -> CountryCell.find(CellText.narrow(value)).isPresent();
            case TERM -> value -> Vocabulary.of(Industry.class).find(value).isPresent();
            case TERMS -> value -> Vocabulary.of(OrganisationRole.class).find(value).isPresent();
            case TEXT,
                    ID,
                    LIST,
                    LEI,
                    COUNTRIES,
                    CURRENCY,
                    REFERENCE,
                    REFERENCES,
                    NUMBER,
                    QUANTITY,
                    WEIGHT,
                    DAYS,
                    MINUTES,
                    WEEKDAYS ->
                    column.id().equals("contact_email")
                            ? value -> value.indexOf('@') > 0
                            : value -> true;
        };
    }

    private interface Parser {
        Parsed<?> parse(String narrow);
    }

    private static boolean reads(String value, Parser parser) {
        String narrow = CellText.narrow(value);
        return CellText.saysUnknown(narrow) || !(parser.parse(narrow) instanceof Parsed.Bad<?>);
    }

    /// Thirteen digits, or what a spreadsheet made of them.
    private static boolean isCorporateNumber(String value) {
        String narrow = CellText.narrow(value);
        return IdentifierCell.looksScientific(narrow)
                || (narrow.length() == 13 && isDigits(narrow));
    }

    private static boolean isKana(String value) {
        String narrow = CellText.narrow(value);
        return narrow.length() >= 2
                && narrow.codePoints()
                        .allMatch(c ->
                                (c >= 0x30A0 && c <= 0x30FF)
                                        || (c >= 0x3040 && c <= 0x309F)
                                        || c == ' '
                                        || c == '-'
                                        || c == '.');
    }

    private static boolean isDigits(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
