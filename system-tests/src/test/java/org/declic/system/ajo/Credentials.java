package org.declic.system.ajo;

/** Who a client is and for which organisation and sandbox it acts. */
public record Credentials(String clientId, String clientSecret, String organisation, String sandbox) {

    /** The demo's client. */
    public static final Credentials DEMO = new Credentials("demo-client", "demo-secret", "DECLIC@Demo", "prod");

    /** The demo's client for administration. */
    public static final Credentials ADMINISTRATION =
            new Credentials("demo-admin-client", "demo-secret", "DECLIC@Demo", "prod");
}
