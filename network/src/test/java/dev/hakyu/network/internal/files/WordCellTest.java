package dev.hakyu.network.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Basis;
import dev.hakyu.model.network.OrganisationRole;
import dev.hakyu.model.network.SecondFactor;
import dev.hakyu.model.network.SystemKind;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"有", "あり", "○", "〇", "はい", "yes", "TRUE", "１", "済", "✓"})
    void shouldReadYes(String text) {
        assertThat(FlagCell.parse(CellText.narrow(text))).isEqualTo(Parsed.known(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"無", "なし", "×", "✕", "いいえ", "No", "false", "0", "未"})
    void shouldReadNo(String text) {
        assertThat(FlagCell.parse(CellText.narrow(text))).isEqualTo(Parsed.known(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"△", "一部", "たぶん", "2"})
    void shouldNotGuessAFlag(String text) {
        assertThat(FlagCell.parse(CellText.narrow(text))).isInstanceOf(Parsed.Bad.class);
    }

    @ParameterizedTest
    @CsvSource({
        "月-金, 5",
        "月〜土, 6",
        "月～土, 6",
        "月火水木金, 5",
        "月・水・金, 3",
        "平日, 5",
        "毎日, 7",
        "土日, 2",
        "金-月, 4",
        "Mon-Fri, 5",
        "'Mon, Wed', 2",
        "Monday to, 0",
        "月曜日〜金曜日, 5",
        "月-金(祝日除く), 5",
        "月-, 0",
        "月1, 0"
    })
    void shouldReadWeekdays(String text, int days) {
        Parsed<Set<DayOfWeek>> read = WeekdayCell.parse(CellText.narrow(text));
        if (days == 0) {
            assertThat(read).isInstanceOf(Parsed.Bad.class);
        } else {
            assertThat(((Parsed.Known<Set<DayOfWeek>>) read).value()).hasSize(days);
        }
    }

    @Test
    void shouldPartLists() {
        assertThat(ListCell.split("氏名、住所；電話番号\nメール,VIN"))
                .containsExactly("氏名", "住所", "電話番号", "メール", "VIN");
        assertThat(ListCell.split("Minato Seiko Co., Ltd.; Minato, Inc."))
                .containsExactly("Minato Seiko Co., Ltd.", "Minato, Inc.");
        assertThat(ListCell.split("A;;A; ")).containsExactly("A");
    }

    @Test
    void shouldFindWordsByIdLabelAndSynonym() {
        assertThat(Vocabulary.of(OrganisationRole.class).find("仕入先"))
                .contains(OrganisationRole.SUPPLIER);
        assertThat(Vocabulary.of(OrganisationRole.class).find("Group company"))
                .contains(OrganisationRole.GROUP_COMPANY);
        assertThat(Vocabulary.of(SystemKind.class).find("ｆｉｌｅ　ｓｅｒｖｅｒ"))
                .contains(SystemKind.FILE_SHARE);
        assertThat(Vocabulary.of(SecondFactor.class).find("FIDO2"))
                .contains(SecondFactor.PHISHING_RESISTANT);
        assertThat(Vocabulary.of(OrganisationRole.class).find("仕入れ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "実績, MEASURED",
        "棚卸 11/16, MEASURED",
        "購買部回答, ANSWERED",
        "回答(2026-10-01), ANSWERED",
        "標準値, STANDARD",
        "業界平均, STANDARD",
        "Measured, MEASURED",
        "supplier's answer, ANSWERED",
        "未回答, UNKNOWN",
        "実績なし, UNKNOWN",
        "not measured, UNKNOWN",
        "推定, UNKNOWN",
        "不明, UNKNOWN"
    })
    void shouldReadTheBasis(String source, Basis basis) {
        assertThat(BasisWords.read(source)).isEqualTo(basis);
    }

    @ParameterizedTest
    @CsvSource({
        "日本, JP",
        "JP, JP",
        "jpn, JP",
        "米国, US",
        "アメリカ合衆国, US",
        "Germany, DE",
        "タイ, TH",
        "台湾, TW",
        "EU, EU",
        "UK, GB"
    })
    void shouldReadCountries(String word, String code) {
        assertThat(CountryCell.find(word)).contains(code);
    }

    /// Two columns of one file must not claim the same header, or one of them is never read.
    @ParameterizedTest
    @EnumSource(FileKind.class)
    void shouldGiveEachHeaderToOneColumn(FileKind kind) {
        Map<String, String> owner = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Column column : ColumnTable.shipped().listColumns(kind)) {
            List<String> names = new ArrayList<>(column.synonymsJa());
            names.addAll(column.synonymsEn());
            names.add(column.id());
            for (String name : Set.copyOf(names.stream().map(HeaderKey::whole).toList())) {
                String before = owner.putIfAbsent(name, column.id());
                if (before != null) {
                    twice.add(name + ": " + before + ", " + column.id());
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Name (EN), name_en",
        "名称(カナ), name_kana",
        "取引先（コード）, code",
        "取引先(正式), name",
        "1日の売上高(百万円), revenue_per_day"
    })
    void shouldUseWhatBracketsSay(String header, String column) {
        assertThat(
                        ColumnTable.shipped()
                                .findByHeader(FileKind.ORGANISATIONS, header)
                                .map(Column::id)
                                .orElse(""))
                .isEqualTo(column);
    }

    @Test
    void shouldCompareHeadersLoosely() {
        assertThat(HeaderKey.of("在庫日数(日)")).isEqualTo(HeaderKey.of(" 在庫 日数 "));
        assertThat(HeaderKey.of("Ｎａｍｅ＿ｅｎ")).isEqualTo("nameen");
        assertThat(HeaderKey.of("取引先\nコード※")).isEqualTo("取引先コード");
        assertThat(HeaderKey.unitOf("売上高(単位:百万円)")).isEqualTo("百万円");
        assertThat(HeaderKey.unitOf("売上高")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"SUP-0O1, SUP-001", "langauge, language", "xyz, ''"})
    void shouldFindTheNearest(String word, String near) {
        assertThat(Nearest.of(word, List.of("SUP-001", "SUP-112", "language", "zone")).orElse(""))
                .isEqualTo(near);
    }
}
