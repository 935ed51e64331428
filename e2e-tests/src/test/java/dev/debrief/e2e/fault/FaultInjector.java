package dev.debrief.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The faults of a run, paced by what the clients get done in between. */
final class FaultInjector {

    private static final Duration OUTAGE = Duration.ofSeconds(30);
    private static final int COMMANDS_BETWEEN_FAULTS = 25;

    private final Stack stack;
    private final History history;
    private final Random random;
    private final List<String> log = new ArrayList<>();
    private final long startedAt = System.nanoTime();

    FaultInjector(Stack stack, History history, Random random) {
        this.stack = stack;
        this.history = history;
        this.random = random;
    }

    /** All of them; the order of the kills and their victims are drawn. */
    List<String> injectFaults() {
        var victims = new ArrayList<>(List.of(Service.values()));
        Collections.shuffle(victims, random);
        awaitCommands();
        killAndRestart(victims.get(0));
        awaitCommands();
        kafkaOutage(victims.subList(1, 3));
        awaitCommands();
        crashPostgres();
        awaitCommands();
        killAndRestart(victims.get(3));
        awaitCommands();
        return List.copyOf(log);
    }

    /** A service is killed and started again meanwhile, because it must be able to start without Kafka. */
    private void kafkaOutage(List<Service> victims) {
        stack.kafka().stop();
        var since = System.nanoTime();
        note("Kafka is stopped");
        var before = history.acknowledged();
        victims.forEach(this::killAndRestart);
        awaitCommands();
        await().atMost(OUTAGE.multipliedBy(2)).until(() -> System.nanoTime() - since >= OUTAGE.toNanos());
        assertThat(history.acknowledged() - before)
                .as("commands acknowledged while Kafka was away")
                .isGreaterThan(50);
        note("Kafka is started again, " + (history.acknowledged() - before) + " commands acknowledged without it");
        stack.kafka().start();
        note("Kafka is back");
    }

    /** No checkpoint, no goodbye: the server recovers from its log. */
    private void crashPostgres() {
        stack.postgres().stopImmediately();
        note("PostgreSQL is stopped");
        stack.postgres().start();
        note("PostgreSQL is back");
    }

    private void killAndRestart(Service service) {
        var replicas = stack.replicas(service);
        var victim = replicas.get(random.nextInt(replicas.size()));
        victim.kill();
        note(victim.name() + " is killed");
        awaitCommands();
        victim.start();
        note(victim.name() + " is back");
    }

    /** Until the clients have got some more commands through. */
    private void awaitCommands() {
        var until = history.acknowledged() + COMMANDS_BETWEEN_FAULTS;
        await("the next " + COMMANDS_BETWEEN_FAULTS + " commands")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(history.acknowledged()).isGreaterThanOrEqualTo(until));
    }

    private void note(String what) {
        log.add(String.format("%5.1f s  %s", (System.nanoTime() - startedAt) / 1e9, what));
    }
}
