package dev.debrief.notifications.notification;

import java.util.List;

/**
 * Who may see a subject.
 *
 * @param open everybody may see it
 * @param handles those who may see it when it is not open
 */
public record Audience(boolean open, List<String> handles) {

    public static final Audience EVERYBODY = new Audience(true, List.of());

    public Audience {
        handles = List.copyOf(handles);
    }

    public boolean includes(String handle) {
        return open || handles.contains(handle);
    }
}
