package org.declic.web.setting.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import org.declic.access.Right;
import org.declic.content.design.Theme;
import org.declic.content.look.InvalidLookException;
import org.declic.content.look.LookRule;
import org.declic.content.look.SandboxLook;
import org.declic.content.look.SandboxLooks;
import org.declic.shared.Json;
import org.declic.shared.Violations;
import org.declic.web.ajo.token.Caller;
import org.declic.web.http.JsonObject;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.RequestBody;
import org.declic.web.http.StrictJson;

/** What emails of the sandbox begin with: colours, fonts and width, logo and company. */
@Path("look")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class LookResource {

    private static final int LARGEST_BODY = 64 * 1024;
    private static final String THEME = "theme";
    private static final String LOGO = "logo";
    private static final String LOGO_TEXT = "logoText";
    private static final String COMPANY = "company";

    private final SandboxLooks looks;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected LookResource() {
        this(null);
    }

    @Inject
    LookResource(SandboxLooks looks) {
        this.looks = looks;
    }

    /** The look as it is. */
    @GET
    public Record look(@Context SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.VIEW);
        return looks.of(caller.sandboxId());
    }

    /** Replaces it; what is not said is as usual. Administrators only. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Record change(InputStream body, @Context HttpHeaders headers, @Context SecurityContext security)
            throws IOException {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.ADMINISTER);
        Violations violations = new Violations();
        JsonObject json = JsonObject.body(
                        StrictJson.parse(RequestBody.read(body, headers::getHeaderString, LARGEST_BODY)), violations)
                .only(THEME, LOGO, LOGO_TEXT, COMPANY);
        SandboxLook look = new SandboxLook(
                theme(json),
                json.text(LOGO, LookRule.LONGEST_ADDRESS).orElse(""),
                json.text(LOGO_TEXT, LookRule.LONGEST_TEXT).orElse(""),
                json.text(COMPANY, LookRule.LONGEST_TEXT).orElse(""));
        if (violations.isEmpty()) {
            try {
                looks.change(caller.actor(), caller.sandboxId(), look);
            } catch (InvalidLookException e) {
                e.broken().forEach(rule -> json.violate(rule.field(), message(rule)));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_REQUEST, violations).exception();
        }
        return look;
    }

    private static Theme theme(JsonObject json) {
        try {
            return Json.convert(json.map(THEME), Theme.class);
        } catch (IllegalArgumentException e) {
            json.violate(THEME, "must be a theme, as GET shows it");
            return Theme.USUAL;
        }
    }

    private static String message(LookRule rule) {
        return switch (rule) {
            case LOGO -> "must be an https address";
            case LOGO_TEXT_MISSING -> "is missing, as there is a logo";
            case LOGO_TEXT, COMPANY -> "must be one line, and expressions in it must be right";
        };
    }
}
