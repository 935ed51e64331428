package dev.debrief.platform.revision;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The content of a response before it is sent. Beyond {@value #IN_MEMORY} bytes it is in a temporary file, so that the
 * memory of a response does not grow with its length, nor with the time that its reader takes.
 */
final class SpooledContent extends OutputStream {

    static final int IN_MEMORY = 256 * 1024;

    private final MessageDigest digest = EntityTags.digest();
    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable FileChannel file;

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        digest.update(bytes, offset, length);
        if (file == null && memory.size() + length > IN_MEMORY) {
            file = temporaryFile();
            writeTo(file, memory.toByteArray(), 0, memory.size());
            memory = new ByteArrayOutputStream(0);
        }
        if (file == null) {
            memory.write(bytes, offset, length);
        } else {
            writeTo(file, bytes, offset, length);
        }
    }

    /** The ETag of what was written; to be called once. */
    String tag() {
        return EntityTags.ofDigest(digest.digest());
    }

    /** The bytes; null if they are in a file. */
    byte @Nullable [] bytes() {
        return file == null ? memory.toByteArray() : null;
    }

    /** Writes the content and deletes the file; to be called once. */
    void sendTo(OutputStream out) throws IOException {
        if (file == null) {
            memory.writeTo(out);
            return;
        }
        try (FileChannel source = file) {
            WritableByteChannel target = Channels.newChannel(out);
            for (long position = 0; position < source.size(); ) {
                position += source.transferTo(position, IN_MEMORY, target);
            }
        }
    }

    /** Deletes the file. */
    void discard() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    /** Has no name any more: the space is free when it is closed, or when the process ends. */
    private static FileChannel temporaryFile() throws IOException {
        Path path = Files.createTempFile("debrief-response-", null);
        try {
            return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(path);
        }
    }

    private static void writeTo(FileChannel file, byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
    }
}
