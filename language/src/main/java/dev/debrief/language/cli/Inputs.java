package dev.debrief.language.cli;

import dev.debrief.language.Context;
import dev.debrief.language.InvalidRulePackException;
import dev.debrief.language.LanguageCheck;
import dev.debrief.language.Passage;
import dev.debrief.language.RulePack;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** What is read. */
final class Inputs {

    private static final String STANDARD_INPUT = "-";

    private Inputs() {}

    static RulePack pack(String named) {
        if (named.equals("debrief-inclusive")) {
            return RulePack.inclusive();
        }
        try {
            return RulePack.parse(read(Path.of(named)));
        } catch (InvalidRulePackException broken) {
            throw new LintException(named + ": " + broken.getMessage());
        }
    }

    static Linted lint(LanguageCheck check, String file, Set<String> people) {
        String text = file.equals(STANDARD_INPUT) ? standardInput() : read(Path.of(file));
        Passage passage = file.toLowerCase(Locale.ROOT).endsWith(".txt")
                ? Passage.plain(text, Context.ANY, people)
                : Passage.document(text, people);
        return new Linted(file, text, check.check(passage));
    }

    static String read(Path file) {
        try {
            return decode(Files.readAllBytes(file), file.toString());
        } catch (NoSuchFileException missing) {
            throw new LintException("There is no file " + file + ".");
        } catch (IOException unreadable) {
            throw new LintException(file + " cannot be read: " + unreadable.getMessage());
        }
    }

    private static String standardInput() {
        try {
            return decode(System.in.readAllBytes(), "Standard input");
        } catch (IOException unreadable) {
            throw new LintException("Standard input cannot be read: " + unreadable.getMessage());
        }
    }

    private static String decode(byte[] bytes, String what) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new LintException(what + " is not UTF-8 text.");
        }
    }
}
