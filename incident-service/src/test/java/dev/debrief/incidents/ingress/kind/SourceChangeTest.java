package dev.debrief.incidents.ingress.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.participant.ParticipantRole;
import dev.debrief.platform.json.JsonColumns;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How changes are stored. */
class SourceChangeTest {

    private static final Instant AT = Instant.parse("2024-11-15T10:25:00Z");

    @Test
    void aStoredChangeIsTheSame() {
        SourcePerson person = new SourcePerson("u1", "Dana");
        SourceChange full = SourceChange.of(
                        ChangeType.STATUS_UPDATE,
                        "c1",
                        AT,
                        new SourceIncident(
                                "i1",
                                "Title",
                                "Summary",
                                "https://status.example/i1",
                                AT,
                                Attributes.none().with("tag", "eu")))
                .ofAlert("a1")
                .withText("A fix is in.")
                .trimmed(true)
                .by(person)
                .withRoles(List.of(new SourceRole(person, ParticipantRole.RESPONDER, false)))
                .withTask(new SourceTask("t1", "Add a check", null, person, false))
                .notOpening()
                .version(AT.plusSeconds(60));
        SourceChange plain = SourceChange.of(ChangeType.NOTE, "c2", AT, SourceIncident.reference("i1"));

        assertThat(stored(full)).isEqualTo(full);
        assertThat(stored(plain)).isEqualTo(plain);
    }

    @Test
    void aChangeOfAnEarlierReleaseMayOpen() {
        SourceChange change = JsonColumns.read("""
                {"type": "NOTE", "id": "c1", "at": "2024-11-15T10:25:00Z", "incident": {"id": "i1", "attributes": {}},
                 "trimmed": false, "roles": []}""", SourceChange.class);

        assertThat(change).isEqualTo(SourceChange.of(ChangeType.NOTE, "c1", AT, SourceIncident.reference("i1")));
        assertThat(change.opens()).isTrue();
        assertThat(change.version()).isNull();
    }

    @Test
    void copiesKeepWhetherTheyOpenAndTheirVersion() {
        SourcePerson person = new SourcePerson("u1", "Dana");
        SourceChange change = SourceChange.of(ChangeType.NOTE, "c1", AT, SourceIncident.reference("i1"))
                .version(AT)
                .notOpening();

        assertThat(List.of(
                        change.withText("text"),
                        change.trimmed(true),
                        change.by(person),
                        change.withRoles(List.of()),
                        change.withTask(new SourceTask("t1", "Add a check", null, null, false)),
                        change.ofAlert("a1")))
                .allSatisfy(copy -> {
                    assertThat(copy.opens()).isFalse();
                    assertThat(copy.version()).isEqualTo(AT);
                });
    }

    private static SourceChange stored(SourceChange change) {
        return JsonColumns.read(JsonColumns.write(change), SourceChange.class);
    }
}
