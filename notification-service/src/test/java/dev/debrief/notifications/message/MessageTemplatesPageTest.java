package dev.debrief.notifications.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What docs/message-templates.md lists. */
class MessageTemplatesPageTest {

    @ParameterizedTest
    @EnumSource(TemplateChannel.class)
    void everyChannelIsListed(TemplateChannel channel) throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "message-templates.md")))
                .containsPattern("channels[^.]*`" + channel + "`");
    }
}
