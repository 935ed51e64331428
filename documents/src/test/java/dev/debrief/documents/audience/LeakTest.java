package dev.debrief.documents.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.Format;
import dev.debrief.documents.csv.TimelineCsv;
import dev.debrief.documents.model.Document;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Puts names and internal blocks into every text of the model, and looks for them in what wider audiences read. */
class LeakTest {

    private static final String NAME = "Zanna Quillfeather";
    private static final String HANDLE = "user:zquill";

    private static final String TEXT = """
            Shown. Zanna Quillfeather, ZANNA QUILLFEATHER, zanna, Quillfeather's, @zquill, user:zquill,
            Zan**na** Quill*feather*, `Quillfeather`, zanna.quillfeather@example.com,
            [board](https://wiki.example.org/~zquill), https://wiki.example.org/~zquill

            | who | what |
            | --- | --- |
            | Z&#97;nna | Quill&#102;eather |

            ::: internal
            secretblock
            :::
            """;

    private static final List<String> SECRETS =
            List.of("zanna", "quillfeather", "zquill", "secretblock", "internalsection", "restrictedword");

    static Stream<Map.Entry<Audience, Function<Document, String>>> rendered() {
        return Stream.of(Audience.ORGANISATION, Audience.PUBLIC)
                .flatMap(audience -> Stream.concat(
                                Stream.of(Format.values()).<Function<Document, String>>map(format -> format::text),
                                Stream.<Function<Document, String>>of(
                                        document ->
                                                new String(new TimelineCsv().render(document), StandardCharsets.UTF_8),
                                        Document::toString))
                        .map(format -> Map.entry(audience, format)));
    }

    @ParameterizedTest
    @MethodSource("rendered")
    void nothingLeaksInAnyFormat(Map.Entry<Audience, Function<Document, String>> wider) {
        for (String kind : List.of("ORGANISATION", "PUBLIC", "INTERNAL")) {
            Document document = (Document) filled(Document.class, "Document", kind);
            assertThat(SECRETS)
                    .anyMatch(secret -> plain(wider.getValue().apply(document)).contains(secret));

            String read = plain(wider.getValue().apply(AudienceView.of(document, wider.getKey())));

            assertThat(SECRETS)
                    .as("in the view of %s with sections %s", wider.getKey(), kind)
                    .noneMatch(read::contains);
        }
    }

    @Test
    void whatIsForAllIsShown() {
        Document document = (Document) filled(Document.class, "Document", "PUBLIC");

        assertThat(AudienceView.of(document, Audience.PUBLIC).lessons().get(0).text())
                .startsWith("Shown.");
    }

    /** Without the marks that only change how letters look. */
    private static String plain(String rendered) {
        return rendered.toLowerCase(Locale.ROOT).replaceAll("</?(?:strong|em|code)>|[*_`\\\\]", "");
    }

    private static Object filled(Type type, String component, String audience) {
        if (type instanceof ParameterizedType list) {
            Type item = list.getActualTypeArguments()[0];
            return item == Document.Section.class ? sections(audience) : List.of(filled(item, component, audience));
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            List<Object> values = new ArrayList<>();
            List<Class<?>> types = new ArrayList<>();
            for (RecordComponent part : record.getRecordComponents()) {
                types.add(part.getType());
                values.add(filled(part.getGenericType(), record.getSimpleName() + "." + part.getName(), audience));
            }
            try {
                return record.getDeclaredConstructor(types.toArray(Class[]::new))
                        .newInstance(values.toArray());
            } catch (ReflectiveOperationException impossible) {
                throw new AssertionError(impossible);
            }
        }
        if (type == String.class) {
            return text(component);
        }
        if (type == Instant.class) {
            return Instant.parse("2024-11-15T10:15:00Z");
        }
        if (type == LocalDate.class) {
            return LocalDate.parse("2024-11-15");
        }
        if (type == Long.class) {
            return 60L;
        }
        if (type == int.class) {
            return 1;
        }
        if (type == boolean.class || type == Boolean.class) {
            return !component.equals("Action.ownedByTeam");
        }
        throw new AssertionError("say how to fill " + type + " of " + component);
    }

    private static List<Document.Section> sections(String audience) {
        return Stream.of(
                        "DETAILS",
                        "TIMELINE",
                        "IMPACT",
                        "FIVE_WHYS",
                        "FISHBONE",
                        "FACTORS",
                        "LESSONS",
                        "OPEN_QUESTIONS",
                        "ACCEPTED_RISKS",
                        "MEETING",
                        "ACTION_ITEMS",
                        "FOLLOW_UP",
                        "EVIDENCE",
                        "PROSE")
                .map(kind -> new Document.Section(
                        kind, NAME, kind, audience.equals("INTERNAL") ? "internalsection" : TEXT, audience))
                .toList();
    }

    private static String text(String component) {
        return switch (component) {
            case "NamedPerson.name",
                    "Details.reportedBy",
                    "Participant.name",
                    "TimelineItem.actor",
                    "Question.askedOf",
                    "Risk.acceptedBy",
                    "Meeting.facilitator",
                    "Meeting.attended",
                    "Invitation.organizer",
                    "Invitation.invited",
                    "FollowUp.by",
                    "Review.by",
                    "Action.owner",
                    "ActionStep.by" -> NAME;
            case "NamedPerson.handle" -> HANDLE;
            case "NamedPerson.role" -> "incident commander";
            case "Document.key",
                    "Document.status",
                    "Document.audience",
                    "Details.incidentKey",
                    "Details.incidentKind",
                    "Details.severity",
                    "Span.name",
                    "Span.status",
                    "Span.reason",
                    "Participant.roles",
                    "TimelineItem.kind",
                    "TimelineItem.incident",
                    "Evidence.kind",
                    "Evidence.incident",
                    "Factor.category",
                    "Lesson.kind",
                    "Meeting.status",
                    "Review.transition",
                    "Acceptance.key",
                    "Action.key",
                    "Action.status",
                    "Action.kind",
                    "Action.intent",
                    "Action.recurredIn",
                    "ActionStep.step",
                    "ActionBenefit.shortens" -> "HIGH";
            default -> component.endsWith("ink") ? "https://wiki.example.org/~zquill" : TEXT;
        };
    }
}
