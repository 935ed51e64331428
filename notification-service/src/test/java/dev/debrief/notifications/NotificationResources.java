package dev.debrief.notifications;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.debrief.platform.testkit.receiver.SmtpProxy;
import dev.debrief.platform.testkit.receiver.TestCertificate;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A real mail server for the tests, and the settings of this service. */
public class NotificationResources implements QuarkusTestResourceLifecycleManager {

    private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

    /** Between the service and {@link #MAIL}; changes nothing unless a test says so. */
    private static @Nullable SmtpProxy proxy;

    private static final TestCertificate CERTIFICATE = TestCertificate.generate();

    @Override
    public synchronized Map<String, String> start() {
        if (!MAIL.isRunning()) {
            MAIL.start();
            proxy = new SmtpProxy(MAIL.getSmtp().getPort());
        }
        // Every mail opens a connection, as the first ones of a replica do.
        return Map.ofEntries(
                Map.entry("debrief.smtp.mails-per-connection", "1"),
                Map.entry(
                        "quarkus.tls.mail.trust-store.p12.path",
                        CERTIFICATE.file().toString()),
                Map.entry("quarkus.tls.mail.trust-store.p12.password", TestCertificate.PASSWORD),
                Map.entry("debrief.smtp.host", "127.0.0.1"),
                Map.entry("debrief.smtp.port", Integer.toString(proxy().port())),
                Map.entry("debrief.smtp.timeout", "2s"),
                Map.entry("debrief.smtp.from", "Debrief <debrief@debrief.example>"),
                Map.entry("debrief.links.incident", "https://debrief.example/incidents/{key}"),
                Map.entry("debrief.links.action-item", "https://debrief.example/action-items/{key}"),
                Map.entry("debrief.webhooks.allowed-private-hosts", "localhost"),
                Map.entry("debrief.webhooks.timeout", "2s"));
    }

    @Override
    public void stop() {}

    private static SmtpProxy proxy() {
        return Objects.requireNonNull(proxy);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(MAIL, new TestInjector.MatchesType(GreenMail.class));
        injector.injectIntoFields(proxy(), new TestInjector.MatchesType(SmtpProxy.class));
        injector.injectIntoFields(CERTIFICATE, new TestInjector.MatchesType(TestCertificate.class));
    }
}
