package dev.debrief.platform.inbox.deadletter;

import dev.debrief.platform.inbox.ParkingReason;
import java.util.Optional;

/** Which parked messages to list; what is empty does not matter. */
public record ParkedMessageFilter(
        Optional<ParkedMessageState> state, Optional<String> consumer, Optional<ParkingReason> reason) {

    /** Names the list for its cursors. */
    public String fingerprint() {
        return "state=" + state.map(Enum::name).orElse("") + "&consumer=" + consumer.orElse("") + "&reason="
                + reason.map(Enum::name).orElse("");
    }
}
