package dev.hakyu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class MainTest {

    @Test
    void shouldSpeakTheLanguageOfTheEnvironmentOrOfTheOption() {
        assertThat(CommandRun.ja("--help").out()).contains("使い方", "終了状態").doesNotContain("Usage:");
        assertThat(CommandRun.en("--help").out()).contains("Usage:", "Exit status");
        assertThat(CommandRun.ja("--lang", "en", "--help").out()).contains("Usage:");
        assertThat(CommandRun.en("--lang=ja", "--help").out()).contains("使い方");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "init",
                "import",
                "check",
                "match",
                "read",
                "simulate",
                "fetch",
                "sources",
                "brief",
                "store",
                "backup",
                "restore",
                "decide",
                "completion"
            })
    void shouldExplainEveryCommandWithAnExample(String command) {
        CommandRun ja = CommandRun.ja(command, "--help");
        CommandRun en = CommandRun.en(command, "--help");
        assertThat(ja.status()).isEqualTo(ExitStatus.DONE);
        assertThat(ja.out()).contains("例:", "hakyu " + command);
        assertThat(en.out()).contains("Examples:", "hakyu " + command);
    }

    @Test
    void shouldDescribeEveryOptionInBothLanguages() {
        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            CommandLine line = Main.commandLine(session(locale));
            for (CommandLine sub : line.getSubcommands().values()) {
                CommandSpec spec = sub.getCommandSpec();
                assertThat(spec.usageMessage().description()).as(spec.name()).isNotEmpty();
                for (OptionSpec option : spec.options()) {
                    assertThat(option.description())
                            .as(spec.name() + " " + option.longestName())
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void shouldKeepBothBundlesAlike() {
        Set<String> ja = keys(Locale.JAPANESE);
        Set<String> en = keys(Locale.ROOT);
        assertThat(ja).isEqualTo(en).isNotEmpty();
    }

    @Test
    void shouldEndWithTwoForAWrongCommandLine() {
        assertThat(CommandRun.en("frobnicate").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(CommandRun.en("brief", "--runs", "many").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(CommandRun.en().status()).isEqualTo(ExitStatus.USAGE);
        assertThat(CommandRun.ja("read").err()).contains("hakyu read --help");
    }

    @Test
    void shouldEndWithOneAndNameThePlaceForAnInputThatIsNotThere(@TempDir Path folder) {
        CommandRun run = CommandRun.en("check", folder.resolve("nowhere").toString());
        assertThat(run.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(run.err()).contains("nowhere").contains("hakyu init");
    }

    @Test
    void shouldPrintItsVersion() {
        assertThat(CommandRun.en("--version").out()).startsWith("Hakyu ");
    }

    @Test
    void shouldPrintACompletionScriptThatNamesEveryCommand() {
        assertThat(CommandRun.en("completion").out()).contains("complete ", "simulate", "--as-of");
    }

    private static Session session(Locale locale) {
        return new Session(
                new java.io.PrintWriter(new java.io.StringWriter()),
                new java.io.PrintWriter(new java.io.StringWriter()),
                java.time.Clock.systemUTC(),
                dev.hakyu.model.Lang.of(locale));
    }

    private static Set<String> keys(Locale locale) {
        ResourceBundle bundle =
                ResourceBundle.getBundle(
                        "dev.hakyu.cli.messages",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        return new HashSet<>(Arrays.asList(bundle.keySet().toArray(String[]::new)));
    }
}
