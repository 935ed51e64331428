package dev.debrief.contracts.catalogue;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.DomainEvent;
import dev.debrief.contracts.EventTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Builds docs/events.md. */
final class EventsPage {

    private static final Map<Type, String> SCALARS = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(UUID.class, "UUID"),
            Map.entry(Instant.class, "instant"),
            Map.entry(LocalDate.class, "date"),
            Map.entry(BigDecimal.class, "number"),
            Map.entry(int.class, "integer"),
            Map.entry(long.class, "integer"),
            Map.entry(Integer.class, "integer"),
            Map.entry(Long.class, "integer"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"));

    private final StringBuilder page = new StringBuilder();
    private final Set<Class<?>> valueTypes = new TreeSet<>(Comparator.comparing(Class::getSimpleName));

    static String build(String introduction) {
        return new EventsPage().page(introduction);
    }

    private String page(String introduction) {
        page.append(introduction
                .replace("{{headers}}", headers())
                .replace("{{topics}}", topics())
                .replace("{{partitions}}", Integer.toString(Aggregate.PARTITIONS)));
        line("\n## All events");
        for (Aggregate aggregate : Aggregate.values()) {
            overview(aggregate);
        }
        line("\n## Each event");
        EventTypes.all().forEach(this::event);
        line("\n## Types");
        line("\nRecords and enums used by the events.");
        valueTypes.forEach(this::valueType);
        return page.toString();
    }

    private static String headers() {
        Class<? extends DomainEvent> example = EventTypes.all().get(0);
        return Arrays.stream(EventHeader.values())
                .map(header ->
                        "| `%s` | %s | `%s` |".formatted(header.wireName(), header.meaning(), header.example(example)))
                .collect(Collectors.joining("\n", "| header | meaning | example |\n|---|---|---|\n", ""));
    }

    private static String topics() {
        return Arrays.stream(Aggregate.values())
                .map(aggregate -> "| `%s` | %s | %s |"
                        .formatted(
                                aggregate.topic(),
                                aggregate.publisher(),
                                String.join(", ", TopicConsumers.of(aggregate))))
                .collect(Collectors.joining("\n", "| topic | published by | consumed by |\n|---|---|---|\n", ""));
    }

    private void overview(Aggregate aggregate) {
        line("\n### `" + aggregate.topic() + "`\n\n| event | type | definition |\n|---|---|---|");
        EventTypes.all().stream()
                .filter(event -> EventTypes.aggregateOf(event) == aggregate)
                .forEach(event -> line("| [%s](#%s) | `%s` | %s |"
                        .formatted(
                                event.getSimpleName(),
                                anchor(event),
                                EventTypes.typeOf(event),
                                RecordMetadata.descriptionOf(event))));
    }

    private void event(Class<? extends DomainEvent> event) {
        line("\n### " + event.getSimpleName());
        line("\n`%s`: %s\n".formatted(EventTypes.typeOf(event), RecordMetadata.descriptionOf(event)));
        fields(event);
        line("\n<details><summary>Sample</summary>\n\n```json");
        page.append(CommittedFiles.pretty(CommittedFiles.read(CommittedFiles.sample(event))));
        line("```\n\n</details>");
    }

    private void valueType(Class<?> valueType) {
        line("\n### " + valueType.getSimpleName() + "\n\n" + RecordMetadata.descriptionOf(valueType) + ".\n");
        if (valueType.isRecord()) {
            fields(valueType);
        } else {
            line(TypeSchemas.valuesOf(valueType).stream().collect(Collectors.joining("`, `", "One of `", "`.")));
        }
    }

    private void fields(Class<?> owner) {
        line("| field | type | | meaning |\n|---|---|---|---|");
        for (RecordMetadata.Field field : RecordMetadata.of(owner).fields()) {
            collectValueTypes(field.type());
            line("| `%s` | %s | %s | %s |"
                    .formatted(
                            field.name(),
                            typeName(field.type()),
                            field.required() ? "required" : "optional",
                            field.description().replace("<", "&lt;")));
        }
    }

    /** Collects all types, at any depth; each is described once at the end of the page. */
    private void collectValueTypes(Type first) {
        Deque<Type> open = new ArrayDeque<>();
        open.add(first);
        while (!open.isEmpty()) {
            Type type = open.remove();
            if (type instanceof ParameterizedType list) {
                open.add(list.getActualTypeArguments()[0]);
            } else if (type instanceof Class<?> valueType
                    && !SCALARS.containsKey(valueType)
                    && valueTypes.add(valueType)
                    && valueType.isRecord()) {
                RecordMetadata.of(valueType).fields().forEach(field -> open.add(field.type()));
            }
        }
    }

    private static String typeName(Type type) {
        if (type instanceof ParameterizedType list) {
            return "list of " + typeName(list.getActualTypeArguments()[0]);
        }
        String scalar = SCALARS.get(type);
        if (scalar != null) {
            return scalar;
        }
        Class<?> valueType = (Class<?>) type;
        return "[%s](#%s)".formatted(valueType.getSimpleName(), anchor(valueType));
    }

    private static String anchor(Class<?> type) {
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
