package org.declic.web.proof.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.declic.access.Right;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.Campaigns;
import org.declic.proof.Proof;
import org.declic.proof.Proofs;
import org.declic.template.RenderingException;
import org.declic.template.TemplateException;
import org.declic.web.ajo.token.Caller;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.RequestBody;

/** Proofs of a campaign: of its draft if it has one, else of its live version. */
@Path("campaigns/{campaign}/proofs")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ProofResource {

    private static final int LARGEST_BODY = 512 * 1024;

    private final Campaigns campaigns;
    private final Proofs proofs;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ProofResource() {
        this(null, null);
    }

    @Inject
    ProofResource(Campaigns campaigns, Proofs proofs) {
        this.campaigns = campaigns;
        this.proofs = proofs;
    }

    /** Sends one, see {@link ProofRequest}, and tells what became of it for each address. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public ProofList send(
            @PathParam("campaign") String idOrAlias,
            InputStream body,
            @Context HttpHeaders headers,
            @Context SecurityContext security)
            throws IOException {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.EDIT_CAMPAIGNS);
        CampaignDetails campaign = campaigns.newest(caller.sandboxId(), idOrAlias);
        ProofRequest request =
                ProofRequest.read(RequestBody.read(body, headers::getHeaderString, LARGEST_BODY), campaign);
        try {
            return ProofList.of(proofs.send(caller.actor(), caller.sandboxId(), request.order(campaign)));
        } catch (TemplateException | RenderingException e) {
            throw Problem.of(ProblemCode.INVALID_REQUEST)
                    .about("/content", String.valueOf(e.getMessage()))
                    .exception();
        }
    }

    /** The latest messages of proofs, newest first. */
    @GET
    public ProofList latest(@PathParam("campaign") String idOrAlias, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.VIEW);
        CampaignDetails campaign = campaigns.newest(caller.sandboxId(), idOrAlias);
        return ProofList.of(proofs.latest(caller.sandboxId(), campaign.id()));
    }

    /** Some messages of proofs. */
    public record ProofList(List<ProofItem> items) {

        static ProofList of(List<Proof> proofs) {
            return new ProofList(proofs.stream().map(ProofItem::of).toList());
        }
    }

    /**
     * One of them.
     *
     * @param result {@code taken}, {@code refused}, {@code not-taken}, {@code unknown}, {@code no-address}, {@code not-tried} or
     *     {@code excluded}
     * @param code that of the provider's answer, or of the exclusion; empty if the message was taken
     * @param detail what the provider said; {@code outbox} where it was captured
     */
    public record ProofItem(
            String messageId, String address, String at, String by, String result, String code, String detail) {

        static ProofItem of(Proof proof) {
            return new ProofItem(
                    proof.id().value(),
                    proof.address(),
                    proof.at().toString(),
                    proof.by(),
                    proof.result().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    proof.result().code(),
                    proof.result().said());
        }
    }
}
