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

/** Reads files and rule packs. */
final class InputReader {

    private static final String STANDARD_INPUT = "-";

    private InputReader() {}

    static RulePack pack(String nameOrFile) {
        if (nameOrFile.equals("debrief-inclusive")) {
            return RulePack.inclusive();
        }
        try {
            return RulePack.parse(read(Path.of(nameOrFile)));
        } catch (InvalidRulePackException broken) {
            throw new LintException(nameOrFile + ": " + broken.getMessage());
        }
    }

    static LintedFile lint(LanguageCheck check, String file, Set<String> people) {
        String text = text(file);
        LintInput input = file.toLowerCase(Locale.ROOT).endsWith(".txt")
                ? LintInput.plain(text, Context.ANY, people)
                : LintInput.document(text, people);
        return new LintedFile(file, text, check.check(input));
    }

    /** @param file {@code -} for standard input */
    static String text(String file) {
        return file.equals(STANDARD_INPUT) ? standardInput() : read(Path.of(file));
    }

    static String read(Path file) {
        try {
            return decode(Files.readAllBytes(file), file.toString());
        } catch (NoSuchFileException missing) {
            throw new LintException("File not found: " + file);
        } catch (IOException unreadable) {
            throw new LintException("Cannot read " + file + ": " + unreadable.getMessage());
        }
    }

    private static String standardInput() {
        try {
            return decode(System.in.readAllBytes(), "Standard input");
        } catch (IOException unreadable) {
            throw new LintException("Cannot read standard input: " + unreadable.getMessage());
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
