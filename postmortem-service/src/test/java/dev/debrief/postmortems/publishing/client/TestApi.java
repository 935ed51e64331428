package dev.debrief.postmortems.publishing.client;

import dev.debrief.platform.outgoing.api.ApiHttp;
import dev.debrief.platform.testkit.TestClock;
import dev.debrief.platform.testkit.kit.outgoing.LocalApi;
import dev.debrief.postmortems.publishing.client.http.Waiting;

/** Calls that may go to this machine, and a clock that waiting advances. */
public final class TestApi implements AutoCloseable {

    public final TestClock clock = new TestClock();

    private final LocalApi api = new LocalApi();

    private volatile Runnable around = () -> {};

    /** From now on, called before each request is sent, and after its response has arrived. */
    public void around(Runnable newAround) {
        around = newAround;
    }

    public ApiHttp http() {
        return api.http(clock, () -> around.run());
    }

    public Waiting waiting() {
        return clock::advance;
    }

    @Override
    public void close() {
        api.close();
    }
}
