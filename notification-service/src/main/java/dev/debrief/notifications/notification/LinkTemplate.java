package dev.debrief.notifications.notification;

import java.net.URI;
import java.util.Set;
import java.util.UUID;

/** The URL of a page in a frontend, with {@code {key}} or {@code {id}} for its subject. */
record LinkTemplate(String text) {

    private static final String KEY = "{key}";
    private static final String ID = "{id}";
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /**
     * @param setting the name of the setting, for the message
     * @throws IllegalArgumentException with a sentence for operators, if the links would not work
     */
    static LinkTemplate parse(String setting, String text) {
        LinkTemplate template = new LinkTemplate(text.strip());
        if (!template.isUsable()) {
            throw new IllegalArgumentException(setting + " is '" + text
                    + "', which is no link template. Set it to an http or https URL with {key} or {id}, such as"
                    + " https://debrief.example.com/incidents/{key}, or leave it unset for messages without links.");
        }
        return template;
    }

    String expand(UUID id, String key) {
        return text.replace(KEY, key).replace(ID, id.toString());
    }

    private boolean isUsable() {
        if (!text.contains(KEY) && !text.contains(ID)) {
            return false;
        }
        try {
            URI sample = URI.create(expand(new UUID(0, 0), "INC-1"));
            return sample.getHost() != null && SCHEMES.contains(String.valueOf(sample.getScheme()));
        } catch (IllegalArgumentException notAUrl) {
            return false;
        }
    }
}
