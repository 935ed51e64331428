package dev.debrief.notifications.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedSubjectTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Überprüfung der Zahlung",
                "支払いが失敗した支払いが失敗した支払いが失敗した支払いが失敗した支払いが失敗した",
                "🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉",
                "a🎉bc🎉def🎉ghij🎉klmno🎉pqrstu🎉vwxyz",
                "=?UTF-8?B?bm8=?="
            })
    void everyWordIsReadableAlone(String subject) throws Exception {
        String[] words = EncodedSubject.of(subject).split("\n ");

        StringBuilder decoded = new StringBuilder();
        for (String word : words) {
            assertThat(word).matches("=\\?UTF-8\\?B\\?[A-Za-z0-9+/]+=*\\?=").hasSizeLessThanOrEqualTo(67);
            decoded.append(strictlyDecoded(word));
        }
        assertThat(decoded).hasToString(subject);
        assertThat(MimeUtility.decodeText(String.join(" ", words))).isEqualTo(subject);
    }

    @Test
    void plainTextStaysAsItIs() {
        assertThat(EncodedSubject.of("AI-12 \"Add tests\" is past its due date = late?"))
                .isEqualTo("AI-12 \"Add tests\" is past its due date = late?");
    }

    private static String strictlyDecoded(String word) throws CharacterCodingException {
        byte[] bytes = Base64.getDecoder().decode(word.substring("=?UTF-8?B?".length(), word.length() - 2));
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
