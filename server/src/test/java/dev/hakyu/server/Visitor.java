package dev.hakyu.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A person with a browser that keeps cookies and follows links.
final class Visitor implements AutoCloseable {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    static final String PASSWORD = "correct horse battery";
    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    Visitor(String address) {
        this.address = address;
    }

    HttpResponse<String> get(String path, String lang) throws IOException, InterruptedException {
        return client.send(request(path, lang).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    /// Gets a file.
    HttpResponse<byte[]> bytes(String path, String lang) throws IOException, InterruptedException {
        return client.send(
                request(path, lang).setHeader("Accept", "*/*").GET().build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /// Reads a stream of events to its end.
    HttpResponse<String> events(String path, String lang) throws IOException, InterruptedException {
        return client.send(
                request(path, lang).setHeader("Accept", "text/event-stream").GET().build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /// Sends a form from a page that was opened before, with its token.
    HttpResponse<String> post(String from, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return post(from, path, "en", fields);
    }

    HttpResponse<String> post(String from, String path, String lang, Map<String, String> fields)
            throws IOException, InterruptedException {
        String form = form(csrf(from), fields);
        return client.send(
                request(path, lang)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /// Sends a form as a script does that wants data and no page.
    String ask(String from, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return client.send(
                        request(path, "en")
                                .setHeader("Accept", "application/json")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form(csrf(from), fields)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String form(String csrf, Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(csrf) + "&", ""));
    }

    /// Sends files as a form of a page does.
    HttpResponse<String> postFiles(
            String from, String path, String lang, Map<String, byte[]> filesByName)
            throws IOException, InterruptedException {
        String edge = "hakyu-test-edge";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, edge, "form-data; name=\"_csrf\"", csrf(from).getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> file : filesByName.entrySet()) {
            part(
                    body,
                    edge,
                    "form-data; name=\"file\"; filename=\"" + file.getKey() + "\"",
                    file.getValue());
        }
        body.write(("--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return client.send(
                request(path, lang)
                        .header("Content-Type", "multipart/form-data; boundary=" + edge)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void part(
            ByteArrayOutputStream body, String edge, String disposition, byte[] content)
            throws IOException {
        body.write(
                ("--" + edge + "\r\nContent-Disposition: " + disposition + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /// As a script asks for a part of a page.
    HttpResponse<String> getPart(String path, String lang)
            throws IOException, InterruptedException {
        return client.send(
                request(path, lang).header("HX-Request", "true").GET().build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> getBytes(String path) throws IOException, InterruptedException {
        return client.send(
                request(path, "en").GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private String csrf(String from) throws IOException, InterruptedException {
        Matcher token = CSRF.matcher(get(from, "en").body());
        return token.find() ? token.group(1) : "";
    }

    /// The id of the session of this browser.
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("hakyu"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /// Makes an account with an invitation and signs in.
    Visitor join(String invitation, String name) throws IOException, InterruptedException {
        post(
                "/welcome?key=" + invitation,
                "/welcome",
                Map.of("key", invitation, "name", name, "password", PASSWORD));
        signIn(name, PASSWORD);
        return this;
    }

    HttpResponse<String> signIn(String name, String password)
            throws IOException, InterruptedException {
        return post("/sign-in", "/sign-in", Map.of("name", name, "password", password));
    }

    private HttpRequest.Builder request(String path, String lang) {
        return HttpRequest.newBuilder(
                        URI.create(URI.create(address + path.replace(" ", "%20")).toASCIIString()))
                .header("Accept-Language", lang)
                .header("Accept", "text/html");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
