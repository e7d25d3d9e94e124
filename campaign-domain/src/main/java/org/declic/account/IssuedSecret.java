package org.declic.account;

/** The secret of an API client, told this once: only its hash is kept. */
public record IssuedSecret(String clientId, String secret) {

    /** Without the secret, which must not come into a log. */
    @Override
    public String toString() {
        return "IssuedSecret[" + clientId + "]";
    }
}
