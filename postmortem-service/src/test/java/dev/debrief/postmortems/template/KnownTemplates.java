package dev.debrief.postmortems.template;

import java.util.Objects;

/** Templates for tests of other rooms. */
public final class KnownTemplates {

    private KnownTemplates() {}

    public static TemplateVersion standard() {
        return Objects.requireNonNull(BuiltInTemplates.all().get(Template.STANDARD));
    }
}
