package dev.hakyu.server.shell;

import dev.hakyu.brief.api.BriefFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The files a page needs, from our own jars, under addresses that hold their hash.
@Controller
public class Assets {
    private static final Asset STYLE =
            new Asset(
                    "hakyu.css",
                    "text/css;charset=UTF-8",
                    BriefFiles.style() + "\n" + read("/dev/hakyu/server/hakyu.css"));
    private static final Asset HTMX =
            new Asset(
                    "htmx.js",
                    "text/javascript;charset=UTF-8",
                    read("/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"));
    private static final Asset KEYS =
            new Asset(
                    "keys.js", "text/javascript;charset=UTF-8", read("/dev/hakyu/server/keys.js"));
    private static final Asset GRAPH =
            new Asset(
                    "network-graph.js",
                    "text/javascript;charset=UTF-8",
                    read("/META-INF/resources/webjars/cytoscape/3.33.1/dist/cytoscape.min.js")
                            + "\n"
                            + read("/dev/hakyu/server/network-graph.js"));
    private static final Asset CHARTS =
            new Asset(
                    "scenario-charts.js",
                    "text/javascript;charset=UTF-8",
                    read("/META-INF/resources/_static/echarts/6.0.0/dist/echarts.common.min.js")
                            + "\n"
                            + read("/dev/hakyu/server/scenario-charts.js"));
    private static final Asset PROGRESS =
            new Asset(
                    "scenario-progress.js",
                    "text/javascript;charset=UTF-8",
                    read("/dev/hakyu/server/scenario-progress.js"));
    private static final Asset REGIONS =
            new Asset(
                    "regions.js",
                    "text/javascript;charset=UTF-8",
                    read("/dev/hakyu/server/regions.js"));
    private static final Asset PASSKEYS =
            new Asset(
                    "passkeys.js",
                    "text/javascript;charset=UTF-8",
                    read("/dev/hakyu/server/passkeys.js"));
    private static final Asset ICON =
            new Asset("icon.svg", "image/svg+xml", read("/dev/hakyu/server/icon.svg"));
    private static final Map<String, Asset> BY_PATH =
            Stream.of(STYLE, HTMX, KEYS, GRAPH, CHARTS, PROGRESS, REGIONS, PASSKEYS, ICON)
                    .collect(Collectors.toUnmodifiableMap(Asset::path, asset -> asset));

    /// Where the style sheet is.
    public static String style() {
        return "/assets/" + STYLE.path();
    }

    public static String htmx() {
        return "/assets/" + HTMX.path();
    }

    /// Where the script for the keyboard is.
    public static String keys() {
        return "/assets/" + KEYS.path();
    }

    /// Where the script that draws the network is.
    public static String graph() {
        return "/assets/" + GRAPH.path();
    }

    /// Where the script that draws the results of scenarios is.
    public static String charts() {
        return "/assets/" + CHARTS.path();
    }

    /// Where the script that follows a computation is.
    public static String progress() {
        return "/assets/" + PROGRESS.path();
    }

    /// Where the script is that lets the keyboard reach what scrolls.
    public static String regions() {
        return "/assets/" + REGIONS.path();
    }

    /// Where the script is that asks a device for a passkey.
    public static String passkeys() {
        return "/assets/" + PASSKEYS.path();
    }

    /// Where the picture for the window's title is.
    public static String icon() {
        return "/assets/" + ICON.path();
    }

    @GetMapping("/assets/{path}")
    ResponseEntity<byte[]> asset(@PathVariable String path) {
        Asset asset = BY_PATH.get(path);
        if (asset == null) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(asset.mediaType()))
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofDays(365)).immutable())
                .body(asset.text().getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing from the build: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Asset(String name, String mediaType, String text) {
        String path() {
            try {
                byte[] hash =
                        MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash, 0, 8) + "-" + name;
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
