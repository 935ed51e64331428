package dev.debrief.localstack.launcher;

import dev.debrief.localstack.PortAssignment;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import dev.debrief.localstack.demo.SampleIncident;
import dev.debrief.localstack.host.LocalStackException;
import dev.debrief.localstack.portal.DeveloperPortal;
import dev.debrief.localstack.token.LocalTokens;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs a stack and its developer portal until Ctrl-C. */
final class Launcher {

    private final PortAssignment ports;
    private final Terminal terminal;
    private final Stack stack;
    private final DeveloperPortal portal;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);

    Launcher(Path dataDirectory, PortAssignment ports, Terminal terminal) {
        this.ports = ports;
        this.terminal = terminal;
        this.stack = Stack.durable(dataDirectory, ports, terminal);
        this.portal = new DeveloperPortal(stack);
    }

    int up() {
        return runWithShutdownHook(() -> {
            stack.archiveClasses();
            start();
            printLinks();
            awaitShutdown();
            return 0;
        });
    }

    int demo(boolean exit) {
        return runWithShutdownHook(() -> {
            start();
            var result = new SampleIncident(stack, terminal).run();
            terminal.heading("Sample incident");
            result.figures().forEach(figure -> terminal.print("  " + figure + System.lineSeparator()));
            if (exit) {
                result.failures().forEach(failure -> terminal.print("  FAILED: " + failure + System.lineSeparator()));
                if (!result.failures().isEmpty()) {
                    return 1;
                }
                terminal.print("  all results match the sample" + System.lineSeparator());
                return 0;
            }
            terminal.print(
                    "  Document: " + portal.url() + "document/" + result.postmortemKey() + System.lineSeparator());
            printLinks();
            awaitShutdown();
            return 0;
        });
    }

    private int runWithShutdownHook(Run run) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            return run.run();
        } catch (LocalStackException e) {
            if (stopping.get()) {
                // Ctrl-C during startup: the failure is a consequence of it.
                awaitStopped();
                return 0;
            }
            throw e;
        } finally {
            stop();
        }
    }

    private void start() {
        terminal.note("Data, logs and mail: " + stack.directory().root());
        stack.start();
        portal.start();
        terminal.ready("developer portal", portal.url().toString());
    }

    private void stop() {
        if (stopping.compareAndSet(false, true)) {
            terminal.note("Stopping");
            try {
                portal.stop();
                stack.close();
                terminal.note("Stopped; data is kept");
            } finally {
                stopped.countDown();
            }
        } else {
            awaitStopped();
        }
    }

    private void awaitShutdown() {
        terminal.print(System.lineSeparator() + "Press Ctrl-C to stop." + System.lineSeparator());
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
        link("Developer portal", portal.url().toString());
        link("Event catalogue", portal.url() + "events");
        link("Caught mail", portal.url() + "mail");
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
