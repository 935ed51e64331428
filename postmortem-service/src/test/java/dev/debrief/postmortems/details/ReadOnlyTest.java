package dev.debrief.postmortems.details;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ReadOnlyTest {

    @Inject
    Renames renames;

    @Test
    void aReadOnlyTransactionComparesNoEntities() {
        UUID postmortem = draft();
        String before = renames.title(postmortem);

        renames.readOnly(postmortem, "Written by a transaction that only reads");

        assertThat(renames.title(postmortem)).isEqualTo(before);
    }

    @Test
    void hasNoEffectWithinATransactionThatWrites() {
        UUID postmortem = draft();

        renames.writing(postmortem, "Written by a transaction that writes", renames);

        assertThat(renames.title(postmortem)).isEqualTo("Written by a transaction that writes");
    }

    private static UUID draft() {
        return UUID.fromString(
                SamplePostmortems.dana().get(SamplePostmortems.draft()).text("/id"));
    }
}
