package dev.debrief.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.model.Document;
import dev.debrief.documents.text.TextFormatter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Fills every component of the model with a value of its own and looks for each in every format. A new component that a
 * renderer does not show fails here.
 */
class EveryRecordTest {

    /** Not text of their own: they choose how others are shown, or order them. */
    private static final Set<String> COMPARED =
            Set.of("Section.key", "Section.kind", "Span.status", "Lesson.kind", "Meeting.status", "Document.audience");

    /** Replaced by a value that says more. */
    private static final Set<String> REPLACED = Set.of(
            // The time of the meeting is when it was held, and its plan is of no interest then.
            "Meeting.startsAt",
            "Invitation.endsAt",
            // Shown as durations.
            "Details.resolvedAt",
            // Shown where there is no duration.
            "Span.reason",
            // Known so that wider audiences read the role instead of the name.
            "NamedPerson.name",
            "NamedPerson.handle",
            "NamedPerson.role");

    private final Map<String, List<String>> expected = new LinkedHashMap<>();
    private int count;

    @ParameterizedTest
    @EnumSource
    void isShownWhateverTheTemplateLacks(Format format) {
        Document document = withoutSections((Document) filled(Document.class, "Document"));
        String text = format.text(document);

        assertThat(document.sections()).isEmpty();
        assertThat(expected).hasSizeGreaterThan(70);
        assertThat(missingIn(text, format)).isEmpty();
    }

    /** Blanks do not matter: a line may end anywhere. */
    private List<String> missingIn(String rendered, Format format) {
        String text = withoutBlanks(rendered);
        return expected.entrySet().stream()
                .filter(value -> !COMPARED.contains(value.getKey()) && !REPLACED.contains(value.getKey()))
                .filter(value -> !value.getKey().startsWith("Section."))
                .filter(value -> value.getValue().stream().noneMatch(text::contains))
                .map(Map.Entry::getKey)
                .filter(name -> !format.leavesOut(name))
                .toList();
    }

    private static String withoutBlanks(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}]+", "");
    }

    private static Document withoutSections(Document document) {
        Object[] values = new Object[Document.class.getRecordComponents().length];
        for (int i = 0; i < values.length; i++) {
            RecordComponent component = Document.class.getRecordComponents()[i];
            values[i] = component.getName().equals("sections") ? List.of() : value(component, document);
        }
        return (Document) newInstance(Document.class, values);
    }

    private Object filled(Type type, String name) {
        if (type instanceof ParameterizedType list) {
            return List.of(filled(list.getActualTypeArguments()[0], name));
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            List<Object> values = new ArrayList<>();
            for (RecordComponent component : record.getRecordComponents()) {
                values.add(filled(component.getGenericType(), record.getSimpleName() + "." + component.getName()));
            }
            return newInstance(record, values.toArray());
        }
        count++;
        if (type == String.class) {
            return text(name);
        }
        if (type == Instant.class) {
            Instant instant = Instant.parse("2001-01-01T00:00:00Z").plusSeconds(count * 86_460L);
            return shown(name, instant, TextFormatter.date(instant), TextFormatter.time(instant));
        }
        if (type == LocalDate.class) {
            LocalDate day = LocalDate.parse("2011-01-01").plusDays(count);
            return shown(name, day, TextFormatter.date(day));
        }
        if (type == Long.class) {
            return shown(name, count * 60L, TextFormatter.duration(count * 60L));
        }
        if (type == int.class) {
            return 1;
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        throw new AssertionError("say how to fill " + type + " of " + name);
    }

    private String text(String name) {
        String text = name.endsWith("ink") ? "https://example.org/text-" + count + "x" : "text-" + count + "x";
        return shown(name, text, text);
    }

    private <T> T shown(String name, T value, String... words) {
        expected.put(
                name,
                Stream.concat(Stream.of(words), Stream.of(value.toString()))
                        .map(EveryRecordTest::withoutBlanks)
                        .toList());
        return value;
    }

    private static Object newInstance(Class<?> record, Object... values) {
        try {
            var constructor = record.getDeclaredConstructors()[0];
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
