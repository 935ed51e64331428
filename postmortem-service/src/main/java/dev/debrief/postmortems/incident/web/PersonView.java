package dev.debrief.postmortems.incident.web;

import dev.debrief.postmortems.incident.Person;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Person", description = "A person or a team")
public record PersonView(
        @Schema(description = "user:<name> or team:<name>", examples = "user:dana")
        String handle,

        @Schema(description = "Display name", examples = "Dana Winter")
        String displayName) {

    public static PersonView of(Person person) {
        return new PersonView(person.handle(), person.displayName());
    }
}
