package dev.debrief.platform.testkit.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request to an API: method, path, parameters, headers and body. */
record StubRequest(String path, Map<String, String> parameters, HttpExchange exchange) {

    static StubRequest of(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        Map<String, String> parameters = new TreeMap<>();
        if (query != null) {
            for (String parameter : query.split("&")) {
                int equals = parameter.indexOf('=');
                parameters.put(decoded(parameter.substring(0, equals)), decoded(parameter.substring(equals + 1)));
            }
        }
        return new StubRequest(exchange.getRequestURI().getPath(), parameters, exchange);
    }

    String method() {
        return exchange.getRequestMethod();
    }

    /** The body; missing if there is none, or no JSON. To be read once. */
    JsonNode body() {
        try {
            byte[] bytes = exchange.getRequestBody().readAllBytes();
            return bytes.length == 0 ? MissingNode.getInstance() : StubApi.JSON.readTree(bytes);
        } catch (IOException unreadable) {
            return MissingNode.getInstance();
        }
    }

    /** The body as it is. To be read once, instead of {@link #body()}. */
    byte[] bytes() {
        try {
            return exchange.getRequestBody().readAllBytes();
        } catch (IOException unreadable) {
            return new byte[0];
        }
    }

    @Nullable String header(String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    @Nullable String parameter(String name) {
        return parameters.get(name);
    }

    int number(String name, int otherwise) {
        String text = parameters.get(name);
        return text == null ? otherwise : Integer.parseInt(text);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
