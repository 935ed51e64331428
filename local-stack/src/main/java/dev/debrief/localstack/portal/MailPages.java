package dev.debrief.localstack.portal;

import dev.debrief.localstack.mail.CaughtMail;
import dev.debrief.localstack.mail.MailCatcher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;

/** Lists the caught e-mails, newest first, and shows each as text and as raw message. */
final class MailPages {

    private final MailCatcher catcher;

    MailPages(MailCatcher catcher) {
        this.catcher = catcher;
    }

    Page list() {
        var mails = catcher.messages();
        if (mails.isEmpty()) {
            return Page.html("Caught mail", "<h1>Caught mail</h1><p class=\"empty\">No e-mails yet.</p>");
        }
        var rows = new StringBuilder();
        for (var i = mails.size() - 1; i >= 0; i--) {
            var mail = mails.get(i);
            rows.append("<tr><td><a href=\"/mail/%s\">%s</a></td><td>%s</td><td>%s</td></tr>%n"
                    .formatted(
                            Html.escape(nameOf(mail)),
                            Html.escape(mail.subject().isEmpty() ? "(no subject)" : mail.subject()),
                            Html.escape(mail.to()),
                            Html.escape(mail.date())));
        }
        return Page.html(
                "Caught mail",
                "<h1>Caught mail</h1><table><tr><th>Subject</th><th>To</th><th>Sent</th></tr>" + rows + "</table>");
    }

    Page show(String name) {
        return catcher.messages().stream()
                .filter(mail -> nameOf(mail).equals(name))
                .findFirst()
                .map(MailPages::page)
                .orElseGet(() -> Page.notFound("This e-mail does not exist."));
    }

    private static Page page(CaughtMail mail) {
        var rows = List.of(
                new String[] {"From", mail.from()}, new String[] {"To", mail.to()}, new String[] {"Sent", mail.date()});
        var head = rows.stream()
                .map(row -> "<tr><th>" + row[0] + "</th><td>" + Html.escape(row[1]) + "</td></tr>")
                .collect(Collectors.joining());
        return Page.html(
                mail.subject(),
                "<h1>%s</h1><table>%s</table><h2>Text</h2><pre>%s</pre><details><summary>Raw message</summary><pre>%s</pre></details>"
                        .formatted(
                                Html.escape(mail.subject()),
                                head,
                                Html.escapeWithLinks(mail.text()),
                                Html.escape(raw(mail))));
    }

    private static String raw(CaughtMail mail) {
        try {
            return Files.readString(mail.file(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "(file not found)";
        }
    }

    private static String nameOf(CaughtMail mail) {
        return String.valueOf(mail.file().getFileName());
    }
}
