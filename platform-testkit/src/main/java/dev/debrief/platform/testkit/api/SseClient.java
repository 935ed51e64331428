package dev.debrief.platform.testkit.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.platform.testkit.ServiceUnderTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events of the service under test like a browser: a message without data has an id and no event. */
public final class SseClient implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final InputStream body;
    private final Map<String, List<String>> headers;
    private final BlockingQueue<SseMessage> blocks = new LinkedBlockingQueue<>();
    private String lastEventId = "";
    private final ReentrantLock reading = new ReentrantLock();
    private boolean reset;

    private SseClient(HttpResponse<InputStream> answer) {
        this.body = answer.body();
        this.headers = answer.headers().map();
        Thread reader = new Thread(this::read, "event-feed");
        reader.setDaemon(true);
        reader.start();
    }

    /** @param lastEventId empty to start now */
    public static SseClient open(String path, String token, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ServiceUnderTest.url() + path))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token);
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> answer =
                TestHttpClient.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new AssertionError("The stream was not opened: " + answer.statusCode() + "\n" + whole(answer.body()));
        }
        SseClient feed = new SseClient(answer);
        feed.take("the first message");
        return feed;
    }

    private static String whole(InputStream body) {
        try {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the stream started with a reset, because events may be missing. */
    public boolean isReset() {
        return reset;
    }

    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).toString();
    }

    /** The id to resume after. */
    public String lastEventId() {
        return lastEventId;
    }

    /** The next event; fails if none arrives within ten seconds. */
    public JsonNode next() {
        while (true) {
            SseMessage block = take("an event");
            if (block.end()) {
                throw new AssertionError("The stream ended before the next event.");
            }
            if (block.data() != null) {
                return parsed(block.data());
            }
        }
    }

    /** The types of the next events, without the common prefix and suffix. */
    public List<String> nextTypes(int number) {
        List<String> types = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            types.add(next().path("type").asText().replaceFirst("^dev\\.debrief\\.[a-z-]+\\.", ""));
        }
        return types;
    }

    /** Waits for a heartbeat. Fails on an event. */
    public void expectHeartbeat() {
        SseMessage block = take("a heartbeat");
        if (block.end() || block.data() != null) {
            throw new AssertionError("Expected a heartbeat but got " + block);
        }
    }

    /** Waits for the end of the stream; fails on an event. */
    public void expectEnd() {
        while (true) {
            SseMessage block = take("the end");
            if (block.end()) {
                return;
            }
            if (block.data() != null) {
                throw new AssertionError("Expected the end of the stream but got " + block);
            }
        }
    }

    /** Stops reading from the connection until {@link #resumeReading}. */
    public void pauseReading() {
        reading.lock();
    }

    public void resumeReading() {
        reading.unlock();
    }

    /** Reads until the stream ends and returns the number of events. */
    public int countEventsUntilEnd() {
        int events = 0;
        for (SseMessage block = take("the end"); !block.end(); block = take("the end")) {
            events += block.data() == null ? 0 : 1;
        }
        return events;
    }

    private SseMessage take(String what) {
        try {
            SseMessage block = blocks.poll(10, TimeUnit.SECONDS);
            if (block == null) {
                throw new AssertionError("Waited ten seconds for " + what);
            }
            if (block.id() != null) {
                lastEventId = block.id();
            }
            if ("reset".equals(block.name())) {
                reset = true;
            }
            return block;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            Map<String, String> fields = new TreeMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reading.lock();
                reading.unlock();
                if (line.isEmpty()) {
                    blocks.add(new SseMessage(fields.get("id"), fields.get("event"), fields.get("data"), false));
                    fields.clear();
                } else {
                    String[] field = line.split(":", 2);
                    fields.merge(field[0], field[1].strip(), (first, more) -> first + "\n" + more);
                }
            }
        } catch (IOException cut) {
            // The stream has ended, regularly or not.
        }
        blocks.add(new SseMessage(null, null, null, true));
    }

    private static JsonNode parsed(String data) {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + data, e);
        }
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record SseMessage(
            @Nullable String id,
            @Nullable String name,
            @Nullable String data,
            boolean end) {}
}
