package org.declic.delivery.http;

/** A request was not made, so the provider does not have the message. */
public class NotSentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * A request that was not made.
     *
     * @param code in kebab case, such as {@code token}
     */
    public NotSentException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Why, in kebab case. */
    public String code() {
        return code;
    }
}
