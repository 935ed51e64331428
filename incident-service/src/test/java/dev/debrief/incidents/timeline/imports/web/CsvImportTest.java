package dev.debrief.incidents.timeline.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class CsvImportTest {

    private static final String GERMAN = "?dateFormat=dd.MM.yyyy%20HH:mm&zone=Europe/Berlin";

    private ImportTarget target;

    @BeforeEach
    void reportAnIncident() {
        target = new ImportTarget();
    }

    @Test
    void readsWhatSpreadsheetsWrite() {
        String file = "\ufeffsep=;\r\noccurredAt;kind;text;;\r\n"
                + "15.11.2024 11:25;DETECTION;\"An alert; \"\"loud\"\"\r\nand long\";;\r\n"
                + ";;;;\r\n"
                + "2024-11-15T10:26:00Z;;Read from a log;;\r\n"
                + "\r\n"
                + "1.7.2024 9:05;NOTE;One digit;;\r\n";

        ApiResponse report =
                send(GERMAN.replace("dd.MM", "d.M").replace("HH", "H"), file).expect(200);

        assertThat(target.texts()).containsExactly("One digit", "An alert; \"loud\"\r\nand long", "Read from a log");
        assertThat(target.timeline().at("/items").findValuesAsText("occurredAt"))
                .containsExactly("2024-07-01T07:05:00Z", "2024-11-15T10:25:00Z", "2024-11-15T10:26:00Z");
        assertThat(report.text("/total")).isEqualTo("5");
        assertThat(report.text("/skipped")).isEqualTo("2");
        assertThat(report.at("/findings").findValuesAsText("line")).containsExactly("5", "7");
        assertThat(report.at("/findings").findValuesAsText("item")).containsExactly("2", "4");
    }

    @Test
    void readsLinesThatEndWithCarriageReturns() {
        ApiResponse report = send(
                        "?dryRun=true", "occurredAt,text\r2024-11-15T10:25:00Z,\"two\rlines\"\r2024-11-15,x\r")
                .expect(200);

        assertThat(report.text("/imported")).isEqualTo("1");
        assertThat(report.text("/findings/0/line")).isEqualTo("4");
        assertThat(report.text("/findings/0/member")).isEqualTo("occurredAt");
    }

    @Test
    void refusesLocalTimesThatAreNoInstant() {
        ApiResponse report = send(GERMAN + "&dryRun=true", """
                occurredAt,text
                31.03.2024 02:30,Clocks go forward
                27.10.2024 02:30,Clocks go back
                31.02.2024 10:00,No such day
                2024-10-27T02:30:00+01:00,With an offset
                15.11.2024,Only a day
                """).expect(200);

        assertThat(report.text("/imported")).isEqualTo("1");
        assertThat(report.at("/findings").findValuesAsText("detail"))
                .containsExactly(
                        "does not exist in Europe/Berlin, because clocks change; give it with an offset like"
                                + " 2024-11-15T10:25:00Z",
                        "occurs twice in Europe/Berlin, because clocks change; give it with an offset like"
                                + " 2024-11-15T10:25:00Z",
                        "must be of the form dd.MM.yyyy HH:mm, or have an offset like 2024-11-15T10:25:00Z",
                        "must be of the form dd.MM.yyyy HH:mm, or have an offset like 2024-11-15T10:25:00Z");
    }

    @Test
    void readsTimesWithoutOffsetInTheZone() {
        send("?zone=%2B02:00", """
                occurredAt,text
                2024-11-15 12:25,Minutes
                2024-11-15T12:26:00.5,Seconds
                """.replace(".5", ".500")).expect(200);

        assertThat(target.timeline().at("/items").findValuesAsText("occurredAt"))
                .containsExactly("2024-11-15T10:25:00Z", "2024-11-15T10:26:00.500Z");
    }

    @Test
    void refusesParametersThatCannotBeUsed() {
        String file = "occurredAt,text\n2024-11-15T10:25:00Z,x\n";
        for (String query : List.of(
                "?dateFormat=dd.MM.yyyy&zone=UTC",
                "?dateFormat=HH:mm&zone=UTC",
                "?dateFormat=dd.MM.yyyy%20HH:mm",
                "?dateFormat=when%20it%20was&zone=UTC",
                "?zone=Mars/Olympus",
                "?format=SLACK",
                "?format=TEAMS")) {
            assertThat(send(query, file).expectProblem(400, "validation-failed").text("/errors/0/pointer"))
                    .as(query)
                    .isEqualTo(
                            query.contains("zone=M") || query.endsWith("HH:mm") && !query.contains("zone")
                                    ? "zone"
                                    : query.startsWith("?format") ? "format" : "dateFormat");
        }
        target.send("?zone=UTC", ImportTarget.JSON_LINES, "{}").expectProblem(400, "validation-failed");
        send("?dateFormat=dd.MM.yyyy%20HH:mmXXX", file).expect(200);
    }

    @Test
    void saysWhatIsWrongWithTheFile() {
        assertThat(fault("")).isEqualTo("1: is empty: the file has no content");
        assertThat(fault("\n;;\n\n")).isEqualTo("1: is empty: the file has no content");
        assertThat(fault("when,what\n1,2\n")).isEqualTo("1: must be a header with the columns occurredAt and text");
        assertThat(fault("text,occurredAt,text\n")).isEqualTo("1: has the column text twice");
        assertThat(fault("occurredAt,text\n\n2024-11-15T10:25:00Z,x,y\n"))
                .isEqualTo("3: has a value in column 3, which has no name in the header");
        assertThat(fault("occurredAt,text\n2024-11-15T10:25:00Z,\"a\"b\n"))
                .isEqualTo("2: has text after a closing quote. Double a quote within a value");
        assertThat(fault("occurredAt,text\n2024-11-15T10:25:00Z,\"a\nb\n"))
                .isEqualTo("2: opens a quote that is never closed. Double a quote within a value");
    }

    private String fault(String file) {
        ApiResponse refused = send("", file).expectProblem(422, "import-has-faults");
        assertThat(refused.text("/faulty")).isEqualTo("1");
        return refused.text("/findings/0/line") + ": " + refused.text("/findings/0/detail");
    }

    private ApiResponse send(String query, String file) {
        return target.send(query, ImportTarget.CSV, file);
    }
}
