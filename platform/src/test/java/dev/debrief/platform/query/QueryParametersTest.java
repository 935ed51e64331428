package dev.debrief.platform.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.paging.BooleanParameter;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.problem.Problem.FieldError;
import dev.debrief.platform.time.TimeBounds;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParametersTest {

    private final QueryParameters list = operation("list");

    @Test
    void anUnknownNameIsAnsweredWithTheNearestOne() {
        assertThat(list.errorsIn(Map.of("Sevrity", List.of("HIGH"))))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.pointer()).isEqualTo("Sevrity");
                    assertThat(error.detail())
                            .isEqualTo(
                                    "is unknown; did you mean severity? Known are cursor, day, field, from, ids, limit,"
                                            + " name, open, severity, sort, version");
                    assertThat(error.value()).isNull();
                });
    }

    @Test
    void anOperationWithoutParametersSaysSo() {
        assertThat(operation("none").errorsIn(Map.of("asOf", List.of("now"))))
                .singleElement()
                .extracting(FieldError::detail)
                .isEqualTo("is unknown; this operation has no query parameters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "severity=HIGH,LOW",
                "severity=HIGH&severity=LOW",
                "sort=dueOn",
                "open=true",
                "open=FALSE",
                "limit=1",
                "limit=200",
                "from=2024-11-15T10:15:00Z",
                "from=2024-11-15T10:15:00.123+02:00",
                "from=2024-11-15 10:15:00Z",
                "from=2024-11-15T10:15:00+0100",
                "from=2000-01-01T00:00:00Z",
                "day=2034-11-15",
                "day=2024-02-29",
                "name=abcde",
                "version=1",
                "field=a,b",
                "ids=1,2&ids=3"
            })
    void whatTheOperationDeclaresIsAccepted(String query) {
        assertThat(list.errorsIn(parsed(query))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            severity=HIHG                    | HIHG                 | must be one of LOW, HIGH
            severity=high                    | high                 | must be one of LOW, HIGH
            severity=HIGH, LOW               | ' LOW'               | must be one of LOW, HIGH
            severity=HIGH,                   | ''                   | must be one of LOW, HIGH
            severity=                        | ''                   | must be one of LOW, HIGH
            sort=DUE_ON                      | DUE_ON               | must be one of dueOn, createdAt
            sort=dueOn&sort=createdAt        | createdAt            | must be given once
            open=perhaps                     | perhaps              | must be one of true, false
            limit=9999                       | 9999                 | must be from 1 to 200
            limit=0                          | 0                    | must be from 1 to 200
            limit=1.5                        | 1.5                  | must be a whole number
            limit=99999999999                | 99999999999          | must be a whole number
            from=2024-11-15                  | 2024-11-15           | must be an RFC 3339 instant such as 2024-12-01T00:00:00Z, with + written as %2B
            from=+1000000000-12-31T23:59:59Z | +1000000000-12-31T23:59:59Z | must be an RFC 3339 instant such as 2024-12-01T00:00:00Z, with + written as %2B
            from=1999-12-31T23:59:59Z        | 1999-12-31T23:59:59Z | must not be before 2000-01-01, because earlier times are mistakes, such as a year without its century
            from=2034-11-15T11:35:01Z        | 2034-11-15T11:35:01Z | must not be after 2034-11-15, 10 years from now, because later times are mistakes, such as a wrong digit in the year
            day=1999-12-31                   | 1999-12-31           | must not be before 2000-01-01, because earlier times are mistakes, such as a year without its century
            day=2034-11-16                   | 2034-11-16           | must not be after 2034-11-15, 10 years from now, because later times are mistakes, such as a wrong digit in the year
            day=2024-02-30                   | 2024-02-30           | must be a date such as 2024-12-01
            day=-0044-03-15                  | -0044-03-15          | must not be before 2000-01-01, because earlier times are mistakes, such as a year without its century
            name=abcdef                      | abcdef               | must be at most 5 characters long
            name=                            | ''                   | must not be empty; omit it instead
            name=' '                         | ' '                  | must not be empty; omit it instead
            version=latest                   | latest               | must be a number
            """)
    void anythingElseIsRefusedWithTheValue(String query, String value, String detail) {
        assertThat(list.errorsIn(parsed(query.replace("'", ""))))
                .singleElement()
                .satisfies(error -> {
                    assertThat(query).startsWith(error.pointer() + "=");
                    assertThat(error.value()).isEqualTo(value);
                    assertThat(error.detail()).isEqualTo(detail);
                });
    }

    @Test
    void theAllowedValuesOfAnEnumerationAreListed() {
        assertThat(list.errorsIn(parsed("severity=HIHG")))
                .singleElement()
                .extracting(FieldError::allowedValues)
                .isEqualTo(List.of("LOW", "HIGH"));
    }

    @Test
    void aListHasAtMostAsManyValuesAsItDeclares() {
        assertThat(list.errorsIn(parsed("ids=1,2&ids=3,4")))
                .singleElement()
                .extracting(FieldError::detail)
                .isEqualTo("must have at most 3 values, not 4");
    }

    @Test
    void allErrorsOfARequestAreReportedAtOnce() {
        assertThat(list.errorsIn(parsed("sevrity=HIGH&severity=A,B&limit=0"))).hasSize(4);
    }

    private static Map<String, List<String>> parsed(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.groupingBy(
                        pair -> pair[0], TreeMap::new, Collectors.mapping(pair -> pair[1], Collectors.toList())));
    }

    private static QueryParameters operation(String name) {
        return QueryParameters.of(
                Stream.of(Operations.class.getDeclaredMethods())
                        .filter(method -> method.getName().equals(name))
                        .findFirst()
                        .orElseThrow(),
                new TimeBounds(Clock.fixed(Instant.parse("2024-11-15T11:35:00Z"), ZoneOffset.UTC)));
    }

    enum Severity {
        LOW,
        HIGH
    }

    enum Sort {
        dueOn,
        createdAt
    }

    record Filters(
            @QueryParam("severity") @Separator(",") List<Severity> severity,
            @QueryParam("sort") Sort sort,
            @QueryParam("open") @Nullable BooleanParameter open,
            @QueryParam("from") @Nullable InstantParameter from,
            @QueryParam("day") @Nullable LocalDate day,
            @QueryParam("field") List<String> field,

            @QueryParam("ids") @Separator(",") @Size(max = 3) List<String> ids) {}

    interface Operations {

        void list(
                String body,
                @QueryParam("name") @Size(max = 5) Optional<String> name,
                @QueryParam("version") @Pattern(regexp = "\\d", message = "must be a number") @Nullable String version,
                @BeanParam Filters filters,
                @BeanParam PageQuery page);

        void none(String body);
    }
}
