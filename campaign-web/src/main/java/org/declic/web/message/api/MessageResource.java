package org.declic.web.message.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.declic.access.Right;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.Campaigns;
import org.declic.feedback.ExecutionReport.History;
import org.declic.feedback.ExecutionReports;
import org.declic.feedback.MessageSearch;
import org.declic.shared.CampaignId;
import org.declic.shared.MessageId;
import org.declic.shared.NotFoundException;
import org.declic.web.ajo.token.Caller;
import org.declic.web.http.PageQuery;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;

/** Messages as far as they are recorded: looked for, told in full, explained in a sentence. */
@Path("messages")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MessageResource {

    private final MessageSearch search;
    private final ExecutionReports executions;
    private final Campaigns campaigns;
    private final ExplainedMessages explained;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected MessageResource() {
        this(null, null, null, null);
    }

    @Inject
    MessageResource(
            MessageSearch search, ExecutionReports executions, Campaigns campaigns, ExplainedMessages explained) {
        this.search = search;
        this.executions = executions;
        this.campaigns = campaigns;
        this.explained = explained;
    }

    /** Messages that meet every parameter given, newest first: see {@link MessageQuery}. */
    @GET
    public Record list(@Context UriInfo uri, @Context SecurityContext security) {
        Caller caller = viewer(security);
        var parameters = uri.getQueryParameters();
        PageQuery page = PageQuery.of(parameters.getFirst("after"), parameters.getFirst("limit"));
        return MessageAnswer.Messages.of(search.page(
                caller.sandboxId(),
                MessageQuery.filter(parameters, name -> campaign(caller, name)),
                page.after(),
                page.limit()));
    }

    /** By its id or alias; what is no campaign has no messages. */
    private CampaignId campaign(Caller caller, String idOrAlias) {
        return campaigns
                .find(caller.sandboxId(), idOrAlias)
                .map(CampaignDetails::id)
                .orElse(new CampaignId(idOrAlias));
    }

    /** One message, with its history. */
    @GET
    @Path("{messageId}")
    public Record message(@PathParam("messageId") String messageId, @Context SecurityContext security) {
        return MessageAnswer.Details.of(history(viewer(security), messageId));
    }

    /**
     * Whether the recipient got it, and why not, in a sentence in English or French as {@code Accept-Language} asks; with what
     * stands now at each gate that it passes.
     */
    @GET
    @Path("{messageId}/explain")
    public Record explain(@PathParam("messageId") String messageId, @Context SecurityContext security) {
        return explained.of(history(viewer(security), messageId));
    }

    /**
     * The same of the newest message of a campaign to somebody: {@code ?campaignId=…&recipient=…}. Who had none is told so,
     * or that an audience execution named them and has not reached them.
     */
    @GET
    @Path("explain")
    public Record explain(@Context UriInfo uri, @Context SecurityContext security) {
        Caller caller = viewer(security);
        var parameters = uri.getQueryParameters();
        for (String needed : List.of("campaignId", "recipient")) {
            if (Objects.requireNonNullElse(parameters.getFirst(needed), "").isBlank()) {
                throw Problem.of(ProblemCode.INVALID_REQUEST)
                        .about(needed, "is missing")
                        .exception();
            }
        }
        CampaignDetails campaign = campaigns.get(caller.sandboxId(), parameters.getFirst("campaignId"));
        MessageSearch.Filter filter = MessageQuery.filter(parameters, name -> campaign(caller, name));
        return search.page(caller.sandboxId(), filter, Optional.empty(), 1).items().stream()
                .findFirst()
                .<Record>map(newest -> explain(newest.messageId().value(), security))
                .orElseGet(() -> explained.none(caller.sandboxId(), campaign, parameters.getFirst("recipient")));
    }

    private History history(Caller caller, String messageId) {
        return Optional.of(new MessageId(messageId))
                .flatMap(id -> executions.findMessage(caller.sandboxId(), id))
                .orElseThrow(() -> new NotFoundException("message", messageId));
    }

    private static Caller viewer(SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.VIEW);
        return caller;
    }
}
