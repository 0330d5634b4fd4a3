package dev.hakyu.network.internal.files;

import dev.hakyu.model.Money;
import dev.hakyu.model.Origin;
import dev.hakyu.model.Place;
import dev.hakyu.model.Term;
import dev.hakyu.network.api.AnswerSource;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the cells of one row by column and type, and tells what is wrong with them. A null is
/// "unknown"; after the last cell, [#isGood()] says whether the row can be used.
final class RowCursor {
    private final Table table;
    private final Sheet.SheetRow row;
    private final Findings findings;
    private final Currency currency;
    private boolean good = true;

    RowCursor(Table table, Sheet.SheetRow row, Findings findings, Currency currency) {
        this.table = table;
        this.row = row;
        this.findings = findings;
        this.currency = currency;
    }

    boolean isGood() {
        return good;
    }

    @Nullable String text(String column) {
        String raw = table.cell(row, column);
        String value = CellText.clean(raw);
        if (value.isEmpty() || value.equals("-") || value.equals("－")) {
            return null;
        }
        if (CellText.isFormulaError(value)) {
            fail(column, RowFindings.formulaError(value));
            return null;
        }
        if (raw.indexOf(0xFFFD) >= 0) {
            fail(column, RowFindings.lostCharacter(value));
            return null;
        }
        if (CellText.hasHiddenMarks(raw)) {
            findings.warn(place(column), RowFindings.hiddenMarks(value));
        }
        return value;
    }

    /// The text of a required column; an empty text, and the row is bad, when there is none.
    String requiredText(String column) {
        String value = text(column);
        if (value == null) {
            if (CellText.saysUnknown(CellText.clean(table.cell(row, column)))) {
                fail(column, RowFindings.missing(table.headerOf(column)));
            }
            return "";
        }
        return value;
    }

    /// An id as the model takes it, or null when there is none; a bad one fails the row.
    @Nullable String id(String column) {
        String value = text(column);
        if (value != null && value.length() > 200) {
            fail(column, Finding.unreadable(value, ColumnType.ID));
            return null;
        }
        if (value != null && IdentifierCell.looksScientific(CellText.narrow(value))) {
            fail(column, IdentifierCell.lostDigits(value));
            return null;
        }
        return value;
    }

    List<String> list(String column) {
        String value = text(column);
        return value == null ? List.of() : ListCell.split(value);
    }

    @Nullable Double share(String column) {
        return read(column, value -> NumberCell.share(value, table.unitOf(column)));
    }

    @Nullable Double number(String column, ColumnType type) {
        return read(column, value -> NumberCell.number(value, type));
    }

    @Nullable Integer count(String column) {
        return read(column, NumberCell::count);
    }

    @Nullable Double days(String column) {
        return time(column, "日", 1440, ColumnType.DAYS);
    }

    @Nullable Double hours(String column) {
        return time(column, "時間", 60, ColumnType.HOURS);
    }

    @Nullable Double minutes(String column) {
        return time(column, "分", 1, ColumnType.MINUTES);
    }

    private @Nullable Double time(String column, String own, int minutes, ColumnType type) {
        BigDecimal read = read(column, v -> NumberCell.minutes(v, table.unitOf(column), own, type));
        return read == null
                ? null
                : (Double)
                        read.divide(BigDecimal.valueOf(minutes), MathContext.DECIMAL64)
                                .doubleValue();
    }

    @Nullable LocalDate date(String column) {
        return read(column, value -> DateCell.parse(value, false));
    }

    @Nullable LocalDate endDate(String column) {
        return read(column, value -> DateCell.parse(value, true));
    }

    @Nullable Boolean flag(String column) {
        return read(column, FlagCell::parse);
    }

    @Nullable Set<DayOfWeek> weekdays(String column) {
        return read(column, WeekdayCell::parse);
    }

    @Nullable String country(String column) {
        return read(column, CountryCell::parse);
    }

    <T> @Nullable T read(String column, Function<String, Parsed<T>> parser) {
        String value = CellText.narrow(table.cell(row, column));
        if (CellText.saysUnknown(value)) {
            return null;
        }
        if (CellText.isFormulaError(value)) {
            fail(column, RowFindings.formulaError(value));
            return null;
        }
        return switch (parser.apply(value)) {
            case Parsed.Known<T>(T known, Finding doubt) -> {
                warn(column, doubt);
                yield known;
            }
            case Parsed.Unknown<T>(Finding doubt) -> {
                warn(column, doubt);
                yield null;
            }
            case Parsed.Bad<T>(Finding finding) -> {
                fail(column, finding);
                yield null;
            }
        };
    }

    /// The amount of a column, in the currency of the row's `currency` column, else the user's.
    @Nullable Money money(String column) {
        Currency own = currency;
        if (table.has("currency")) {
            Currency named = read("currency", CurrencyCell::parse);
            own = named == null ? currency : named;
        }
        Currency used = own;
        return read(column, value -> NumberCell.money(value, table.unitOf(column), used));
    }

    <T extends Enum<T> & Term> @Nullable T term(String column, Class<T> words) {
        String value = CellText.narrow(table.cell(row, column));
        Optional<T> known = value.isEmpty() ? Optional.empty() : Vocabulary.of(words).find(value);
        return known.isPresent() ? known.get() : read(column, v -> unknownWord(column, v, words));
    }

    <T extends Enum<T> & Term> List<T> terms(String column, Class<T> words) {
        List<T> terms = new ArrayList<>();
        for (String part : list(column)) {
            Optional<T> known = Vocabulary.of(words).find(part);
            if (known.isPresent()) {
                if (!terms.contains(known.get())) {
                    terms.add(known.get());
                }
            } else if (!CellText.saysUnknown(part)) {
                Finding finding = Vocabulary.of(words).unknownWord(part);
                if (columnOf(column).lenient()) {
                    findings.warn(place(column), finding);
                } else {
                    fail(column, finding);
                }
            }
        }
        return terms;
    }

    private <T extends Enum<T> & Term> Parsed<T> unknownWord(
            String column, String value, Class<T> words) {
        Finding finding = Vocabulary.of(words).unknownWord(value);
        return columnOf(column).lenient() ? new Parsed.Unknown<>(finding) : Parsed.bad(finding);
    }

    private Column columnOf(String column) {
        return ColumnTable.shipped().getColumn(table.kind(), column);
    }

    Map<String, String> extras() {
        return table.extrasOf(row);
    }

    String raw(String column) {
        return table.cell(row, column);
    }

    /// Where the row stands, what it rests on, and the user's note.
    Origin origin() {
        String source = text("source");
        Place place = table.place(row, null, null);
        return new Origin(
                place,
                BasisWords.read(source),
                withoutPerson(source),
                date("as_of"),
                withoutPerson(text("note")));
    }

    private static @Nullable String withoutPerson(@Nullable String words) {
        return words == null ? null : AnswerSource.withoutPerson(words);
    }

    Place place(@Nullable String column) {
        return table.place(
                row, column, column == null ? null : Shown.value(table.cell(row, column)));
    }

    /// Tells what is wrong with a cell; the row will not be used.
    void fail(@Nullable String column, Finding finding) {
        findings.error(place(column), finding);
        good = false;
    }

    void warn(String column, @Nullable Finding doubt) {
        if (doubt != null) {
            findings.warn(place(column), doubt);
        }
    }
}
