package dev.debrief.postmortems.publishing;

import dev.debrief.documents.audience.Audience;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a publishing target that can be edited.
 *
 * @param baseUrl null for the public address of the product
 * @param place where in the product, by the keys that the product knows
 * @param user of the credential, where the product needs it
 * @param audience whose view of the document is published
 * @param automatic whether postmortems are published to it when they are published
 * @param receivesRestricted whether it receives RESTRICTED postmortems
 */
public record TargetSettings(
        String name,
        boolean enabled,
        @Nullable String baseUrl,
        Map<String, String> place,
        @Nullable String user,
        Audience audience,
        boolean automatic,
        boolean receivesRestricted) {

    public TargetSettings {
        place = Map.copyOf(place);
    }

    /** Whether what failed with the other settings may succeed with these. */
    boolean canSucceedWhere(TargetSettings others) {
        return enabled && (!others.enabled || !isCalledAs(others) || receivesRestricted && !others.receivesRestricted);
    }

    /** Whether calls are made in the same way. */
    boolean isCalledAs(TargetSettings others) {
        return Objects.equals(baseUrl, others.baseUrl)
                && place.equals(others.place)
                && Objects.equals(user, others.user);
    }
}
