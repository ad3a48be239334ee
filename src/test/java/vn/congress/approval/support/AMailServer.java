package vn.congress.approval.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers every recipient with one and the same line, as GreenMail cannot. */
public final class AMailServer implements AutoCloseable {

    private final ServerSocket door;
    private final String answer;
    private final AtomicInteger asked = new AtomicInteger();

    private AMailServer(int port, String answer) {
        try {
            this.door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        this.answer = answer;
        var serving = new Thread(this::serve, "mail server");
        serving.setDaemon(true);
        serving.start();
    }

    /** On that port, or on any free one for 0. */
    public static AMailServer answering(int port, String answer) {
        return new AMailServer(port, answer);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** How often somebody named a recipient. */
    public int asked() {
        return asked.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var caller = door.accept()) {
                talk(caller);
            } catch (IOException hungUp) {
                // The next one, unless the door is closed.
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        say(caller, "220 ready");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("QUIT")) {
                say(caller, "221 bye");
                return;
            }
            if (command.startsWith("RCPT")) {
                asked.incrementAndGet();
                say(caller, answer);
            } else {
                say(caller, "250 ok");
            }
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
