package dev.debrief.postmortems.meeting;

import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.window.MeetingWindow;
import dev.debrief.postmortems.template.AgendaItem;
import java.util.List;

/**
 * The postmortem that a meeting is about.
 *
 * @param agenda the agenda of its template
 */
public record MeetingContext(Postmortem postmortem, List<AgendaItem> agenda) {

    public MeetingContext {
        agenda = List.copyOf(agenda);
    }

    public MeetingWindow window() {
        return postmortem.meetingWindow();
    }
}
