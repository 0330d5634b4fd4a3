package dev.hakyu.server;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import dev.hakyu.model.Lang;
import dev.hakyu.store.api.AccountRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// One server over the sample company and one browser for all browser tests of a run.
final class BrowserSample implements BeforeAllCallback {
    private static final ExtensionContext.Namespace OURS =
            ExtensionContext.Namespace.create(BrowserSample.class);
    private Opened opened;

    @Override
    public void beforeAll(ExtensionContext context) {
        Path program = Chromium.require();
        opened =
                context.getRoot()
                        .getStore(OURS)
                        .computeIfAbsent("opened", _ -> Opened.with(program), Opened.class);
    }

    SampleServer server() {
        return opened.server;
    }

    Chromium chromium() {
        return opened.chromium;
    }

    /// Of an administrator who is signed in.
    String cookies() {
        return opened.cookies;
    }

    /// Closed by JUnit when all tests are done.
    private record Opened(Path folder, SampleServer server, Chromium chromium, String cookies)
            implements AutoCloseable {
        static Opened with(Path program) {
            try {
                Path folder = Files.createTempDirectory("hakyu-browser");
                SampleServer server = SampleServer.start(folder);
                Chromium chromium = Chromium.open(program, server.address());
                try (BrowserContext window =
                        chromium.window(Lang.EN, ColorScheme.LIGHT, 1280, null)) {
                    Chromium.join(
                            window.newPage(), server.invite(AccountRole.ADMINISTRATOR), "見る人");
                    return new Opened(folder, server, chromium, window.storageState());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            chromium.close();
            server.close();
            org.springframework.util.FileSystemUtils.deleteRecursively(folder);
        }
    }
}
