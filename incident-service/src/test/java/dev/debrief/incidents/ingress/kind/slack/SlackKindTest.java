package dev.debrief.incidents.ingress.kind.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.incidents.ingress.kind.Command;
import dev.debrief.incidents.ingress.kind.CommandVerb;
import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.SampleDeliveries;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.VerificationResult;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackKindTest {

    private static final String SIGNED = "command=%2Fdebrief&text=report+Checkout+%E2%80%93+NPE&user_id=U01";

    private static final String SHORTCUT = """
            {"type":"message_action","callback_id":"add_to_timeline","trigger_id":"13.37.x","action_ts":"1731666300.000100",
             "response_url":"https://hooks.slack.com/app/1","team":{"id":"T01","domain":"acme"},
             "channel":{"id":"C01","name":"inc-42"},"user":{"id":"U01","name":"dana"},
             "message_ts":"1731666000.000200",
             "message":{"type":"message","user":"U02","ts":"1731666000.000200",
                        "text":"<@U07|erin> rolled back to &lt;1.8.2&gt;, see <https://ci.example/1|the build>"}}""";

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_731_666_300), ZoneOffset.UTC);

    private final SlackKind kind = new SlackKind(CLOCK);

    @Test
    void readsASlashCommand() {
        Command command = kind.command(form(SIGNED.replace("report+", "report+high+")
                + "&user_name=dana&channel_id=C01&channel_name=general&team_id=T01&trigger_id=1.2.3"));

        assertThat(command.verb()).isEqualTo(CommandVerb.REPORT);
        assertThat(command.severity()).isEqualTo(Severity.HIGH);
        assertThat(command.text()).isEqualTo("Checkout – NPE");
        assertThat(command.person()).isEqualTo(new SourcePerson("U01", "dana"));
        assertThat(command.channel()).isEqualTo("general");
    }

    @Test
    void readsTextAsSlackShowsIt() {
        String text =
                "note INC-42 <@U07|erin> and <@U08> saw a &lt; b &amp;&amp; c in <#C02|ops>, <!here>\nsee <https://x.example>";

        Command command = kind.command(form("command=%2Fdebrief&user_id=U01&text=" + URLEncoder.encode(text, UTF_8)));

        assertThat(command.text())
                .isEqualTo("@erin and somebody saw a < b && c in #ops, everybody\nsee https://x.example");
    }

    @Test
    void withoutTextItExplainsTheCommands() {
        assertThat(kind.command(form("command=%2Fdebrief&user_id=U01&text=")).verb())
                .isEqualTo(CommandVerb.HELP);
    }

    @Test
    void answersAConnectionTestWithNothing() {
        Command command = kind.command(form("ssl_check=1&token=x"));

        assertThat(command.verb()).isEqualTo(CommandVerb.CHECK);
        assertThat(kind.reply("")).isEmpty();
    }

    @Test
    void readsAMessageShortcut() {
        Command command = kind.command(shortcut(SHORTCUT));

        assertThat(command.verb()).isEqualTo(CommandVerb.MESSAGE);
        assertThat(command.incident()).isEqualTo("INC-42");
        assertThat(command.person()).isEqualTo(new SourcePerson("U01", "dana"));
        assertThat(command.at()).isEqualTo("2024-11-15T10:20:00.000200Z");
        assertThat(command.link()).isEqualTo("https://acme.slack.com/archives/C01/p1731666000000200");
        assertThat(command.text()).isEqualTo("@erin rolled back to <1.8.2>, see [the build](https://ci.example/1)");
    }

    @Test
    void aMessageInAnotherChannelNamesNoIncident() {
        assertThat(kind.command(shortcut(SHORTCUT.replace("inc-42", "general"))).incident())
                .isNull();
    }

    @Test
    void theTriggerIdentifiesADelivery() {
        assertThat(kind.deliveryId(form(SIGNED + "&trigger_id=1.2.3"))).isEqualTo("1.2.3");
        assertThat(kind.deliveryId(shortcut(SHORTCUT))).isEqualTo("13.37.x");
        assertThat(kind.deliveryId(form("payload=x"))).isNull();
        assertThat(kind.deliveryId(form("%"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text=list",
                "command=%2Fdebrief&text=list",
                "user_id=U01&text=list",
                "command=%ZZ&user_id=U01",
                "payload=%7B%7D",
                "payload=not-json",
                "{\"json\": true}"
            })
    void refusesWhatIsNoCommand(String body) {
        assertThatExceptionOfType(UnreadableDeliveryException.class).isThrownBy(() -> kind.read(form(body)));
    }

    @Test
    void refusesOtherShortcuts() {
        for (String other : List.of(
                SHORTCUT.replace("message_action", "block_actions"),
                SHORTCUT.replace("add_to_timeline", "something_else"))) {
            assertThatExceptionOfType(UnreadableDeliveryException.class)
                    .isThrownBy(() -> kind.command(shortcut(other)));
        }
    }

    @Test
    void survivesDamage() {
        for (String damaged : SampleDeliveries.damaged(SHORTCUT)) {
            assertReadableOrRefused(shortcut(damaged));
        }
        String body = SIGNED + "&trigger_id=1.2.3";
        for (int length = 0; length < body.length(); length++) {
            assertReadableOrRefused(form(body.substring(0, length)));
        }
    }

    private void assertReadableOrRefused(RawDelivery delivery) {
        try {
            kind.deliveryId(delivery);
            assertThat(kind.read(delivery).ignoredBecause()).isNotNull();
        } catch (UnreadableDeliveryException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Test
    void escapesReplies() {
        assertThat(new String(kind.reply("a < b & <!channel>"), UTF_8))
                .contains("\"response_type\":\"ephemeral\"")
                .contains("\"text\":\"a &lt; b &amp; &lt;!channel&gt;\"");
        assertThat(kind.contentType()).isEqualTo("application/json");
        assertThat(kind.repliesInPrivate()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1731666300, v0=6c4133d6281e0b1048fda0baf16ae8d5ad58f5a97cd2dcc4cf243d54096e0db3, VALID",
        "1731666301, v0=6c4133d6281e0b1048fda0baf16ae8d5ad58f5a97cd2dcc4cf243d54096e0db3, MISMATCH",
        "1731666300, v0=0c4133d6281e0b1048fda0baf16ae8d5ad58f5a97cd2dcc4cf243d54096e0db3, MISMATCH",
        "1731666300, none, MALFORMED"
    })
    void verifiesSignatures(String timestamp, String signature, VerificationResult expected) {
        AuthenticationScheme scheme = kind.authentication(List.of("new", "debrief-slack-secret"));

        assertThat(scheme.verify(SampleDeliveries.message(
                        Map.of("X-Slack-Request-Timestamp", timestamp, "X-Slack-Signature", signature), SIGNED)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"-301, EXPIRED", "301, EXPIRED", "299, VALID"})
    void limitsTheAgeOfASignature(int seconds, VerificationResult expected) {
        Clock other = Clock.offset(CLOCK, Duration.ofSeconds(seconds));
        AuthenticationScheme scheme = new SlackKind(other).authentication(List.of("debrief-slack-secret"));

        assertThat(scheme.verify(SampleDeliveries.message(
                        Map.of(
                                "X-Slack-Request-Timestamp", "1731666300",
                                "X-Slack-Signature",
                                        "v0=6c4133d6281e0b1048fda0baf16ae8d5ad58f5a97cd2dcc4cf243d54096e0db3"),
                        SIGNED)))
                .isEqualTo(expected);
    }

    private static RawDelivery form(String body) {
        return SampleDeliveries.of(Map.of("Content-Type", "application/x-www-form-urlencoded"), body);
    }

    private static RawDelivery shortcut(String json) {
        return form("payload=" + URLEncoder.encode(json, UTF_8));
    }
}
