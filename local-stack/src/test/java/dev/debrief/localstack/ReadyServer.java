package dev.debrief.localstack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that is ready at once, unless a file exists that makes it exit during startup. */
final class ReadyServer {

    private ReadyServer() {}

    /** Arguments: port, file. */
    public static void main(String[] arguments) throws IOException {
        if (Files.exists(Path.of(arguments[1]))) {
            System.out.println("the file is in the way");
            System.exit(3);
        }
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        var server = HttpServer.create(address, 10);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
