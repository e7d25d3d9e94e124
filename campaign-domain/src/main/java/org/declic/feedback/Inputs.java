package org.declic.feedback;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.declic.execution.Recipient;
import org.declic.shared.Json;

/** What an execution was given, for each recipient, as compressed JSON. */
public final class Inputs {

    private Inputs() {}

    /** As it is stored. */
    public static byte[] compressed(List<Recipient> recipients) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(Json.bytes(recipients));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /** What was compressed. */
    public static List<Recipient> read(byte[] compressed) {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
            return List.of(Json.read(in.readAllBytes(), Recipient[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("The inputs of an execution cannot be read", e);
        }
    }
}
