package org.declic.consent.list;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A file of addresses and domains.
 *
 * @param name as its owner calls it
 * @param content is read several times, from the beginning
 */
public record ListFile(String name, Content content) {

    /** What is in a file. */
    @FunctionalInterface
    public interface Content {

        /** From the beginning. */
        InputStream open() throws IOException;
    }

    /** One with that text. */
    public static ListFile of(String name, String csv) {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        return new ListFile(name, () -> new ByteArrayInputStream(bytes));
    }
}
