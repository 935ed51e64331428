package dev.debrief.incidents.ingress.kind.pagerduty;

import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.Identity;
import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.SourceTask;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Events about tasks of an incident. */
final class PagerDutyTasks {

    private static final Set<String> DONE = Set.of("completed", "complete", "done", "closed", "resolved");

    private PagerDutyTasks() {}

    static SourceChange read(PagerDutyEvent event, String what, boolean completed) {
        Payload task = event.data();
        String title = title(task);
        List<SourcePerson> assignees = References.people(task.at("assignees"));
        return event.change(ChangeType.TASK, what + ": " + title)
                .withRoles(PagerDutyRoles.responders(assignees))
                .withTask(new SourceTask(
                        id(task),
                        title,
                        task.text("description"),
                        assignees.isEmpty() ? null : assignees.get(0),
                        completed || isDone(task.text("status"))));
    }

    private static String id(Payload task) {
        String id = task.text("id");
        if (id == null) {
            throw new UnreadableDeliveryException("The task has no id.");
        }
        return Identity.of(id);
    }

    private static String title(Payload task) {
        String name = References.line(task.text("name"));
        String title = name == null ? References.line(task.text("summary")) : name;
        if (title == null) {
            throw new UnreadableDeliveryException("The task has no name.");
        }
        return title;
    }

    private static boolean isDone(@Nullable String status) {
        return status != null && DONE.contains(status.toLowerCase(Locale.ROOT));
    }
}
