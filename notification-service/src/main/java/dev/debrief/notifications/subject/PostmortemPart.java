package dev.debrief.notifications.subject;

/**
 * The part that a person or a team has in a postmortem, as far as its events have arrived.
 *
 * @param submitted they submitted it last
 * @param reported they reported one of its incidents
 * @param runsService they run a service that one of its incidents affected
 * @param ownsActionItem they own one of its action items
 */
public record PostmortemPart(boolean submitted, boolean reported, boolean runsService, boolean ownsActionItem) {

    public static final PostmortemPart NONE = new PostmortemPart(false, false, false, false);
}
