package dev.debrief.actions.postmortem;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contributing factor of a postmortem that can be compared with those of others.
 *
 * @param category {@code PROCESS}
 * @param subcategory in lower case: {@code testing}
 */
public record PostmortemFactor(UUID id, String category, String subcategory) {

    /** Empty without a subcategory: there are so few categories that an equal one says little. */
    public static Optional<PostmortemFactor> of(UUID id, String category, @Nullable String subcategory) {
        return subcategory == null || subcategory.isBlank()
                ? Optional.empty()
                : Optional.of(
                        new PostmortemFactor(id, category, subcategory.strip().toLowerCase(Locale.ROOT)));
    }

    /** Whether both have the same category and subcategory. */
    public boolean isOfSameKindAs(PostmortemFactor other) {
        return category.equals(other.category) && subcategory.equals(other.subcategory);
    }
}
