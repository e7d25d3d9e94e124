package org.declic.web.campaign.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.declic.access.Right;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.CampaignList;
import org.declic.campaign.Campaigns;
import org.declic.campaign.NotReadyException;
import org.declic.channel.ChannelConfigurations;
import org.declic.web.ajo.token.Caller;
import org.declic.web.campaign.FiguresReader;
import org.declic.web.http.PageQuery;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.RequestBody;

/** Campaigns: drafts are written and activated, live ones stopped, ended ones archived. A campaign goes by its id or its alias. */
@Path("campaigns")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CampaignResource {

    private static final int LARGEST_BODY = 4 * 1024 * 1024;

    private final Campaigns campaigns;
    private final CampaignList list;
    private final ChannelConfigurations configurations;
    private final FiguresReader figures;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected CampaignResource() {
        this(null, null, null, null);
    }

    @Inject
    CampaignResource(
            Campaigns campaigns, CampaignList list, ChannelConfigurations configurations, FiguresReader figures) {
        this.campaigns = campaigns;
        this.list = list;
        this.configurations = configurations;
        this.figures = figures;
    }

    /** Campaigns that meet every parameter given, last modified first: see {@link CampaignQuery}. */
    @GET
    public CampaignAnswer.Campaigns list(@Context UriInfo uri, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.VIEW);
        var parameters = uri.getQueryParameters();
        PageQuery page = PageQuery.of(parameters.getFirst("after"), parameters.getFirst("limit"));
        return CampaignAnswer.Campaigns.of(
                list.page(caller.sandboxId(), CampaignQuery.filter(parameters), page.after(), page.limit()));
    }

    /** One campaign. */
    @GET
    @Path("{campaign}")
    public CampaignAnswer campaign(@PathParam("campaign") String idOrAlias, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.VIEW);
        return CampaignAnswer.of(require(caller, idOrAlias));
    }

    /** What became of its messages, what people did with them, and why recipients were left out. */
    @GET
    @Path("{campaign}/figures")
    public FiguresAnswer figures(@PathParam("campaign") String idOrAlias, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.VIEW);
        return FiguresAnswer.of(
                figures.read(caller.sandboxId(), require(caller, idOrAlias).id()));
    }

    /** Creates a draft. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body, @Context HttpHeaders headers, @Context SecurityContext security)
            throws IOException {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.EDIT_CAMPAIGNS);
        CampaignRequest request = CampaignRequest.read(RequestBody.read(body, headers::getHeaderString, LARGEST_BODY));
        String configuration = configurationId(caller, request);
        String alias = request.named()
                ? ""
                : campaigns.freeAlias(caller.sandboxId(), request.written().name());
        CampaignDetails created = campaigns.create(
                caller.actor(), caller.sandboxId(), request.kind(), request.draft(alias, configuration));
        return Response.status(Response.Status.CREATED)
                .entity(CampaignAnswer.of(created))
                .build();
    }

    /** Changes a draft, as a whole; the body names the revision that the change was made on. */
    @PUT
    @Path("{campaign}")
    @Consumes(MediaType.APPLICATION_JSON)
    public CampaignAnswer change(
            @PathParam("campaign") String idOrAlias,
            InputStream body,
            @Context HttpHeaders headers,
            @Context SecurityContext security)
            throws IOException {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.EDIT_CAMPAIGNS);
        CampaignRequest request = CampaignRequest.read(RequestBody.read(body, headers::getHeaderString, LARGEST_BODY));
        int revision = request.revision()
                .orElseThrow(() -> Problem.of(ProblemCode.INVALID_REQUEST)
                        .about("/revision", "is missing")
                        .exception());
        CampaignDetails old = require(caller, idOrAlias);
        String configuration = configurationId(caller, request);
        return CampaignAnswer.of(campaigns.change(
                caller.actor(),
                caller.sandboxId(),
                old.id(),
                request.draft(old.draft().alias(), configuration),
                revision));
    }

    /** Makes the draft live. */
    @POST
    @Path("{campaign}/activate")
    public CampaignAnswer activate(@PathParam("campaign") String idOrAlias, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        CampaignDetails draft = require(caller, idOrAlias);
        try {
            return CampaignAnswer.of(
                    campaigns.activate(caller.actor(), caller.sandboxId(), draft.id(), draft.revision()));
        } catch (NotReadyException e) {
            throw NotReady.problem(e.findings()).exception();
        }
    }

    /** Ends a live campaign for good. */
    @POST
    @Path("{campaign}/stop")
    public CampaignAnswer stop(@PathParam("campaign") String idOrAlias, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        CampaignDetails live = require(caller, idOrAlias);
        return CampaignAnswer.of(campaigns.stop(caller.actor(), caller.sandboxId(), live.id()));
    }

    /** Takes an ended campaign out of the list that people see. */
    @POST
    @Path("{campaign}/archive")
    public CampaignAnswer archive(@PathParam("campaign") String idOrAlias, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        CampaignDetails ended = require(caller, idOrAlias);
        return CampaignAnswer.of(campaigns.archive(caller.actor(), caller.sandboxId(), ended.id()));
    }

    /** Deletes a draft that was never live. */
    @DELETE
    @Path("{campaign}")
    public void delete(@PathParam("campaign") String idOrAlias, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        CampaignDetails draft = require(caller, idOrAlias);
        campaigns.delete(caller.actor(), caller.sandboxId(), draft.id());
    }

    private CampaignDetails require(Caller caller, String idOrAlias) {
        return campaigns.get(caller.sandboxId(), idOrAlias);
    }

    private String configurationId(Caller caller, CampaignRequest request) {
        if (request.configuration().isEmpty()) {
            return "";
        }
        return configurations.all(caller.sandboxId()).stream()
                .filter(configuration -> configuration.id().equals(request.configuration())
                        || configuration.name().equals(request.configuration()))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.INVALID_REQUEST)
                        .about(CampaignRequest.CONFIGURATION, "no channel configuration has that id or name")
                        .exception())
                .id();
    }
}
