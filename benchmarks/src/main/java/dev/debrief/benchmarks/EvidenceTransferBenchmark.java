package dev.debrief.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.localstack.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Uploads and downloads a file of 100 MB and measures the heap of the service meanwhile. */
public final class EvidenceTransferBenchmark {

    private static final int BYTES = 100 * 1024 * 1024;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private EvidenceTransferBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        BenchmarkEnvironment.describeMachine();
        try (var environment = new BenchmarkEnvironment();
                var stack = environment.stack()) {
            stack.start();
            var base = stack.baseUrl(Service.INCIDENT);
            var token = stack.token("benchmark", "contributor");
            var pid = stack.replica(Service.INCIDENT).pid();
            var rest = new RestClient(base, token);
            var incident = rest.create("/api/v1/incidents", "{\"title\": \"Large\", \"severity\": \"LOW\"}");
            for (var round = 1; round <= 2; round++) {
                var evidence = rest.create("/api/v1/incidents/" + incident + "/evidence", """
                        {"kind": "RECORDING", "title": "Large", "file": {"name": "large.zip", "mediaType": "application/zip"}}
                        """);
                var content = base.resolve("/api/v1/incidents/" + incident + "/evidence/" + evidence + "/content");
                measureHeapDuring("upload", pid, () -> upload(content, token));
                measureHeapDuring("download", pid, () -> download(content, token));
            }
        }
    }

    private static void measureHeapDuring(String name, long pid, Transfer transfer) throws Exception {
        var before = liveHeap(pid);
        var peak = new AtomicLong();
        var done = new AtomicBoolean();
        var watcher = new Thread(() -> {
            while (!done.get()) {
                peak.accumulateAndGet(liveHeap(pid), Math::max);
                LockSupport.parkNanos(300_000_000);
            }
        });
        var begin = System.nanoTime();
        watcher.start();
        transfer.run();
        var seconds = (System.nanoTime() - begin) / 1e9;
        done.set(true);
        watcher.join();
        System.out.printf(
                Locale.ROOT,
                "%-8s of 100 MB in %.1f s, live heap %.1f MB before, up to %.1f MB during the transfer%n",
                name,
                seconds,
                before / 1e6,
                peak.get() / 1e6);
    }

    /** The heap after a full garbage collection. */
    private static long liveHeap(long pid) {
        try {
            var java = ProcessHandle.current().info().command().orElse("java");
            var jcmd = java.replaceFirst("java$", "jcmd");
            var process = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram").start();
            var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return Long.parseLong(lines.get(lines.size() - 1).trim().split("\\s+")[2]);
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    private static void upload(URI content, String token) throws IOException, InterruptedException {
        var request = request(content, token)
                .header("If-Match", "\"1\"")
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .PUT(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(Zeros::new), BYTES))
                .build();
        var response = HTTP.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200
                || new ObjectMapper().readTree(response.body()).at("/file/size").asInt() != BYTES) {
            throw new IllegalStateException(response.body());
        }
    }

    private static void download(URI content, String token) throws IOException, InterruptedException {
        var response = HTTP.send(request(content, token).GET().build(), BodyHandlers.ofInputStream());
        try (var body = response.body()) {
            if (response.statusCode() != 200 || body.transferTo(OutputStream.nullOutputStream()) != BYTES) {
                throw new IllegalStateException("The download is incomplete");
            }
        }
    }

    private static HttpRequest.Builder request(URI content, String token) {
        return HttpRequest.newBuilder(content).header("Authorization", "Bearer " + token);
    }

    private interface Transfer {
        void run() throws Exception;
    }

    /** A file of zeros that starts like a ZIP file. */
    private static final class Zeros extends InputStream {

        private int position;

        @Override
        public int read() {
            return position == BYTES ? -1 : next();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (position == BYTES) {
                return -1;
            }
            int count = Math.min(length, BYTES - position);
            for (int i = 0; i < count; i++) {
                bytes[offset + i] = (byte) next();
            }
            return count;
        }

        private int next() {
            int index = position++;
            return index == 0 ? 'P' : index == 1 ? 'K' : 0;
        }
    }
}
