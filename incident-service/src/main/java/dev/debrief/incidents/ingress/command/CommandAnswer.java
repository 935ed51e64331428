package dev.debrief.incidents.ingress.command;

import dev.debrief.incidents.ingress.kind.Command;
import dev.debrief.incidents.ingress.kind.CommandKind;
import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.SourceKind;
import dev.debrief.incidents.ingress.kind.SourceKinds;
import dev.debrief.incidents.ingress.received.DirectAnswer;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import dev.debrief.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Answers chats with the reply to a command. What cannot be done is a reply, too. */
@ApplicationScoped
class CommandAnswer implements DirectAnswer {

    private static final int FIRST_SERVER_ERROR = 500;

    private final SourceKinds kinds;
    private final CommandService commands;

    CommandAnswer(SourceKinds kinds, CommandService commands) {
        this.kinds = kinds;
        this.commands = commands;
    }

    @Override
    public boolean answers(SourceKind kind) {
        return kind instanceof CommandKind;
    }

    @Override
    public Answer answer(ReceivingSource source, RawDelivery delivery, UUID deliveryId) {
        CommandKind kind = kinds.find(source.kind())
                .filter(CommandKind.class::isInstance)
                .map(CommandKind.class::cast)
                .orElseThrow(() -> new IllegalStateException(source.kind() + " has no commands"));
        Command command = kind.command(delivery);
        return new Answer(kind.contentType(), kind.reply(reply(source, command, kind.repliesInPrivate())));
    }

    private String reply(ReceivingSource source, Command command, boolean inPrivate) {
        try {
            return commands.execute(source, command, inPrivate);
        } catch (ProblemException problem) {
            if (problem.type().status() >= FIRST_SERVER_ERROR) {
                throw problem;
            }
            return problem.detail();
        }
    }
}
