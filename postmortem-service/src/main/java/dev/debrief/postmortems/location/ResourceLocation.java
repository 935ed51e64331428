package dev.debrief.postmortems.location;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where something is written or fixed. The web package renders it as a path.
 *
 * @param key short key of the aggregate
 * @param segments below the aggregate, outermost first: {@code sections}, {@code detection}
 */
public record ResourceLocation(Aggregate aggregate, String key, List<String> segments) {

    /** What the location starts at. */
    public enum Aggregate {
        INCIDENT,
        POSTMORTEM,
        ACTION_ITEM
    }

    public ResourceLocation {
        segments = List.copyOf(segments);
    }

    public static ResourceLocation incident(String key) {
        return new ResourceLocation(Aggregate.INCIDENT, key, List.of());
    }

    public static ResourceLocation postmortem(String key) {
        return new ResourceLocation(Aggregate.POSTMORTEM, key, List.of());
    }

    public static ResourceLocation actionItem(String key) {
        return new ResourceLocation(Aggregate.ACTION_ITEM, key, List.of());
    }

    /** A location below this one; ids are written as text. */
    public ResourceLocation at(Object... below) {
        return new ResourceLocation(
                aggregate,
                key,
                Stream.concat(segments.stream(), Stream.of(below).map(Object::toString))
                        .toList());
    }
}
