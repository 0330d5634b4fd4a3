package dev.hakyu.reader.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A folder of pages and texts is read without the libraries for documents, which cost time to
/// load.
class LazyLoadingTest {
    @ParameterizedTest
    @CsvSource({
        "a.txt, '工場が停止しました。復旧は未定です。'",
        "a.html, '<h1>お知らせ</h1><p>工場が停止しました。</p>'",
        "a.md, '# お知らせ'",
        "a.rss, '<rss><channel><item><title>工場が停止</title></item></channel></rss>'",
        "a.pptx, 'x'"
    })
    void shouldOpenPagesAndFeedsWithoutDocumentLibraries(String name, String content)
            throws ReflectiveOperationException {
        Without loader = new Without(getClass().getClassLoader());
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);

        Object outcomes =
                loader.loadClass("dev.hakyu.reader.api.ReportOpener")
                        .getMethod("openAll", String.class, String.class, byte[].class)
                        .invoke(null, name, "", bytes);

        assertThat((List<?>) outcomes).hasSize(1);
        assertThat(loader.refused).isEmpty();
    }

    /// Loads this project's classes anew and refuses those of the libraries.
    private static final class Without extends ClassLoader {
        private static final List<String> LIBRARIES =
                List.of(
                        "org.apache.pdfbox.",
                        "org.apache.fontbox.",
                        "org.apache.poi.",
                        "org.apache.commons.logging.",
                        "org.apache.logging.",
                        "jakarta.mail.",
                        "org.eclipse.angus.");
        private final List<String> refused = new ArrayList<>();

        Without(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (LIBRARIES.stream().anyMatch(name::startsWith)) {
                refused.add(name);
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("dev.hakyu.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? define(name) : known;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in =
                    getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
