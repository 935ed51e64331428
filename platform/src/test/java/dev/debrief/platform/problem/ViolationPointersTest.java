package dev.debrief.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ViolationPointersTest {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    @ParameterizedTest
    @MethodSource
    void nameMembersOfTheBody(String pointer, Object body) {
        assertThat(VALIDATOR.validate(body))
                .singleElement()
                .satisfies(
                        violation -> assertThat(ViolationPointers.of(violation)).isEqualTo(pointer));
    }

    static Stream<Arguments> nameMembersOfTheBody() {
        return Stream.of(
                arguments("#/name", new Thing("", List.of(), Map.of(), List.of(), null)),
                arguments("#/tags/1", new Thing("a", List.of("a", ""), Map.of(), List.of(), null)),
                arguments("#/fields/a~1b~0", new Thing("a", List.of(), Map.of("a/b~", ""), List.of(), null)),
                arguments("#/parts/0/size", new Thing("a", List.of(), Map.of(), List.of(new Part(null, 1, 1)), null)),
                arguments("#/parts/0", new Thing("a", List.of(), Map.of(), List.of(new Part(9, 1, 1)), null)),
                arguments("#/whole", new Thing("a", List.of(), Map.of(), List.of(), new Part(9, 1, 1))),
                arguments("#/whole/to", new Thing("a", List.of(), Map.of(), List.of(), new Part(1, 2, 1))),
                arguments("#", new Part(9, 1, 1)));
    }

    record Thing(
            @NotBlank String name,
            List<@NotBlank String> tags,
            Map<String, @NotBlank String> fields,
            List<@Valid Part> parts,
            @Valid @Nullable Part whole) {}

    record Part(@NotNull @Nullable Integer size, int from, int to) {

        @AssertTrue boolean isSmall() {
            return size == null || size < 9;
        }

        @AssertTrue @PointsTo("to")
        boolean isToAfterFrom() {
            return from <= to;
        }
    }
}
