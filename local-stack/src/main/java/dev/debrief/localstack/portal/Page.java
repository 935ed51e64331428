package dev.debrief.localstack.portal;

import java.nio.charset.StandardCharsets;

/** A response of the developer portal. */
record Page(int status, String contentType, byte[] body) {

    static Page html(String title, String body) {
        return html(200, title, body);
    }

    static Page html(int status, String title, String body) {
        return raw(status, "text/html; charset=utf-8", Html.page(title, body).getBytes(StandardCharsets.UTF_8));
    }

    static Page raw(int status, String contentType, byte[] body) {
        return new Page(status, contentType, body);
    }

    static Page notFound(String what) {
        return html(404, "Not found", "<h1>Not found</h1><p class=\"lead\">" + Html.escape(what) + "</p>");
    }
}
