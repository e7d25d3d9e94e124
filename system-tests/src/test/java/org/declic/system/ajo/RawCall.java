package org.declic.system.ajo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A call written byte by byte, for what a decent client cannot send.
 *
 * @param line the first line, without the version
 * @param headers beside {@code Host} and {@code Connection: close}
 * @param body as it stands after the headers
 */
public record RawCall(String line, Map<String, String> headers, String body) {

    private static final int PATIENCE_MILLIS = 60_000;

    public RawCall {
        headers = Map.copyOf(headers);
    }

    /** Sends it and reads all that comes. */
    public Answer send(URI root) {
        try (Socket socket = open(root)) {
            return parse(new String(socket.getInputStream().readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends it and goes away. */
    public void abandon(URI root) {
        try (Socket socket = open(root)) {
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Socket open(URI root) throws IOException {
        Socket socket = new Socket(root.getHost(), root.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        StringBuilder request = new StringBuilder(line).append(" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        request.append("\r\n").append(body);
        socket.getOutputStream().write(request.toString().getBytes(ISO_8859_1));
        return socket;
    }

    private static Answer parse(String text) {
        String[] parts = text.split("\r\n\r\n", 2);
        String[] lines = parts[0].split("\r\n", -1);
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] header = lines[i].split(":", 2);
            headers.putIfAbsent(header[0].toLowerCase(Locale.ROOT), header[1].strip());
        }
        return Answer.of(Integer.parseInt(lines[0].split(" ", 3)[1]), headers, parts[1]);
    }
}
