package dev.debrief.notifications.contact;

import java.util.List;

/** The fields of a contact that can be edited. */
public record ContactDetails(String displayName, List<String> emails) {

    public ContactDetails {
        emails = List.copyOf(emails);
    }
}
