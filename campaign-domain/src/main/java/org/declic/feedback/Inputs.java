package org.declic.feedback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.declic.execution.Recipient;
import org.declic.shared.Json;

/** What an execution was given, for each recipient, as compressed JSON. */
final class Inputs {

    private Inputs() {}

    static byte[] compressed(List<Recipient> recipients) {
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
}
