package dev.debrief.actions.postmortem.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.postmortem.KnownPostmortem;
import dev.debrief.actions.postmortem.KnownPostmortemService;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Facts;
import dev.debrief.contracts.postmortem.PostmortemFact;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.security.Roles;
import dev.debrief.platform.testkit.DebriefResources;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(DebriefResources.class)
class PostmortemFactsConsumerTest {

    private static final Actor ADMIN = new Actor("user:ada", "Ada", Set.of("user:ada"), Set.of(Roles.ADMIN));

    @Inject
    PostmortemFactsConsumer consumer;

    @Inject
    KnownPostmortemService postmortems;

    private final PostmortemRecords records = new PostmortemRecords();

    static Stream<String> everyFactOfAPostmortem() {
        return Facts.all().stream()
                .filter(type -> Facts.aggregateOf(type) == Aggregate.POSTMORTEM)
                .map(type -> Facts.typeOf(type)
                        .replace("dev.debrief.postmortem.", "")
                        .replace(".v1", ""));
    }

    @ParameterizedTest
    @MethodSource("everyFactOfAPostmortem")
    void everyFactMakesThePostmortemKnown(String fact) {
        consumer.receive(records.of(fact, 1));

        assertThat(known()).hasValueSatisfying(postmortem -> {
            assertThat(postmortem.id()).isEqualTo(records.id());
            assertThat(postmortem.key()).isEqualTo(records.key());
            assertThat(postmortem.severity()).isEqualTo(Severity.HIGH);
        });
    }

    @Test
    void aLaterFactReplacesWhatIsKnown() {
        consumer.receive(records.of("drafted", 1));

        consumer.receive(records.of("updated", 2, snapshot -> {
            snapshot.put("title", "Renamed").put("severity", "LOW").put("visibility", "RESTRICTED");
            snapshot.putArray("audience").add("team:qa");
        }));

        assertThat(known()).hasValueSatisfying(postmortem -> {
            assertThat(postmortem.title()).isEqualTo("Renamed");
            assertThat(postmortem.severity()).isEqualTo(Severity.LOW);
            assertThat(postmortem.visibility()).isEqualTo(Visibility.RESTRICTED);
            assertThat(postmortem.audience()).containsExactly("team:qa");
        });
    }

    @Test
    void aFactThatOvertookAnotherWaitsForItAndADuplicateChangesNothing() {
        var drafted = records.of("drafted", 1, snapshot -> snapshot.put("title", "First"));
        var second = records.of("updated", 2, snapshot -> snapshot.put("title", "Second"));
        var third = records.of("updated", 3, snapshot -> snapshot.put("title", "Third"));

        consumer.receive(drafted);
        consumer.receive(third);
        assertThat(known()).map(KnownPostmortem::title).hasValue("First");

        consumer.receive(second);
        assertThat(known()).map(KnownPostmortem::title).hasValue("Third");

        consumer.receive(drafted);
        consumer.receive(second);
        assertThat(known()).map(KnownPostmortem::title).hasValue("Third");
    }

    @Test
    void aVisibilityOfANewerVersionIsTakenAsTheNarrowest() {
        consumer.receive(records.of("drafted", 1, snapshot -> snapshot.put("visibility", "DEPARTMENT")));

        assertThat(known()).map(KnownPostmortem::visibility).hasValue(Visibility.RESTRICTED);
    }

    @Test
    void aSeverityOfANewerVersionWaitsForAnUpdateOfThisService() {
        consumer.receive(records.of("drafted", 1, snapshot -> snapshot.put("severity", "CATASTROPHIC")));

        assertThat(known()).isEmpty();
    }

    @Test
    void readsEveryTypeOfItsTopicAndNoOther() {
        assertThat(Facts.all())
                .allSatisfy(
                        type -> assertThat(consumer.recordOf(Facts.typeOf(type)).isPresent())
                                .isEqualTo(PostmortemFact.class.isAssignableFrom(type)));
        assertThat(consumer.recordOf("dev.debrief.postmortem.of-tomorrow.v1")).isEmpty();
    }

    private Optional<KnownPostmortem> known() {
        return postmortems.find(EntityRef.of(records.id()), ADMIN);
    }
}
