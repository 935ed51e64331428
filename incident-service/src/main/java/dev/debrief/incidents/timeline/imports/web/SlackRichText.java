package dev.debrief.incidents.timeline.imports.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Converts a rich text block to Slack markup. */
final class SlackRichText {

    private SlackRichText() {}

    static String of(JsonNode block) {
        return elements(block, "\n").strip();
    }

    private static String elements(JsonNode part, String separator) {
        return StreamSupport.stream(part.path("elements").spliterator(), false)
                .map(SlackRichText::element)
                .collect(Collectors.joining(separator));
    }

    private static String element(JsonNode element) {
        return switch (element.path("type").asText("")) {
            case "rich_text_list" ->
                StreamSupport.stream(element.path("elements").spliterator(), false)
                        .map(item -> "• " + element(item))
                        .collect(Collectors.joining("\n"));
            case "rich_text_quote" ->
                elements(element, "").lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
            case "rich_text_preformatted" -> "```\n" + elements(element, "") + "\n```";
            case "user" -> "<@" + member(element, "user_id") + ">";
            case "channel" -> "<#" + member(element, "channel_id") + ">";
            case "usergroup" -> "<!subteam^" + member(element, "usergroup_id") + ">";
            case "broadcast" -> "<!" + member(element, "range") + ">";
            case "emoji" -> ":" + member(element, "name") + ":";
            case "link" -> link(element);
            case "text" -> styled(element);
            default ->
                elements(element, "") + SlackContent.escaped(member(element, "text") + member(element, "fallback"));
        };
    }

    private static String link(JsonNode element) {
        String label = member(element, "text");
        return "<" + member(element, "url") + (label.isEmpty() ? "" : "|" + SlackContent.escaped(label)) + ">";
    }

    private static String styled(JsonNode element) {
        String text = SlackContent.escaped(member(element, "text"));
        JsonNode style = element.path("style");
        if (text.isBlank()) {
            return text;
        }
        if (style.path("code").asBoolean()) {
            return "`" + text + "`";
        }
        return style.path("bold").asBoolean() ? "*" + text + "*" : text;
    }

    private static String member(JsonNode element, String name) {
        return element.path(name).asText("");
    }
}
