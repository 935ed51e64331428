package dev.debrief.platform.settings.web;

import org.jspecify.annotations.Nullable;

/** Request body with new settings. @param <S> the settings */
public interface ChangeSettingsRequest<S> {

    S toSettings();

    @Nullable String note();
}
