package dev.debrief.postmortems.publishing;

import dev.debrief.postmortems.publishing.client.TargetKind;

/** A publishing target to add. */
public record NewTarget(String key, TargetKind kind, TargetSettings settings, String credential) {

    @Override
    public String toString() {
        return "NewTarget[" + key + "]";
    }
}
