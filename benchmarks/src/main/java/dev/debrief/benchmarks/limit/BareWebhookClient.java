package dev.debrief.benchmarks.limit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs webhooks and sends them with the client of the JDK, and nothing else: no queue, no database. Like the service
 * it has 16 threads and, because the receiver closes it, a connection for each webhook.
 */
public final class BareWebhookClient {

    private static final int THREADS = 16;
    private static final byte[] SECRET = "a secret of 32 bytes for signing".getBytes(StandardCharsets.US_ASCII);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI url;
    private final byte[] body;

    /** @param bodyBytes the size of a webhook */
    public BareWebhookClient(int port, int bodyBytes) {
        this.url = URI.create("http://localhost:" + port + "/bare");
        this.body = ("{\"data\":\"" + "x".repeat(bodyBytes - 11) + "\"}").getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns when all are accepted. */
    public void send(int count) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Callable<Void> sender = () -> {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
            while (next.getAndIncrement() < count) {
                send(mac);
            }
            return null;
        };
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> senders = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                senders.add(sender);
            }
            for (Future<Void> sent : threads.invokeAll(senders)) {
                sent.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void send(Mac mac) throws IOException, InterruptedException {
        String id = UUID.randomUUID().toString();
        String timestamp = Long.toString(System.currentTimeMillis() / 1000);
        mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.US_ASCII));
        HttpResponse<Void> response = http.send(
                HttpRequest.newBuilder(url)
                        .header("Content-Type", "application/json")
                        .header("webhook-id", id)
                        .header("webhook-timestamp", timestamp)
                        .header("webhook-signature", "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body)))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        if (response.statusCode() != 204) {
            throw new IOException("The receiver responded with " + response.statusCode());
        }
    }
}
