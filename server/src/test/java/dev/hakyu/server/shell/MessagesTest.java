package dev.hakyu.server.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");
    private static final Pattern KEY = Pattern.compile("\\bt(?:\\(\\))?\\.get\\(\"([^\"]+)\"");

    /// Text between tags that is neither an expression nor a control structure.
    private static final Pattern LITERAL = Pattern.compile(">([^<>@$`{}]*\\p{L}[^<>@$`{}]*)<");

    @ParameterizedTest
    @MethodSource("bundles")
    void shouldSayTheSameInBothLanguages(Path english) throws IOException {
        Properties inEnglish = read(english);
        Properties inJapanese = read(Path.of(english.toString().replace("_en.", "_ja.")));
        assertThat(inJapanese.stringPropertyNames()).isEqualTo(inEnglish.stringPropertyNames());
        for (String key : inEnglish.stringPropertyNames()) {
            assertThat(places(inJapanese.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(inEnglish.getProperty(key)));
        }
    }

    @Test
    void shouldHaveEveryTextThatTemplatesAskFor() throws IOException {
        TreeSet<String> known = new TreeSet<>();
        for (Path bundle : bundles().toList()) {
            known.addAll(read(bundle).stringPropertyNames());
        }
        for (Path template : templates().toList()) {
            Matcher asked = KEY.matcher(Files.readString(template));
            while (asked.find()) {
                assertThat(known).as("%s", template).contains(asked.group(1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldHoldNoTextInTemplates(Path template) throws IOException {
        assertThat(literals(Files.readString(template))).isEmpty();
    }

    @Test
    void shouldFindTextInATemplate() {
        assertThat(literals("<p>${t.get(\"a\")}</p><p>Hello</p>")).containsExactly("Hello");
    }

    static Stream<Path> bundles() throws IOException {
        return Files.walk(Path.of("src/main/resources"))
                .filter(path -> path.toString().endsWith("_en.properties"))
                .sorted();
    }

    static Stream<Path> templates() throws IOException {
        return Files.walk(Path.of("src/main/jte"))
                .filter(path -> path.toString().endsWith(".jte"))
                .sorted();
    }

    private static List<String> literals(String template) {
        return LITERAL.matcher(template).results().map(found -> found.group(1)).toList();
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(found -> places.add(found.group()));
        return places;
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties;
    }
}
