package dev.debrief.localstack.launcher;

import dev.debrief.localstack.LocalStackException;
import dev.debrief.localstack.LocalTokens;
import dev.debrief.localstack.PortPlan;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import dev.debrief.localstack.demo.SampleIncident;
import dev.debrief.localstack.frontdoor.FrontDoor;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Holds a stack and its front door from start to Ctrl-C. */
final class Launcher {

    private final PortPlan ports;
    private final Terminal terminal;
    private final Stack stack;
    private final FrontDoor frontDoor;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);

    Launcher(Path dataDirectory, PortPlan ports, Terminal terminal) {
        this.ports = ports;
        this.terminal = terminal;
        this.stack = Stack.durable(dataDirectory, ports, terminal);
        this.frontDoor = new FrontDoor(stack);
    }

    int up() {
        return guarded(() -> {
            start();
            printLinks();
            stayUp();
            return 0;
        });
    }

    int demo(boolean exit) {
        return guarded(() -> {
            start();
            var outcome = new SampleIncident(stack, terminal).play();
            terminal.heading("The sample incident");
            outcome.figures().forEach(figure -> terminal.print("  " + figure + System.lineSeparator()));
            if (exit) {
                outcome.failures()
                        .forEach(failure -> terminal.print("  NOT AS EXPECTED: " + failure + System.lineSeparator()));
                return outcome.failures().isEmpty() ? 0 : 1;
            }
            terminal.print(
                    "  Document: " + frontDoor.url() + "document/" + outcome.postmortemKey() + System.lineSeparator());
            printLinks();
            stayUp();
            return 0;
        });
    }

    private int guarded(Run run) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            return run.run();
        } catch (LocalStackException e) {
            if (stopping.get()) {
                // Ctrl-C while starting: what failed is what it interrupted.
                awaitStopped();
                return 0;
            }
            throw e;
        } finally {
            stop();
        }
    }

    private void start() {
        terminal.note("Data, logs and mail are in " + stack.directory().root());
        stack.start();
        frontDoor.start();
        terminal.ready("front door", frontDoor.url().toString());
    }

    private void stop() {
        if (stopping.compareAndSet(false, true)) {
            terminal.note("Stopping");
            try {
                frontDoor.stop();
                stack.close();
                terminal.note("Stopped; the data is kept");
            } finally {
                stopped.countDown();
            }
        } else {
            awaitStopped();
        }
    }

    private void stayUp() {
        terminal.print(System.lineSeparator() + "Ctrl-C stops everything." + System.lineSeparator());
        awaitStopped();
    }

    private void awaitStopped() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void printLinks() {
        terminal.heading("Links");
        link("Front door", frontDoor.url().toString());
        link("Event catalogue", frontDoor.url() + "events");
        link("Caught mail", frontDoor.url() + "mail");
        for (var service : Service.values()) {
            link(service.module(), "http://localhost:" + ports.httpOf(service) + "/q/swagger-ui");
        }
        terminal.heading("Bearer tokens, valid for 12 hours");
        var tokens = new LocalTokens(stack.tokens());
        for (var role : LocalTokens.roles()) {
            link(role, tokens.mint(role));
        }
        terminal.print(System.lineSeparator() + "  curl -H \"Authorization: Bearer $("
                + stack.directory().tokenCommand("reader") + ")\" " + stack.baseUrl(Service.INCIDENT)
                + "/api/v1/incidents" + System.lineSeparator());
    }

    private void link(String name, String target) {
        terminal.print(String.format("  %-24s %s%n", name, target));
    }

    @FunctionalInterface
    private interface Run {
        int run();
    }
}
