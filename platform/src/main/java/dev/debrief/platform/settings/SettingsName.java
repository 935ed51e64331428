package dev.debrief.platform.settings;

import dev.debrief.platform.audit.AuditSubject;

/**
 * Names of settings.
 *
 * @param noun in problem details: {@code policy}
 * @param member of audit entries with the settings
 */
public record SettingsName(String noun, AuditSubject subject, String member) {}
