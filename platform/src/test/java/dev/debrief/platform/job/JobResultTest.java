package dev.debrief.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JobResultTest {

    @Test
    void cutsTextsOfReceiversByBytes() {
        JobResult result = JobResult.retry("NON_2XX", "é".repeat(400)).withResponse(500, "é".repeat(2000), null);

        assertThat(result.detail()).isEqualTo("é".repeat(150));
        assertThat(result.snippet()).isEqualTo("é".repeat(512));
    }

    @Test
    void dropsWhatTheDatabaseCannotStore() {
        assertThat(JobResult.succeeded("a\u0000b\ud800c😀").detail()).isEqualTo("abc😀");
    }
}
