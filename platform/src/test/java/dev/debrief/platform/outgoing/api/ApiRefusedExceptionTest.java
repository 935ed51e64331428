package dev.debrief.platform.outgoing.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiRefusedExceptionTest {

    @ParameterizedTest
    @CsvSource({
        "401, ACCESS",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "301, NOT_FOUND",
        "410, GONE",
        "400, REQUEST",
        "409, REQUEST",
        "422, REQUEST"
    })
    void saysWhatIsAtFault(int status, Fault fault) {
        ApiReply reply = new ApiReply(
                status,
                HttpHeaders.of(Map.of(), (name, value) -> true),
                MissingNode.getInstance(),
                Instant.parse("2024-11-15T11:35:00Z"));

        ApiException failure = ApiRefusedException.of("GitHub", reply, "");

        assertThat(failure).isInstanceOfSatisfying(ApiRefusedException.class, refused -> {
            assertThat(refused.fault()).isEqualTo(fault);
            assertThat(refused.reason()).contains("GitHub", Integer.toString(status));
        });
    }
}
