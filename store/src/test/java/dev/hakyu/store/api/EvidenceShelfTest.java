package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.source.Content;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.SourceId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceShelfTest {
    private static final String NOTICE = "https://www.example.co.jp/news/1";

    @TempDir Path workspace;
    private Store store;

    @BeforeEach
    void open() {
        store = At.open(workspace);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void shouldGiveBackEveryByteAndEveryField() {
        Item item = At.item(NOTICE, "不正アクセスについて".repeat(500), At.TUESDAY);
        assertThat(store.evidence().put(item)).isEqualTo(Filing.NEW);
        EvidenceVersion version = store.evidence().latest(NOTICE).orElseThrow();
        assertThat(store.evidence().item(version)).contains(item);
    }

    @Test
    void shouldGiveBackWhatHasNoTitleAndNoDate() {
        Item bare =
                new Item(
                        new SourceId("folder"),
                        "reports/表 1.pdf",
                        null,
                        null,
                        At.MONDAY,
                        "application/pdf",
                        Content.of(new byte[0]));
        store.evidence().put(bare);
        EvidenceVersion version = store.evidence().latest(bare.location()).orElseThrow();
        assertThat(store.evidence().item(version)).contains(bare);
    }

    @Test
    void shouldKeepBytesThatDoNotShrink() {
        byte[] noise = new byte[50_000];
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) random.nextInt();
        }
        Content content = Content.of(noise);
        store.evidence()
                .put(
                        new Item(
                                new SourceId("feed"),
                                NOTICE,
                                null,
                                null,
                                At.MONDAY,
                                "application/octet-stream",
                                content));
        assertThat(store.evidence().content(content.hash())).contains(content);
    }

    @Test
    void shouldCountHowOftenTheSameWasSeen() {
        store.evidence().put(At.item(NOTICE, "第1報", At.MONDAY));
        assertThat(store.evidence().put(At.item(NOTICE, "第1報", At.WEDNESDAY)))
                .isEqualTo(Filing.SAME);
        assertThat(store.evidence().put(At.item(NOTICE, "第1報", At.TUESDAY))).isEqualTo(Filing.SAME);
        EvidenceVersion only = store.evidence().latest(NOTICE).orElseThrow();
        assertThat(only.timesSeen()).isEqualTo(3);
        assertThat(only.firstSeen()).isEqualTo(At.MONDAY);
        assertThat(only.lastSeen()).isEqualTo(At.WEDNESDAY);
    }

    @Test
    void shouldNumberTheVersionsOfALocation() {
        assertThat(
                        store.evidence()
                                .putAll(
                                        List.of(
                                                At.item(NOTICE, "1,493人", At.MONDAY),
                                                At.item(NOTICE, "8,534人", At.TUESDAY),
                                                At.item(NOTICE, "1,493人", At.WEDNESDAY))))
                .containsExactly(Filing.NEW, Filing.NEW_VERSION, Filing.NEW_VERSION);
        List<EvidenceVersion> versions = store.evidence().versions(NOTICE);
        assertThat(versions).extracting(EvidenceVersion::number).containsExactly(1, 2, 3);
        assertThat(versions.get(0).hash())
                .isEqualTo(versions.get(2).hash())
                .isNotEqualTo(versions.get(1).hash());
    }

    @Test
    void shouldNeverPutTheWordsOfAFeedInThePlaceOfADocument() {
        Item page = At.item(NOTICE, "全文", At.MONDAY);
        store.evidence().put(page);
        String beside = NOTICE + "#aggregator";

        assertThat(store.evidence().put(entry("aggregator", "概要")))
                .as("kept beside it, so that nothing is lost")
                .isEqualTo(Filing.NEW);
        assertThat(store.evidence().put(entry("aggregator", "概要"))).isEqualTo(Filing.SAME);
        assertThat(store.evidence().put(entry("aggregator", "改"))).isEqualTo(Filing.NEW_VERSION);

        assertThat(store.evidence().versions(NOTICE))
                .singleElement()
                .satisfies(each -> assertThat(store.evidence().item(each)).contains(page));
        assertThat(store.evidence().versions(beside)).hasSize(2);
        assertThat(store.evidence().put(At.item(NOTICE, "全文(追記)", At.WEDNESDAY)))
                .isEqualTo(Filing.NEW_VERSION);
    }

    @Test
    void shouldPutADocumentInThePlaceOfTheWordsOfAFeed() {
        assertThat(store.evidence().put(entry("feed", "概要"))).isEqualTo(Filing.NEW);
        assertThat(store.evidence().put(entry("feed", "概要(改)"))).isEqualTo(Filing.NEW_VERSION);
        assertThat(store.evidence().put(At.item(NOTICE, "全文", At.TUESDAY)))
                .isEqualTo(Filing.NEW_VERSION);
        assertThat(store.evidence().put(entry("feed", "概要(再改)"))).isEqualTo(Filing.NEW);
        assertThat(store.evidence().latest(NOTICE).orElseThrow().number()).isEqualTo(3);
    }

    @Test
    void shouldLetAListEditItsOwnEntries() {
        String row = "https://list.example/kev.json#CVE-2026-1";
        store.evidence().put(At.item(row, "旧版", At.MONDAY));
        Item edited =
                new Item(
                        new SourceId("list"),
                        row,
                        null,
                        null,
                        At.TUESDAY,
                        Item.ENTRY_TYPE,
                        Content.of("新版"));
        assertThat(store.evidence().put(edited)).isEqualTo(Filing.NEW_VERSION);
    }

    @Test
    void shouldKeepMailsApartThatBearTheSameMessageId() {
        Item first = At.item("mid:a@example.com", "本物", At.MONDAY);
        Item second = At.item("mid:a@example.com", "同じ番号を名乗る別のメール", At.TUESDAY);

        assertThat(store.evidence().put(first)).isEqualTo(Filing.NEW);
        assertThat(store.evidence().put(second)).isEqualTo(Filing.NEW);
        assertThat(store.evidence().put(first)).isEqualTo(Filing.SAME);
        assertThat(store.evidence().put(second)).isEqualTo(Filing.SAME);

        assertThat(store.evidence().versions("mid:a@example.com")).hasSize(1);
        assertThat(store.evidence().asOf(Instant.EPOCH, At.WEDNESDAY)).hasSize(2);
    }

    @Test
    void shouldKeepTheDateOfAnArticleThatIsLookedAtAgain() {
        store.evidence().put(At.item(NOTICE, "第1報", At.MONDAY));
        store.evidence()
                .put(
                        new Item(
                                new SourceId("prefecture"),
                                NOTICE,
                                "お知らせ",
                                null,
                                At.WEDNESDAY,
                                "text/html",
                                Content.of("第1報(追記)")));
        EvidenceVersion edited = store.evidence().latest(NOTICE).orElseThrow();
        assertThat(edited.number()).isEqualTo(2);
        assertThat(edited.publishedAt()).isEqualTo(At.MONDAY);
    }

    private static Item entry(String source, String words) {
        return new Item(
                new SourceId(source),
                NOTICE,
                "お知らせ",
                At.MONDAY,
                At.TUESDAY,
                Item.ENTRY_TYPE,
                Content.of(words));
    }

    @Test
    void shouldListWhatStoodAtAMoment() {
        store.evidence().put(At.item("https://b.example/2", "b", At.MONDAY));
        store.evidence().put(At.item(NOTICE, "第1報", At.MONDAY));
        store.evidence().put(At.item(NOTICE, "第2報", At.WEDNESDAY));
        store.evidence().put(At.item("https://a.example/1", "a", At.WEDNESDAY));

        assertThat(store.evidence().asOf(Instant.EPOCH, At.TUESDAY))
                .extracting(EvidenceVersion::location, EvidenceVersion::number)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("https://b.example/2", 1),
                        org.assertj.core.api.Assertions.tuple(NOTICE, 1));
        assertThat(store.evidence().asOf(Instant.EPOCH, At.WEDNESDAY))
                .extracting(EvidenceVersion::location, EvidenceVersion::number)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("https://b.example/2", 1),
                        org.assertj.core.api.Assertions.tuple("https://a.example/1", 1),
                        org.assertj.core.api.Assertions.tuple(NOTICE, 2));
        assertThat(store.evidence().firstSeen(At.MONDAY, At.WEDNESDAY)).hasSize(2);
        assertThat(store.evidence().asOf(At.TUESDAY, At.WEDNESDAY)).hasSize(2);
    }

    @Test
    void shouldKeepOneContentForManyLocations() {
        for (int i = 0; i < 5; i++) {
            store.evidence().put(At.item(NOTICE + i, "同じ配信記事", At.MONDAY));
        }
        assertThat(
                        store.database()
                                .<Integer>read(handle ->
                                        handle.createQuery("SELECT COUNT(*) FROM evidence")
                                                .mapTo(Integer.class)
                                                .one()))
                .isEqualTo(1);
    }

    @Test
    void shouldRefuseBytesThatAreNotWhatWasKept() {
        Item item = At.item(NOTICE, "原本".repeat(100), At.MONDAY);
        store.evidence().put(item);
        for (String tamper :
                List.of(
                        "UPDATE evidence SET encoding = 'plain'",
                        "UPDATE evidence SET encoding = 'deflate', size_bytes = size_bytes + 1",
                        "UPDATE evidence SET size_bytes = 99999999999",
                        "UPDATE evidence SET size_bytes = 1")) {
            store.database().write(handle -> handle.execute(tamper));
            assertThatThrownBy(() -> store.evidence().content(item.content().hash()))
                    .isInstanceOfSatisfying(
                            StoreTrouble.class,
                            trouble ->
                                    assertThat(trouble.kind())
                                            .isEqualTo(StoreTrouble.Kind.DAMAGED));
        }
    }
}
