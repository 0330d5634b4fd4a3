package dev.hakyu.brief.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.internal.render.HtmlBrief;
import dev.hakyu.model.Lang;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A page speaks one language: besides quoted words, commands and proper names, an English page has
/// no Japanese character and a Japanese page no English phrase.
class PageLanguageTest {
    private static final Path SAMPLE = Path.of("..", "examples", "sample-company");
    private static final Instant AS_OF = Instant.parse("2026-11-17T22:00:00Z");
    private static final Pattern JAPANESE =
            Pattern.compile(
                    "[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}\\u3001\\u3002\\u301C\\u300C\\uFF08]+");
    private static final Pattern ENGLISH_PHRASE =
            Pattern.compile("(?:\\b[a-z][a-z]+[ ,]+){2,}[a-z][a-z]+\\b");
    private static Brief brief;
    private static List<String> names;

    @BeforeAll
    static void prepare() {
        WorkspaceFiles files = WorkspaceReader.read(SAMPLE);
        brief =
                BriefJob.prepare(
                        MorningRequest.of(
                                files,
                                ReportsFolder.open(SAMPLE.resolve("reports")),
                                AS_OF,
                                false,
                                40),
                        _ -> {});
        names = names(files.network());
    }

    @Test
    void shouldHaveNoJapaneseOnAnEnglishPageButQuotesAndNames() {
        assertThat(found(JAPANESE, ownWords(Lang.EN))).isEmpty();
    }

    @Test
    void shouldHaveNoEnglishPhraseOnAJapanesePageButQuotesAndNames() {
        assertThat(found(ENGLISH_PHRASE, ownWords(Lang.JA))).isEmpty();
    }

    /// What the page says in its own words, as a person sees it.
    private static String ownWords(Lang lang) {
        String page = new HtmlBrief().render(brief, lang);
        String words =
                page.substring(page.indexOf("<body>"))
                        .replaceAll("(?s)<(q|cite|code)[ >].*?</\\1>", " ")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&#39;", "'")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&");
        for (String name : names) {
            words = words.replace(name, " ");
        }
        words = words.replaceAll("<[^>]*>", " ").replaceAll("\u201C[^\u201D]*\u201D", " ");
        String within = "";
        while (!within.equals(words)) {
            within = words;
            words = words.replaceAll("\u300C[^\u300C\u300D]*\u300D", " ");
        }
        return words;
    }

    private static List<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        List<String> all = new ArrayList<>();
        while (matcher.find()) {
            int from = Math.max(0, matcher.start() - 30);
            int to = Math.min(text.length(), matcher.end() + 30);
            all.add(text.substring(from, to).replaceAll("\\s+", " "));
        }
        return all;
    }

    /// Proper names: of the network, and of whom reports name. The longest first, since one may
    /// stand within another.
    private static List<String> names(Network network) {
        List<String> all = new ArrayList<>(List.of("波及 Hakyu", "社外秘"));
        for (Organisation each : network.organisations()) {
            all.add(each.name());
            all.addAll(each.aliases());
            add(all, each.ownerDepartment(), each.buyer());
        }
        network.sites().forEach(site -> all.add(site.name()));
        network.systems().forEach(system -> add(all, system.name(), system.product()));
        network.supplies().forEach(supply -> all.add(supply.item()));
        network.accesses().forEach(access -> add(all, access.owner()));
        network.contracts()
                .forEach(each -> add(all, each.title(), each.department(), each.owner()));
        network.contracts().forEach(each -> all.addAll(each.dataSets()));
        network.holdings().forEach(holding -> all.add(holding.dataSet()));
        brief.inFull().forEach(page -> all.add(page.victim()));
        brief.inShort().forEach(entry -> all.add(entry.victim()));
        brief.advisories().concerning().forEach(entry -> all.add(entry.product()));
        brief.toVerify().forEach(name -> add(all, name.mention(), name.source()));
        brief.background().list().forEach(each -> all.add(each.victim()));
        return all.stream()
                .filter(name -> !name.isBlank())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static void add(List<String> all, String... more) {
        Stream.of(more).filter(Objects::nonNull).forEach(all::add);
    }
}
