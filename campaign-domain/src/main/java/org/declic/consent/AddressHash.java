package org.declic.consent;

import java.nio.ByteBuffer;
import org.apache.commons.codec.digest.DigestUtils;

/** What stands for an address or a domain in memory. */
public final class AddressHash {

    private AddressHash() {}

    /** 64 bits of a cryptographic hash of those texts, so that nobody finds two addresses with the same. */
    public static long of(String... texts) {
        return ByteBuffer.wrap(DigestUtils.sha256(String.join("\n", texts))).getLong();
    }
}
