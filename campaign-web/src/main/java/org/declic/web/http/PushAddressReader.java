package org.declic.web.http;

import org.declic.profile.PushAddress;

/** Reads {@code appID}, {@code platform} and {@code token} of an object in a request; notes every violation of their shape. */
public final class PushAddressReader {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TOKEN = 4096;

    private PushAddressReader() {}

    /** The device that {@code json} names among its fields. */
    public static PushAddress read(JsonObject json) {
        PushAddress address = new PushAddress(
                json.required("appID", LONGEST_NAME),
                json.required("platform", LONGEST_NAME),
                json.required("token", LONGEST_TOKEN));
        if (!address.appId().isEmpty()
                && !address.platform().isEmpty()
                && !address.token().isEmpty()
                && !address.isWellFormed()) {
            json.violate("token", "must be a word without spaces, as appID and platform");
        }
        return address;
    }
}
