package dev.debrief.incidents.ingress.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.received.StubSource;
import dev.debrief.incidents.ingress.source.IngressSourceService;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class PersonServiceTest {

    @Inject
    PersonService people;

    @Inject
    IngressSourceService sources;

    private StubSource source;
    private UUID sourceId;

    @BeforeEach
    void addSource() {
        source = StubSource.add();
        sourceId = sources.get(source.key()).id();
    }

    @Test
    void remembersWhomTheSourceNames() {
        Map<String, ResolvedPerson> known = people.resolve(
                sourceId,
                List.of(new SourcePerson("P1", "Dana"), new SourcePerson("P2", "Lee\n"), new SourcePerson("P1", "D.")));

        assertThat(known)
                .containsOnly(
                        Map.entry("P1", new ResolvedPerson("P1", "Dana", null, null)),
                        Map.entry("P2", new ResolvedPerson("P2", "Lee", null, null)));
        assertThat(people.resolve(sourceId, List.of(new SourcePerson("P1", "Dana"))))
                .containsOnlyKeys("P1");
        assertThat(people.resolve(sourceId, List.of())).isEmpty();
    }

    @Test
    void knowsWhoIsMapped() {
        ApiClient.as(Tokens.admin())
                .put(
                        source.location() + "/people/P1",
                        "\"0\"",
                        Map.of("handle", "user:dana", "role", "READER", "name", "Dana Scott"))
                .expect(200);

        assertThat(people.resolve(sourceId, List.of(new SourcePerson("P1", "dana@example.com"))))
                .containsEntry("P1", new ResolvedPerson("P1", "Dana Scott", "user:dana", PersonRole.READER));
    }

    @Test
    void renamesWhomNobodyHasMapped() {
        people.resolve(sourceId, List.of(new SourcePerson("P1", "Dana Miller")));

        people.resolve(sourceId, List.of(new SourcePerson("P1", "Dana Scott")));

        assertThat(people.get(source.key(), "P1").name()).isEqualTo("Dana Scott");
    }

    @Test
    void namesSomebodyWithoutANameById() {
        assertThat(people.resolve(sourceId, List.of(new SourcePerson("P1", " "))))
                .containsEntry("P1", new ResolvedPerson("P1", "P1", null, null));
    }
}
