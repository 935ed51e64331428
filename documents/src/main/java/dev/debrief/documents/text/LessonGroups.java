package dev.debrief.documents.text;

import dev.debrief.documents.model.Lesson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups lessons by kind. */
public final class LessonGroups {

    public static final String TAKEAWAY = "TAKEAWAY";

    private static final List<String> ORDER = List.of("WENT_WELL", "WENT_POORLY", "GOT_LUCKY", TAKEAWAY);

    private LessonGroups() {}

    /** In document order, without empty kinds. */
    public static Map<String, List<Lesson>> byKind(List<Lesson> lessons) {
        Map<String, List<Lesson>> byKind = new LinkedHashMap<>();
        ORDER.forEach(kind -> byKind.put(kind, new ArrayList<>()));
        lessons.forEach(lesson ->
                byKind.computeIfAbsent(lesson.kind(), kind -> new ArrayList<>()).add(lesson));
        byKind.values().removeIf(List::isEmpty);
        return byKind;
    }
}
