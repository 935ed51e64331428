package dev.debrief.notifications.preference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.endpoint.EndpointKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What docs/notification-preferences.md lists. */
class PreferencesPageTest {

    /** Each kind of endpoint has a channel of the same name. */
    @ParameterizedTest
    @EnumSource(EndpointKind.class)
    void everyChannelIsListed(EndpointKind kind) throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "notification-preferences.md")))
                .contains("\n| `" + kind + "` | ");
    }
}
