package dev.hakyu.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.server.SampleServer;
import jakarta.servlet.http.HttpSessionEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

class StrangerSessionsTest {
    private final StrangerSessions strangers = new StrangerSessions();

    @Test
    void shouldEndTheOldestBeyondTheMost() {
        List<MockHttpSession> all = open(StrangerSessions.MOST + 2);

        assertThat(all.subList(0, 2)).allMatch(MockHttpSession::isInvalid);
        assertThat(all.subList(2, all.size())).noneMatch(MockHttpSession::isInvalid);
    }

    @Test
    void shouldLeaveThoseWhoSignedIn() {
        MockHttpSession first = open(1).getFirst();
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(first);
        new Sessions(strangers, Clock.systemUTC()).begin(request, "佐藤");

        open(StrangerSessions.MOST + 1);

        assertThat(first.isInvalid()).isFalse();
    }

    @Test
    void shouldCountNoneThatIsOver() {
        MockHttpSession over = open(1).getFirst();
        strangers.sessionDestroyed(new HttpSessionEvent(over));

        List<MockHttpSession> all = open(StrangerSessions.MOST);

        assertThat(all).noneMatch(MockHttpSession::isInvalid);
    }

    @Test
    void shouldBearOneWhoseTimeRanOutMeanwhile() {
        open(1).getFirst().invalidate();

        List<MockHttpSession> all = open(StrangerSessions.MOST);

        assertThat(all).noneMatch(MockHttpSession::isInvalid);
    }

    @Test
    void shouldHearOfEveryBrowserThatAsksForAPage(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (SampleServer server = SampleServer.start(folder);
                HttpClient browser = HttpClient.newHttpClient()) {
            URI page = URI.create(server.address() + "/sign-in");
            for (int i = 0; i < 3; i++) {
                browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
            }

            assertThat(server.bean(StrangerSessions.class).count()).isEqualTo(3);
        }
    }

    private List<MockHttpSession> open(int count) {
        return Stream.generate(this::open).limit(count).toList();
    }

    private MockHttpSession open() {
        MockHttpSession session = new MockHttpSession();
        strangers.sessionCreated(new HttpSessionEvent(session));
        return session;
    }
}
