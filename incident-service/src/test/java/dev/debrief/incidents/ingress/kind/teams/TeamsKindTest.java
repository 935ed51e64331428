package dev.debrief.incidents.ingress.kind.teams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.incidents.ingress.kind.Command;
import dev.debrief.incidents.ingress.kind.CommandVerb;
import dev.debrief.incidents.ingress.kind.SampleDeliveries;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.VerificationResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeamsKindTest {

    private static final String TOKEN = "ZGVicmllZi10ZWFtcy1zZWNyZXQtMzItYnl0ZXMtb2s=";
    private static final String SIGNED = "{\"type\":\"message\",\"text\":\"<at>Debrief</at> list – mine\"}";

    private static final String ACTIVITY = """
            {"type":"message","id":"1731666300123","timestamp":"2024-11-15T10:25:00.123Z",
             "text":"<at>Debrief</at>&nbsp;report high Checkout &amp; payment fail\\n",
             "from":{"id":"29:1abc","name":"Dana Doe","aadObjectId":"6e1a"},"conversation":{"id":"19:x@thread.tacv2"},
             "channelData":{"tenant":{"id":"t1"},"channel":{"id":"c1","name":"inc-42"}}}""";

    private final TeamsKind kind = new TeamsKind();

    @Test
    void readsAMention() {
        Command command = kind.command(SampleDeliveries.json(ACTIVITY));

        assertThat(command.verb()).isEqualTo(CommandVerb.REPORT);
        assertThat(command.severity()).isEqualTo(Severity.HIGH);
        assertThat(command.text()).isEqualTo("Checkout & payment fail");
        assertThat(command.person()).isEqualTo(new SourcePerson("6e1a", "Dana Doe"));
        assertThat(command.channel()).isEqualTo("inc-42");
        assertThat(kind.deliveryId(SampleDeliveries.json(ACTIVITY))).isEqualTo("1731666300123");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<at>Debrief</at> list | list",
                "<at id=\"0\">Debrief</at>list | list",
                "<p><at>Debrief</at> note INC-42 a &lt; b</p> | note INC-42 a < b",
                "<at>Debrief</at> note one<br>two | note one~two",
                "<div>note one</div><div>two <b>three</b></div> | note one~two three",
                "<at>Debrief</at> note <at>Erin</at> saw it | note Erin saw it",
                "note &quot;a&quot; &#39;b&#39; &#x1F525; &unknown; &amp;lt; | note \"a\" 'b' 🔥 &unknown; &lt;",
                "note &#0;&#xD800;&#9999999;x | note x",
                "note 1 < 2 > 1 | note 1 < 2 > 1"
            })
    void readsWhatWasWritten(String html, String text) {
        assertThat(TeamsText.plain(html)).isEqualTo(text.replace('~', '\n'));
    }

    @Test
    void withoutTextItExplainsTheCommands() {
        String silent = ACTIVITY.replaceFirst("\"text\":\"[^\"]*\"", "\"text\":\"<at>Debrief</at>\"");

        assertThat(kind.command(SampleDeliveries.json(silent)).verb()).isEqualTo(CommandVerb.HELP);
    }

    @Test
    void aPersonWithoutADirectoryIdHasTheIdOfTheChat() {
        String guest = ACTIVITY.replace(",\"aadObjectId\":\"6e1a\"", "");

        assertThat(kind.command(SampleDeliveries.json(guest)).person())
                .isEqualTo(new SourcePerson("29:1abc", "Dana Doe"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"type\":\"invoke\",\"name\":\"composeExtension/fetchTask\"}",
                "{\"type\":\"message\",\"text\":\"list\"}"
            })
    void refusesWhatIsNoMention(String body) {
        assertThatExceptionOfType(UnreadableDeliveryException.class)
                .isThrownBy(() -> kind.read(SampleDeliveries.json(body)));
    }

    @Test
    void survivesDamage() {
        SampleDeliveries.assertSurvivesDamage(kind, Map.of(), ACTIVITY);
    }

    @Test
    void escapesReplies() {
        assertThat(new String(kind.reply("a < b & c\nd"), UTF_8))
                .contains("\"type\":\"message\"")
                .contains("\"text\":\"a &lt; b &amp; c<br>d\"");
        assertThat(kind.repliesInPrivate()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "HMAC mSuARBZxNMemiReMgpiyO9Wt3bA4WEZS0hyeFzs9io4=, VALID",
        "hmac mSuARBZxNMemiReMgpiyO9Wt3bA4WEZS0hyeFzs9io4=, VALID",
        "HMAC nSuARBZxNMemiReMgpiyO9Wt3bA4WEZS0hyeFzs9io4=, MISMATCH",
        "Bearer mSuARBZxNMemiReMgpiyO9Wt3bA4WEZS0hyeFzs9io4=, MALFORMED"
    })
    void verifiesSignatures(String authorization, VerificationResult expected) {
        AuthenticationScheme scheme = kind.authentication(List.of("bmV3LXNlY3JldA==", TOKEN));

        assertThat(scheme.verify(SampleDeliveries.message(Map.of("Authorization", authorization), SIGNED)))
                .isEqualTo(expected);
        assertThat(scheme.verify(SampleDeliveries.message(Map.of("Authorization", authorization), SIGNED + "\n")))
                .isNotEqualTo(VerificationResult.VALID);
    }
}
