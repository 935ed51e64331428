package dev.debrief.actions.action.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.debrief.actions.action.ActionItemFilter;
import dev.debrief.actions.action.ActionItemSortOrder;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.report.ReportItems;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.EntityRefs;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.testkit.DebriefTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ActionItemExportServiceTest {

    private static final Actor DANA = new Actor("user:dana", "Dana", Set.of("user:dana"), Set.of());
    private static final Actor OLAF = new Actor("user:olaf", "Olaf", Set.of("user:olaf"), Set.of());

    @Inject
    ActionItemExportService exports;

    @Inject
    PostmortemProjectionService postmortems;

    @Test
    void anExportThatWouldLeaveOutItemsIsRefused() {
        ReportItems items = ReportItems.ofPostmortemRestrictedTo(postmortems, "user:dana");
        for (int i = 0; i < 3; i++) {
            items.create(Map.of());
        }
        ActionItemFilter filter = ofPostmortem(items.postmortemKey());

        ProblemException refusal =
                catchThrowableOfType(ProblemException.class, () -> exports.requireAtMost(2, filter, DANA));

        assertThat(refusal.type()).isEqualTo(StandardProblem.VALIDATION_FAILED);
        assertThat(refusal.detail())
                .isEqualTo("More than 2 action items match, which is the most of an export. Export them in parts, for"
                        + " example with dueFrom and dueBefore.");
        assertThatCode(() -> exports.requireAtMost(3, filter, DANA)).doesNotThrowAnyException();
        assertThatCode(() -> exports.requireAtMost(2, filter, OLAF))
                .as("what is hidden is not counted")
                .doesNotThrowAnyException();
        assertThatCode(() -> exports.requireComplete(filter, DANA)).doesNotThrowAnyException();
    }

    private static ActionItemFilter ofPostmortem(String key) {
        return new ActionItemFilter(
                new EntityRefs(Set.of(), Set.of()),
                EntityRef.fromString(key),
                null,
                null,
                Set.of(),
                null,
                Set.of(),
                null,
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                ActionItemSortOrder.DUE_ON);
    }
}
