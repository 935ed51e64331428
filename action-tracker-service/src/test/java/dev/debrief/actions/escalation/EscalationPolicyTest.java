package dev.debrief.actions.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationPolicyTest {

    @Test
    void theBuiltInPolicyRemindsAndEscalatesToNobody() {
        assertThat(EscalationPolicy.builtIn().reminderDays()).containsExactly(7, 3, 1, 0);
        assertThat(EscalationPolicy.builtIn().levels()).isEmpty();
    }

    @Test
    void reminderDaysAreSortedAndEachIsThereOnce() {
        assertThat(new EscalationPolicy(List.of(0, 3, 14, 3), List.of()).reminderDays())
                .containsExactly(14, 3, 0);
    }

    @Test
    void theHandlesDependOnTheTeamThatOwnsTheItem() {
        EscalationLevel level = new EscalationLevel(
                1, Map.of("team:payments", List.of("user:priya", "user:kim")), List.of("team:leads"));

        assertThat(level.handlesFor("team:payments")).containsExactly("user:priya", "user:kim");
        assertThat(level.handlesFor("team:qa")).containsExactly("team:leads");
        assertThat(level.handlesFor("user:dana")).containsExactly("team:leads");
        assertThat(level.handlesFor(null)).containsExactly("team:leads");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "5, 2"})
    void eachLevelComesLaterThanTheOneBefore(int first, int second) {
        EscalationPolicy policy = new EscalationPolicy(List.of(), List.of(after(first), after(second)));

        ProblemException refusal =
                catchThrowableOfType(ProblemException.class, () -> EscalationPolicyService.requireInOrder(policy));

        assertThat(refusal.type()).isEqualTo(StandardProblem.VALIDATION_FAILED);
        assertThat(refusal.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("#/levels/1/afterBusinessDays");
            assertThat(error.detail()).isEqualTo("must be greater than " + first);
        });
        assertThatCode(() -> EscalationPolicyService.requireInOrder(
                        new EscalationPolicy(List.of(), List.of(after(1), after(2), after(10)))))
                .doesNotThrowAnyException();
    }

    private static EscalationLevel after(int businessDays) {
        return new EscalationLevel(businessDays, Map.of(), List.of("team:leads"));
    }
}
