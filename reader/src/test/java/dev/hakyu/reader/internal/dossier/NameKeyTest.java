package dev.hakyu.reader.internal.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
    @ParameterizedTest
    @CsvSource({
        "株式会社エイチーム, エイチーム",
        "㈱ｴｲﾁｰﾑ, エイチーム",
        "EIZO 株式会社, eizo",
        "'Microchip Technology, Inc.', microchiptechnology",
        "Microchip Technology Incorporated, microchiptechnology",
        "'Coinbase Global, Inc.', coinbaseglobal",
        "The Toyota Motor Co. Ltd., toyotamotor",
        "Co-op, coop",
        "AG Insurance, aginsurance",
        "タリーズ・コーヒー, タリーズコーヒー"
    })
    void shouldBringNamesIntoOneSpelling(String name, String key) {
        assertThat(NameKey.of(name).key()).isEqualTo(key);
    }

    @Test
    void shouldTellNamesakesByTheirLegalForm() {
        assertThat(contradict("株式会社山田", "山田株式会社")).isTrue();
        assertThat(contradict("株式会社山田", "有限会社山田")).isTrue();
        assertThat(contradict("株式会社山田", "㈱山田")).isFalse();
        assertThat(contradict("株式会社山田", "山田")).isFalse();
        assertThat(contradict("Acme GmbH", "Acme Ltd")).isTrue();
        assertThat(contradict("Acme Inc.", "Acme Corporation")).isFalse();
        assertThat(contradict("Acme Co.", "Acme Co., Ltd.")).isFalse();
        assertThat(contradict("Acme Company", "Acme Inc.")).isFalse();
        assertThat(contradict("Acme Co., Ltd.", "Acme Company, Inc.")).isTrue();
        assertThat(contradict("株式会社山田", "有限会社川田")).isFalse();
    }

    private static boolean contradict(String a, String b) {
        return NameKey.of(a).contradicts(NameKey.of(b));
    }

    @Test
    void shouldNotTakeGeneralWordsForNames() {
        assertThat(NameKey.of("当社").isGeneric()).isTrue();
        assertThat(NameKey.of("the Company").isGeneric()).isTrue();
        assertThat(NameKey.of("都").isGeneric()).isTrue();
        assertThat(NameKey.of("トヨタ").isGeneric()).isFalse();
    }
}
