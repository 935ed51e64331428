package dev.debrief.notifications.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a contact that can be edited.
 *
 * @param members handles of the people in a team, each once; empty for a person
 * @param lead the member who leads the team; null for none
 */
public record ContactDetails(
        String displayName,
        List<String> emails,
        List<String> members,
        @Nullable String lead) {

    public ContactDetails {
        emails = List.copyOf(emails);
        members = members.stream().distinct().toList();
    }
}
