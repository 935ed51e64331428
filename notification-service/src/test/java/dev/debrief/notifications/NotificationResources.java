package dev.debrief.notifications;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real mail server for the tests, and the settings of this service. */
public class NotificationResources implements QuarkusTestResourceLifecycleManager {

    private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @Override
    public synchronized Map<String, String> start() {
        if (!MAIL.isRunning()) {
            MAIL.start();
        }
        // Every mail opens a connection, as the first ones of a replica do.
        return Map.of(
                "quarkus.mailer.max-mails-per-connection", "1",
                "debrief.smtp.host", "127.0.0.1",
                "debrief.smtp.port", Integer.toString(MAIL.getSmtp().getPort()),
                "debrief.smtp.from", "Debrief <debrief@debrief.example>",
                "debrief.links.incident", "https://debrief.example/incidents/{key}",
                "debrief.links.action-item", "https://debrief.example/action-items/{key}",
                "debrief.webhooks.allowed-private-hosts", "localhost",
                "debrief.webhooks.timeout", "2s");
    }

    @Override
    public void stop() {}

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(MAIL, new TestInjector.MatchesType(GreenMail.class));
    }
}
