package dev.debrief.postmortems.publishing.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.platform.job.Jobs;
import dev.debrief.platform.job.NewJob;
import dev.debrief.platform.job.RetrySchedule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** The jobs of publications. The job of an earlier request does nothing. */
@ApplicationScoped
class PublicationJobs {

    static final String KIND = "publication";

    /** A publication makes several calls. Clients stop after two minutes and continue with the next attempt. */
    static final Duration TIME_LIMIT = Duration.ofMinutes(3);

    /** Eleven attempts in about 30 hours. */
    static final RetrySchedule SCHEDULE = new RetrySchedule(
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofHours(2),
                    Duration.ofHours(4),
                    Duration.ofHours(8),
                    Duration.ofHours(14)),
            0.2,
            Duration.ofHours(2));

    private final Jobs jobs;
    private final ObjectMapper json;

    PublicationJobs(Jobs jobs, ObjectMapper json) {
        this.jobs = jobs;
        this.json = json;
    }

    /** @param request whose document is to be published */
    record Payload(long request) {}

    /** Has the last request carried out. In the transaction of the caller. */
    void enqueue(Publication publication) {
        enqueue(List.of(publication));
    }

    /** The same for several. */
    void enqueue(List<Publication> publications) {
        jobs.enqueue(publications.stream().map(this::job).toList());
    }

    private NewJob job(Publication publication) {
        try {
            return new NewJob(
                    KIND,
                    publication.id().toString(),
                    "publishing-target:" + publication.targetId(),
                    json.writeValueAsString(new Payload(publication.requests())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    long requestOf(String payload) {
        try {
            return json.readTree(payload).path("request").asLong();
        } catch (JsonProcessingException notWrittenHere) {
            throw new IllegalArgumentException("Not the payload of a publication: " + payload, notWrittenHere);
        }
    }
}
