package dev.debrief.platform.testkit.kit;

import dev.debrief.platform.job.ClaimedJob;
import dev.debrief.platform.job.Job;
import dev.debrief.platform.job.JobResult;
import dev.debrief.platform.job.JobWorker;
import dev.debrief.platform.job.Jobs;
import dev.debrief.platform.job.NewJob;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;

/** Enqueues and attempts jobs about one subject. */
public abstract class JobKitBase {

    static final JobResult FAILURE = JobResult.retry("NON_2XX", "The receiver responded with 503.");

    @Inject
    Jobs jobs;

    @Inject
    JobWorker worker;

    @Inject
    KitJobHandler handler;

    final String subject = UUID.randomUUID().toString();

    @BeforeEach
    void prepare() {
        KitJobs.prepare();
    }

    UUID enqueue() {
        return QuarkusTransaction.requiringNew()
                .call(() -> jobs.enqueue(newJob(KitJobHandler.KIND)).id());
    }

    NewJob newJob(String kind) {
        return new NewJob(kind, subject, subject, "{\"channel\": \"EMAIL\"}");
    }

    void behave(Function<ClaimedJob, JobResult> behaviour) {
        handler.behave(subject, behaviour);
    }

    void change(UUID id, Consumer<Job> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(jobs.lock(id).orElseThrow()));
    }

    void attemptTimes(UUID id, int times) {
        for (int i = 0; i < times; i++) {
            KitJobs.makeDue(id);
            worker.runDue();
        }
    }
}
