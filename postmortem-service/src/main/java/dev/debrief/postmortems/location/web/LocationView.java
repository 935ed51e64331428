package dev.debrief.postmortems.location.web;

import dev.debrief.postmortems.location.ResourceLocation;
import org.jspecify.annotations.Nullable;

/** Renders locations as paths. */
public final class LocationView {

    private LocationView() {}

    /** Empty for a text that is not stored anywhere. */
    public static String pathOf(@Nullable ResourceLocation location) {
        if (location == null) {
            return "";
        }
        String collection = switch (location.aggregate()) {
            case INCIDENT -> "incidents";
            case POSTMORTEM -> "postmortems";
            case ACTION_ITEM -> "action-items";
        };
        StringBuilder path =
                new StringBuilder("/api/v1/").append(collection).append('/').append(location.key());
        location.segments().forEach(segment -> path.append('/').append(segment));
        return path.toString();
    }
}
