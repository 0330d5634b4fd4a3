package dev.hakyu.server.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.server.workspace.UnreadWorkspace;
import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ErrorPagesTest {
    @TempDir Path directory;

    @ParameterizedTest
    @CsvSource({"ja, 読み込み中です", "en, Being read"})
    void shouldTellInBothLanguagesThatTheWorkspaceIsBeingRead(String lang, String title)
            throws Exception {
        Files.writeString(directory.resolve("hakyu.yaml"), "version: 1\n");
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/incidents");
        request.addHeader("Accept-Language", lang);
        request.setUserPrincipal(() -> "reader");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 503);
        MockHttpServletResponse response = new MockHttpServletResponse();
        try (UnreadWorkspace unread = new UnreadWorkspace(directory)) {
            Pages pages = new Pages(unread.workspace(), new EnglishNames(unread.workspace()));
            new ErrorPages(pages).error(request, response).render(Map.of(), request, response);
        }

        assertThat(response.getHeader("Refresh")).isEqualTo("3");
        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .contains("<h1>" + title + "</h1>", "<nav");
    }
}
