package dev.debrief.platform.testkit.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** Compiles sources that exist only in a test. */
final class SourceCompiler {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|record|interface|enum) (\\w+)");

    private final Path folder;
    private final List<Path> files = new ArrayList<>();

    SourceCompiler(Path folder) {
        this.folder = folder;
    }

    /** Adds one source file. */
    SourceCompiler add(String source) throws IOException {
        Path directory = folder.resolve("src").resolve(first(PACKAGE, source).replace('.', '/'));
        Files.createDirectories(directory);
        Path file =
                directory.resolve((source.contains("@NullMarked") ? "package-info" : first(TYPE, source)) + ".java");
        files.add(Files.writeString(file, source));
        return this;
    }

    SourceCompiler addPackageInfo(String name) throws IOException {
        return add("@org.jspecify.annotations.NullMarked package " + name + "; // @NullMarked");
    }

    JavaClasses compile() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        StringWriter messages = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var units = compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(files);
        boolean compiled = compiler.getTask(
                        messages, null, null, List.of("-proc:none", "-d", classes.toString()), null, units)
                .call();
        if (!compiled) {
            throw new AssertionError("The seeded source does not compile: " + messages);
        }
        return new ClassFileImporter().importPath(classes);
    }

    private static String first(Pattern pattern, String source) {
        Matcher matcher = pattern.matcher(source);
        if (!matcher.find()) {
            throw new IllegalArgumentException(source);
        }
        return matcher.group(1);
    }
}
