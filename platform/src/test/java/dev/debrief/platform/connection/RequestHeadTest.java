package dev.debrief.platform.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8081",
                "debrief.example.",
                "incident-service.debrief_prod.svc",
                "192.0.2.1:80",
                "[::1]",
                "[2001:db8::1]:8081",
                "localhost:"
            })
    void acceptsHosts(String host) {
        assertThat(RequestHead.faultOf(request(HttpMethod.GET, "/", host))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", "a/b", "dana@a", "a:b", "a:99999", "a:-1", "a:123456", "[::1", "::1", "a,b\u0000"
            })
    void refusesWhatIsNoHost(String host) {
        HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/", false);
        request.headers().set("Host", host);

        assertThat(RequestHead.faultOf(request)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a?b=%25", "//a", "http://localhost/a", "https://localhost:8081/a?b"})
    void acceptsTargets(String target) {
        assertThat(RequestHead.faultOf(request(HttpMethod.GET, target, "a"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "*", "", "/%", "/%z1", "/a?b=100%", "http://[/", "ftp://a/b", "mailto:a@b"})
    void refusesWhatIsNoTarget(String target) {
        assertThat(RequestHead.faultOf(request(HttpMethod.GET, target, "a"))).isPresent();
        assertThat(RequestHead.faultOf(request(HttpMethod.OPTIONS, "*", "a"))).isEmpty();
    }

    private static HttpRequest request(HttpMethod method, String target, String host) {
        HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, method, target);
        request.headers().set("Host", host);
        return request;
    }
}
