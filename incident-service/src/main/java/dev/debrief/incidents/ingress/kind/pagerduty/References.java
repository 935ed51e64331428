package dev.debrief.incidents.ingress.kind.pagerduty;

import dev.debrief.incidents.ingress.kind.Identity;
import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** References to people, teams, services and others: objects with {@code id}, {@code type} and {@code summary}. */
final class References {

    private static final int MAX_LENGTH = 200;
    private static final int MAX_COUNT = 100;

    private References() {}

    /** Null if it is no person but, for example, an integration. */
    static @Nullable SourcePerson person(Payload reference) {
        String type = reference.text("type");
        String id = reference.text("id");
        String name = name(reference);
        return type == null || !type.startsWith("user") || id == null || name == null
                ? null
                : new SourcePerson(Identity.of(id), name);
    }

    static List<SourcePerson> people(Payload references) {
        return items(references).stream()
                .flatMap(each -> Stream.ofNullable(person(each)))
                .toList();
    }

    static List<String> names(Payload references) {
        return items(references).stream()
                .flatMap(each -> Stream.ofNullable(name(each)))
                .toList();
    }

    /** What people call it, or else its id; null if it has neither. */
    static @Nullable String name(Payload reference) {
        String summary = line(reference.text("summary"));
        String name = summary == null ? line(reference.text("name")) : summary;
        return name == null ? line(reference.text("id")) : name;
    }

    /** The text in one line of at most 200 characters; null if nothing is left of it. */
    static @Nullable String line(@Nullable String text) {
        String line = text == null ? "" : Texts.cut(Texts.oneLine(text), MAX_LENGTH);
        return line.isEmpty() ? null : line;
    }

    /** Not more than the first hundred. */
    static List<Payload> items(Payload array) {
        return array.items().stream().limit(MAX_COUNT).toList();
    }
}
