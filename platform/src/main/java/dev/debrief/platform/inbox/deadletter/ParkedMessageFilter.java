package dev.debrief.platform.inbox.deadletter;

import dev.debrief.platform.inbox.ParkingReason;
import java.util.Optional;

/** Selects parked messages; an empty criterion matches all. */
public record ParkedMessageFilter(
        Optional<ParkedMessageState> state, Optional<String> consumer, Optional<ParkingReason> reason) {

    /** Identifies the filtered list, so that a cursor fits only this list. */
    public String fingerprint() {
        return "state=" + state.map(Enum::name).orElse("") + "&consumer=" + consumer.orElse("") + "&reason="
                + reason.map(Enum::name).orElse("");
    }
}
