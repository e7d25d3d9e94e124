package org.declic.web.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every error of the API with its HTTP status; {@code docs/errors.md} lists them for callers. */
public enum ProblemCode {
    MALFORMED_JSON(400, "The body is not the JSON that this server reads"),
    INVALID_REQUEST(400, "The request has violations"),
    INCOMPLETE_BODY(400, "The body ended early"),
    UNSUPPORTED_GRANT_TYPE(400, "Only grant_type client_credentials is supported"),
    TOKEN_MISSING(401, "An access token is needed"),
    TOKEN_INVALID(401, "The access token is not valid"),
    TOKEN_EXPIRED(401, "The access token has expired"),
    CLIENT_REFUSED(401, "Unknown client, or wrong secret"),
    WRONG_API_KEY(403, "The access token belongs to another client than x-api-key"),
    WRONG_ORGANISATION(403, "The client does not belong to that organisation"),
    WRONG_SANDBOX(403, "The client does not belong to that sandbox"),
    MISSING_RIGHT(403, "The client's role does not allow this"),
    FORBIDDEN(403, "This is not allowed"),
    UNKNOWN_PATH(404, "There is nothing at this path"),
    UNKNOWN_CAMPAIGN(404, "There is no activated campaign with that id or alias"),
    UNKNOWN_EXECUTION(404, "There is no execution with that id"),
    NOT_FOUND(404, "There is nothing with that id"),
    METHOD_NOT_ALLOWED(405, "This path does not answer that method"),
    NOT_ACCEPTABLE(406, "Answers are application/json only"),
    REQUEST_ID_REUSED(409, "The requestId was used before with other recipients"),
    CAMPAIGN_NOT_YET_STARTED(409, "The campaign has not started yet"),
    CAMPAIGN_ENDED(409, "The campaign has ended"),
    CAMPAIGN_STOPPED(409, "The campaign was stopped"),
    WRONG_CAMPAIGN_KIND(409, "Campaigns of this kind are triggered by another endpoint"),
    EDITED_MEANWHILE(409, "It was changed meanwhile"),
    NOT_A_DRAFT(409, "Only a draft can be changed"),
    WRONG_STATUS(409, "Its status does not allow this"),
    IDENTITY_CONFLICT(409, "The identities belong to different profiles"),
    NAME_TAKEN(409, "The name is taken"),
    CONFLICT(409, "This does not fit the present state"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body must be sent as this path asks for"),
    INVALID_RECIPIENT(422, "A recipient cannot be reached like this"),
    CAMPAIGN_NOT_READY(422, "The review found errors"),
    TOO_MANY_ATTEMPTS(429, "Too many failed attempts"),
    INTERNAL(500, "An error has occurred"),
    BROKER_UNAVAILABLE(503, "The request cannot be taken now"),
    RECORD_BEHIND(503, "Not known yet: the record is behind"),
    DATABASE_UNAVAILABLE(503, "The database does not answer now"),
    DISK_FULL(503, "There is no room for the body on the disk"),
    SERVER_STOPPING(503, "The server is stopping");

    private final int status;
    private final String title;
    private final String type;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
        this.type = "urn:declic:error:" + word() + "-" + status;
    }

    /** The code in kebab case that a domain exception carries, if it is one of these. */
    static Optional<ProblemCode> ofWord(String word) {
        return Arrays.stream(values()).filter(code -> code.word().equals(word)).findFirst();
    }

    /** What stands for an error of the server's own machinery with that HTTP status. */
    static ProblemCode ofStatus(int status) {
        return switch (status) {
            case 401 -> TOKEN_MISSING;
            case 403 -> FORBIDDEN;
            case 404 -> UNKNOWN_PATH;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> status >= 500 ? INTERNAL : INVALID_REQUEST;
        };
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** One sentence for people. */
    public String title() {
        return title;
    }

    /** The URN in the body, such as {@code urn:declic:error:unknown-campaign-404}. */
    public String type() {
        return type;
    }

    /** Its name as callers see it, such as {@code unknown-campaign}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
