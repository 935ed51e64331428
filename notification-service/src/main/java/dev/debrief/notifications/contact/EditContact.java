package dev.debrief.notifications.contact;

import java.util.List;

/** What can change about a contact. */
public record EditContact(String displayName, List<String> emails) {

    public EditContact {
        emails = List.copyOf(emails);
    }
}
