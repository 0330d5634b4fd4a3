package dev.hakyu.server.scenarios;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/// Addresses of this feature.
public final class Paths {
    private Paths() {}

    public static String scenario(String file) {
        return "/scenarios/" + UriUtils.encodePathSegment(file, StandardCharsets.UTF_8);
    }

    public static String run(String file, String id) {
        return scenario(file) + "/runs/" + id;
    }

    public static String job(String id) {
        return "/scenarios/jobs/" + id;
    }
}
