package org.declic.system.ajo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call written byte by byte, for what a decent client cannot send.
 *
 * @param line the first line, without the version
 * @param headers beside {@code Host} and {@code Connection: close}
 * @param body as it stands after the headers
 */
public record RawCall(String line, Map<String, String> headers, String body) {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final String END_OF_HEAD = "\r\n\r\n";

    public RawCall {
        headers = Map.copyOf(headers);
    }

    /** Sends it and reads the answer. */
    public Answer send(URI root) {
        try (Socket socket = open(root)) {
            return read(new BufferedInputStream(socket.getInputStream()));
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

    /** Not more than its length: after a broken request the server closes the connection half a minute later. */
    private static Answer read(InputStream input) throws IOException {
        String[] lines = head(input).split("\r\n", -1);
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] header = lines[i].split(":", 2);
            headers.putIfAbsent(header[0].toLowerCase(Locale.ROOT), header[1].strip());
        }
        byte[] body = body(input, headers.get("content-length"));
        return Answer.of(Integer.parseInt(lines[0].split(" ", 3)[1]), headers, new String(body, UTF_8));
    }

    private static byte[] body(InputStream input, @Nullable String length) throws IOException {
        return length == null ? input.readAllBytes() : input.readNBytes(Integer.parseInt(length));
    }

    private static String head(InputStream input) throws IOException {
        StringBuilder head = new StringBuilder();
        int end = -1;
        while (end < 0) {
            int next = input.read();
            if (next < 0) {
                throw new EOFException("Ends within the headers: " + head);
            }
            head.append((char) next);
            end = head.indexOf(END_OF_HEAD, head.length() - END_OF_HEAD.length());
        }
        return head.substring(0, end);
    }
}
