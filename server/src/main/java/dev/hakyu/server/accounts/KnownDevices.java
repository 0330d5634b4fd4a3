package dev.hakyu.server.accounts;

import dev.hakyu.server.accounts.SignInThrottle.Attempt;
import dev.hakyu.store.api.Store;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Knows the browsers in which somebody signed in before, by a cookie that this server signed. It
/// opens nothing; it only keeps the guesses of others from slowing the holder of a name down.
@Component
class KnownDevices {
    private static final String COOKIE = "hakyu-device";
    private static final String PATH = "/sign-in";
    private static final Duration VALID = Duration.ofDays(180);
    private static final int KEY_BYTES = 32;
    private static final int LONGEST_VALUE = 200;

    private final Clock clock;
    private final SecretKeySpec key;

    KnownDevices(@Value("${hakyu.workspace}") Path workspace, Clock hakyuClock) {
        this.clock = hakyuClock;
        key = new SecretKeySpec(key(workspace.resolve(Store.FOLDER)), "HmacSHA256");
    }

    /// Who wants in, and from where.
    Attempt attempt(HttpServletRequest request) {
        @Nullable String typed = request.getParameter("name");
        String name = typed == null ? "" : typed.strip();
        return new Attempt(name, request.getRemoteAddr(), isKnown(request, name));
    }

    /// Remembers the browser of somebody who is in.
    void remember(HttpServletRequest request, HttpServletResponse response, String name) {
        long until = clock.instant().plus(VALID).getEpochSecond();
        Cookie cookie = new Cookie(COOKIE, until + "." + signature(name, until));
        cookie.setPath(PATH);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) VALID.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private boolean isKnown(HttpServletRequest request, String name) {
        Cookie @Nullable [] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(each -> each.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .anyMatch(value -> isSigned(value, name));
    }

    private boolean isSigned(String value, String name) {
        int dot = value.indexOf('.');
        if (dot < 1 || dot > 12 || value.length() > LONGEST_VALUE) {
            return false;
        }
        Optional<Long> until = number(value.substring(0, dot));
        return until.isPresent()
                && until.get() > clock.instant().getEpochSecond()
                && MessageDigest.isEqual(
                        signature(name, until.get()).getBytes(StandardCharsets.UTF_8),
                        value.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Long> number(String digits) {
        return digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(Long.parseLong(digits))
                : Optional.empty();
    }

    private String signature(String name, long until) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            String text = name.strip().toLowerCase(Locale.ROOT) + "\n" + until;
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    private static byte[] key(Path folder) {
        Path file = folder.resolve("device-key");
        try {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) == KEY_BYTES) {
                return Files.readAllBytes(file);
            }
            byte[] fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            Files.createDirectories(folder);
            Files.deleteIfExists(file);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            Files.write(file, fresh);
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
