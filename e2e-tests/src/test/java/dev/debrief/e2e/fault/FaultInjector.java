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

/** Injects faults, with a number of acknowledged commands in between. */
final class FaultInjector {

    private final Stack stack;
    private final History history;
    private final Random random;
    private final FaultPlan plan;
    private final List<String> log = new ArrayList<>();
    private final long startedAt = System.nanoTime();

    FaultInjector(Stack stack, History history, Random random, FaultPlan plan) {
        this.stack = stack;
        this.history = history;
        this.random = random;
        this.plan = plan;
    }

    /** Injects all faults; kills services in random order. Returns a log. */
    List<String> injectFaults() {
        for (var round = 0; round < plan.rounds(); round++) {
            injectOnce();
        }
        return List.copyOf(log);
    }

    private void injectOnce() {
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
    }

    /** Also kills services during the outage, because they must be able to start without Kafka. */
    private void kafkaOutage(List<Service> victims) {
        stack.kafka().stop();
        var since = System.nanoTime();
        note("Kafka stopped");
        var before = history.acknowledged();
        victims.forEach(this::killAndRestart);
        awaitCommands();
        await().atMost(plan.outage().multipliedBy(2))
                .until(() -> System.nanoTime() - since >= plan.outage().toNanos());
        assertThat(history.acknowledged() - before)
                .as("commands acknowledged while Kafka was down")
                .isGreaterThan(2 * plan.commandsBetweenFaults());
        note("starting Kafka; " + (history.acknowledged() - before) + " commands acknowledged without it");
        stack.kafka().start();
        note("Kafka started");
    }

    /** Stops PostgreSQL without a checkpoint, so that it recovers from its log. */
    private void crashPostgres() {
        stack.postgres().stopImmediately();
        note("PostgreSQL crashed");
        stack.postgres().start();
        note("PostgreSQL started");
    }

    private void killAndRestart(Service service) {
        var replicas = stack.replicas(service);
        var victim = replicas.get(random.nextInt(replicas.size()));
        victim.kill();
        note(victim.name() + " killed");
        awaitCommands();
        victim.start();
        note(victim.name() + " started");
    }

    /** Waits until more commands of the clients have been acknowledged. */
    private void awaitCommands() {
        var until = history.acknowledged() + plan.commandsBetweenFaults();
        await("the next " + plan.commandsBetweenFaults() + " commands")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(history.acknowledged()).isGreaterThanOrEqualTo(until));
    }

    private void note(String what) {
        log.add(String.format("%5.1f s  %s", (System.nanoTime() - startedAt) / 1e9, what));
    }
}
