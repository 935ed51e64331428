package dev.debrief.localstack.portal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import dev.debrief.localstack.token.LocalTokens;
import java.util.stream.Collectors;

/** The start page: documents, APIs, events, mail and tokens. */
final class LandingPage {

    private final Stack stack;
    private final ServicePages services;

    LandingPage(Stack stack, ServicePages services) {
        this.stack = stack;
        this.services = services;
    }

    Page page() {
        var caught = stack.mail().count();
        return Page.html("Developer portal", """
                <h1>Developer portal</h1>
                <p class="lead">Four services, PostgreSQL and Kafka run on this machine. Data is stored in <code>%s</code>.</p>
                <h2>Postmortems</h2>
                %s
                <h2>APIs</h2>
                <ul class="cards">%s</ul>
                <h2>Events and mail</h2>
                <ul class="cards">%s%s</ul>
                <h2>Bearer tokens</h2>
                <p class="lead">Each role has its own user. Tokens are valid for 12 hours;
                <code>./debrief token ROLE</code> prints a new one.</p>
                %s
                """.formatted(
                        Html.escape(stack.directory().root().toString()),
                        documents(),
                        apis(),
                        Html.card("/events", "Event catalogue", "Events that the services publish to Kafka"),
                        Html.card("/mail", "Caught mail", caught == 1 ? "1 message" : caught + " messages"),
                        tokens()));
    }

    private String documents() {
        return services.postmortems()
                .map(items -> items.isEmpty()
                        ? "<p class=\"empty\">None yet. <code>./debrief demo</code> creates one from the sample incident.</p>"
                        : items.stream()
                                .map(LandingPage::document)
                                .collect(Collectors.joining("", "<ul class=\"cards\">", "</ul>")))
                .orElse("<p class=\"empty\">postmortem-service is not available.</p>");
    }

    private static String document(JsonNode item) {
        var key = item.path("key").asText();
        var title = item.path("title").asText(key);
        return Html.card(
                "/document/" + key, title, key + " · " + item.path("status").asText());
    }

    private String apis() {
        var cards = new StringBuilder();
        for (var service : Service.values()) {
            var url = stack.baseUrl(service).toString();
            cards.append(Html.card(url + "/q/swagger-ui", service.module(), "Swagger UI at " + url));
        }
        return cards.toString();
    }

    private String tokens() {
        var tokens = new LocalTokens(stack.tokens());
        var url = stack.baseUrl(Service.INCIDENT) + "/api/v1/incidents";
        return LocalTokens.roles().stream()
                .map(role -> """
                        <details><summary>%s <span>%s</span></summary>
                        <pre>%s</pre>
                        <pre>%s</pre>
                        </details>
                        """.formatted(
                                Html.escape(role),
                                Html.escape(LocalTokens.userOf(role)),
                                Html.escape(tokens.mint(role)),
                                Html.escape("curl -H \"Authorization: Bearer $("
                                        + stack.directory().tokenCommand(role) + ")\" " + url)))
                .collect(Collectors.joining());
    }
}
