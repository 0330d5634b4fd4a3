package dev.hakyu.server.accounts;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/// How an identity provider is asked: in a bounded time, for a bounded answer, without following
/// redirects, and only where nobody on the way can read along.
final class ProviderWeb implements ClientHttpRequestInterceptor {
    /// For a whole answer.
    static final Duration LONGEST = Duration.ofSeconds(8);

    /// Bytes of an answer; documents of large providers have some ten thousand.
    static final int LARGEST = 1_000_000;

    private static final Duration CONNECT = Duration.ofSeconds(4);

    /// Opens connections; used by all requests.
    static JdkClientHttpRequestFactory connections() {
        JdkClientHttpRequestFactory requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .connectTimeout(CONNECT)
                                .followRedirects(HttpClient.Redirect.NEVER)
                                .build());
        requests.setReadTimeout(LONGEST);
        requests.enableCompression(false);
        return requests;
    }

    @Override
    public ClientHttpResponse intercept(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        URI address = request.getURI();
        if (!dev.hakyu.network.api.OidcProvider.isReachedSafely(address)) {
            throw new IOException("an identity provider is asked over https only: " + address);
        }
        return new Bounded(execution.execute(request, body));
    }

    private record Bounded(ClientHttpResponse answer) implements ClientHttpResponse {
        @Override
        public HttpStatusCode getStatusCode() throws IOException {
            return answer.getStatusCode();
        }

        @Override
        public String getStatusText() throws IOException {
            return answer.getStatusText();
        }

        @Override
        public HttpHeaders getHeaders() {
            return answer.getHeaders();
        }

        @Override
        public InputStream getBody() throws IOException {
            return new BoundedBody(answer.getBody());
        }

        @Override
        public void close() {
            answer.close();
        }
    }

    private static final class BoundedBody extends FilterInputStream {
        private long left = LARGEST;

        BoundedBody(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int read = super.read(bytes, from, most);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException(
                        "the answer of the identity provider is over " + LARGEST + " bytes");
            }
        }
    }
}
