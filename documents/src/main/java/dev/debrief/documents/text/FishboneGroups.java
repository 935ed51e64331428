package dev.debrief.documents.text;

import dev.debrief.documents.model.Cause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Groups causes by bone. */
public final class FishboneGroups {

    private static final List<String> ORDER = List.of("PEOPLE", "PROCESS", "TECHNOLOGY", "ENVIRONMENT");

    private FishboneGroups() {}

    /** Standard bones first, then custom ones in order of appearance. A cause below another is on the same bone. */
    public static Map<String, List<Cause>> byBone(List<Cause> causes) {
        Map<String, List<Cause>> byBone = new LinkedHashMap<>();
        ORDER.forEach(bone -> byBone.put(bone, new ArrayList<>()));
        String bone = ORDER.get(0);
        for (Cause cause : causes) {
            bone = Objects.requireNonNullElse(cause.bone(), bone);
            byBone.computeIfAbsent(bone, own -> new ArrayList<>()).add(cause);
        }
        byBone.values().removeIf(List::isEmpty);
        return byBone;
    }
}
