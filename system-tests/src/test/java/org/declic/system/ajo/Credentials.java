package org.declic.system.ajo;

/** Who a client is and for which organisation and sandbox it acts. */
public record Credentials(String clientId, String clientSecret, String organisation, String sandbox) {

    /** The demo's client. */
    public static final Credentials DEMO = new Credentials("demo-client", "demo-secret", "DECLIC@Demo", "prod");
}
