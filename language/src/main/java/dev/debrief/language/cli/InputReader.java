package dev.debrief.language.cli;

import dev.debrief.language.Context;
import dev.debrief.language.InvalidRulePackException;
import dev.debrief.language.LanguageCheck;
import dev.debrief.language.LintInput;
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
final class InputReader {

    private static final String STANDARD_INPUT = "-";

    private InputReader() {}

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

    static LintedFile lint(LanguageCheck check, String file, Set<String> people) {
        String text = file.equals(STANDARD_INPUT) ? standardInput() : read(Path.of(file));
        LintInput passage = file.toLowerCase(Locale.ROOT).endsWith(".txt")
                ? LintInput.plain(text, Context.ANY, people)
                : LintInput.document(text, people);
        return new LintedFile(file, text, check.check(passage));
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
