package org.declic.shared.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads UTF-8 and nothing else. All before a fault is read, then the fault is thrown. A line that never ends, which an unclosed
 * quote makes of a whole file, is a fault, too: {@link #lineEnded} tells where one ends. A byte order mark is left out.
 */
public final class BoundedUtf8Reader extends Reader {

    public static final int LONGEST_LINE = 512 * 1024;

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int BUFFER = 8192;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).limit(0);
    private boolean begun;
    private boolean inputEnded;
    private boolean ended;
    private @Nullable CharacterCodingException fault;
    private long position;
    private long lineStart;

    public BoundedUtf8Reader(InputStream in) {
        this.in = in;
    }

    /** A line that never ends. */
    public static final class EndlessLineException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining() && !ended) {
            decode();
        }
        if (!chars.hasRemaining()) {
            return -1;
        }
        if (position - lineStart > LONGEST_LINE) {
            throw new EndlessLineException();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        position += count;
        return count;
    }

    private void decode() throws IOException {
        if (fault != null) {
            throw fault;
        }
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, inputEnded);
        chars.flip();
        if (!begun && chars.hasRemaining()) {
            begun = true;
            if (chars.get(0) == BYTE_ORDER_MARK) {
                chars.get();
            }
        }
        if (result.isError()) {
            fault = new MalformedInputException(result.length());
        } else if (result.isUnderflow()) {
            fill();
        }
    }

    private void fill() throws IOException {
        if (inputEnded) {
            ended = true;
            return;
        }
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(0, count)).flip();
        inputEnded = count < 0;
    }

    /** How many characters were read. */
    public long position() {
        return position;
    }

    /** What was read until now belongs to lines that have ended. */
    public void lineEnded() {
        lineStart = position;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
