package dev.debrief.notifications.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    private static final UUID ID = UUID.fromString("01933ec1-f980-760e-9c06-fbfa997cbedf");

    @Test
    void eachKindHasItsOwnTemplate() {
        // Given
        Links links = links("https://status.example/i/{key}", "http://wiki.example:8080/pm?id={id}&key={key}");

        // Then
        assertThat(links.linkTo(SubjectKind.INCIDENT, ID, "INC-4")).isEqualTo("https://status.example/i/INC-4");
        assertThat(links.linkTo(SubjectKind.POSTMORTEM, ID, "PM-7"))
                .isEqualTo("http://wiki.example:8080/pm?id=01933ec1-f980-760e-9c06-fbfa997cbedf&key=PM-7");
    }

    @Test
    void aKindWithoutTemplateHasNoLink() {
        assertThat(links("https://status.example/{key}", "https://status.example/{key}")
                        .linkTo(SubjectKind.ACTION_ITEM, ID, "AI-12"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://debrief.example.com",
                "https://debrief.example.com/{number}",
                "https://debrief.example.com/{key}/{tab}",
                "debrief.example.com/{key}",
                "/incidents/{key}",
                "https:///{key}",
                "javascript:alert({key})",
                "https://debrief.example.com/a b/{key}"
            })
    void aTemplateWhoseLinksWouldNotWorkIsRefused(String template) {
        assertThatThrownBy(() -> links(template, "https://status.example/{key}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("debrief.links.incident is '" + template + "'")
                .hasMessageContaining("{key} or {id}")
                .hasMessageContaining("leave it unset");
    }

    private static Links links(String incident, String postmortem) {
        return new Links(new LinksConfig() {
            @Override
            public Optional<String> incident() {
                return Optional.of(incident);
            }

            @Override
            public Optional<String> postmortem() {
                return Optional.of(postmortem);
            }

            @Override
            public Optional<String> actionItem() {
                return Optional.empty();
            }
        });
    }
}
