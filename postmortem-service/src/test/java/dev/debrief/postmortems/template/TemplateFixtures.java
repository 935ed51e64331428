package dev.debrief.postmortems.template;

import java.util.Objects;

/** Templates for tests of other packages. */
public final class TemplateFixtures {

    private TemplateFixtures() {}

    public static TemplateVersion standard() {
        return Objects.requireNonNull(BuiltInTemplates.all().get(Template.STANDARD));
    }
}
