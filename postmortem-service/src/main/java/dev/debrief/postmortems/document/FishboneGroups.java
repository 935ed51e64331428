package dev.debrief.postmortems.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Causes by the bones they lie on. */
final class FishboneGroups {

    private static final List<String> ORDER = List.of("PEOPLE", "PROCESS", "TECHNOLOGY", "ENVIRONMENT");

    private FishboneGroups() {}

    /** The usual bones first, then a team's own as they come; a cause below another goes where that one lies. */
    static Map<String, List<Document.Cause>> byBone(List<Document.Cause> causes) {
        Map<String, List<Document.Cause>> byBone = new LinkedHashMap<>();
        ORDER.forEach(bone -> byBone.put(bone, new ArrayList<>()));
        String bone = ORDER.get(0);
        for (Document.Cause cause : causes) {
            bone = Objects.requireNonNullElse(cause.bone(), bone);
            byBone.computeIfAbsent(bone, own -> new ArrayList<>()).add(cause);
        }
        byBone.values().removeIf(List::isEmpty);
        return byBone;
    }
}
