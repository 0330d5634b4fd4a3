package dev.hakyu.server.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsShelfTest {
    private static final int FILES = 64;
    @TempDir Path workspace;

    @Test
    void shouldKeepAllFilesOfOneNameThatComeAtOnce() throws Exception {
        List<Callable<String>> added = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = content(i).getBytes(StandardCharsets.UTF_8);
            added.add(() -> ReportsShelf.keep(workspace, "report.html", bytes));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> names = threads.invokeAll(added);
            for (int i = 0; i < FILES; i++) {
                Path file = workspace.resolve("reports").resolve(names.get(i).get());
                assertThat(Files.readString(file)).isEqualTo(content(i));
            }
        }
    }

    @Test
    void shouldKeepTheSameFileOnce() throws Exception {
        byte[] bytes = content(1).getBytes(StandardCharsets.UTF_8);

        assertThat(ReportsShelf.keep(workspace, "report.html", bytes))
                .isEqualTo(ReportsShelf.keep(workspace, "report.html", bytes));
    }

    private static String content(int number) {
        return "<p>" + number + "</p>";
    }
}
