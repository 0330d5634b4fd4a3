package dev.hakyu.network.internal.files;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// What stands in the cells of a column.
public enum ColumnType implements Term {
    TEXT("text", "文字", "text"),
    ID("id", "識別子(1〜200文字)", "an id of 1 to 200 characters"),
    LIST("list", "「;」「、」または改行で区切った一覧", "a list parted by ; or line breaks"),
    CORPORATE_NUMBER("corporate_number", "13桁の法人番号", "a corporate number of 13 digits"),
    LEI("lei", "20文字の LEI", "an LEI of 20 characters"),
    COUNTRY("country", "国名または2文字の国コード", "a country or its two-letter code"),
    COUNTRIES("countries", "国名の一覧", "a list of countries"),
    CURRENCY("currency", "通貨コード(JPY など)", "a currency code such as JPY"),
    TERM("term", "決められた語", "one of the listed words"),
    TERMS("terms", "決められた語の一覧", "a list of the listed words"),
    REFERENCE("ref", "ほかの表の ID", "an id of another table"),
    REFERENCES("refs", "ほかの表の ID の一覧", "a list of ids of another table"),
    NUMBER("number", "0以上の数", "a number of 0 or more"),
    QUANTITY("quantity", "0以上の整数(件・人などの単位を付けられます)", "a whole number, 0 or more"),
    COUNT("count", "1以上の整数", "a whole number, 1 or more"),
    SHARE("share", "0〜1 の数または 0〜100%", "0 to 1, or 0 % to 100 %"),
    WEIGHT("weight", "0以上の数(1が通常)", "0 or more; 1 is a normal day"),
    DAYS("days", "日数(例: 1.5日、12時間)", "days, such as 1.5 or 12 hours"),
    HOURS("hours", "時間(例: 8時間、1.5日)", "hours, such as 8 or 1.5 days"),
    MINUTES("minutes", "分(例: 10分、1時間)", "minutes, such as 10 or 1 hour"),
    MONEY("money", "金額(例: 1.2億円、500万円)", "an amount, such as 1,200,000"),
    DATE("date", "日付(例: 2026-04-01、R8.4.1)", "a date, such as 2026-04-01"),
    END_DATE("end_date", "日付(例: 2026-03-31、令和7年度末)", "a date, such as 2026-03-31"),
    FLAG("flag", "有 または 無", "yes or no"),
    WEEKDAYS("weekdays", "曜日(例: 月-金)", "days of the week, such as Mon-Fri");

    private final String id;
    private final Text expected;

    ColumnType(String id, String ja, String en) {
        this.id = id;
        this.expected = new Text(ja, en);
    }

    @Override
    public String id() {
        return id;
    }

    /// What is right in such a cell.
    @Override
    public Text label() {
        return expected;
    }
}
