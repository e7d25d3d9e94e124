package org.declic.web.campaign.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.declic.access.Right;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.Campaigns;
import org.declic.campaign.FrozenVersions;
import org.declic.shared.CampaignId;
import org.declic.shared.NotFoundException;
import org.declic.web.ajo.token.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The draft beside the live version of a campaign, and the versions that are or were live. {@code PUT campaigns/{campaign}}
 * changes the draft, {@code POST campaigns/{campaign}/activate} puts it in place of the live version.
 */
@Path("campaigns")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class VersionResource {

    private final Campaigns campaigns;
    private final FrozenVersions versions;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected VersionResource() {
        this(null, null);
    }

    @Inject
    VersionResource(Campaigns campaigns, FrozenVersions versions) {
        this.campaigns = campaigns;
        this.versions = versions;
    }

    /** The draft. */
    @GET
    @Path("{campaign}/draft")
    public CampaignAnswer draft(@PathParam("campaign") String idOrAlias, @Context SecurityContext security) {
        return Optional.of(campaigns.newest(viewer(security).sandboxId(), idOrAlias))
                .filter(CampaignDetails::editable)
                .map(CampaignAnswer::of)
                .orElseThrow(() -> new NotFoundException("draft", idOrAlias));
    }

    /** Begins a draft as the live version is, or as another was. */
    @POST
    @Path("{campaign}/draft")
    public Response modify(
            @PathParam("campaign") String idOrAlias,
            @QueryParam("version") @Nullable String version,
            @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        Optional<Integer> number = Optional.ofNullable(version).map(VersionResource::number);
        return Response.status(Response.Status.CREATED)
                .entity(CampaignAnswer.of(
                        campaigns.modify(caller.actor(), caller.sandboxId(), id(caller, idOrAlias), number)))
                .build();
    }

    /** Gives the draft up; the live version stays. */
    @DELETE
    @Path("{campaign}/draft")
    public void discard(@PathParam("campaign") String idOrAlias, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        campaigns.discard(caller.actor(), caller.sandboxId(), id(caller, idOrAlias));
    }

    /** The versions, the newest first. */
    @GET
    @Path("{campaign}/versions")
    public VersionList versions(@PathParam("campaign") String idOrAlias, @Context SecurityContext security) {
        Caller caller = viewer(security);
        return new VersionList(versions.history(caller.sandboxId(), id(caller, idOrAlias)).stream()
                .map(past -> new VersionItem(past.number(), past.activatedAt().toString(), past.activatedBy()))
                .toList());
    }

    /** The campaign as it is or was with a version. */
    @GET
    @Path("{campaign}/versions/{version}")
    public CampaignAnswer version(
            @PathParam("campaign") String idOrAlias,
            @PathParam("version") String version,
            @Context SecurityContext security) {
        Caller caller = viewer(security);
        return CampaignAnswer.of(versions.details(caller.sandboxId(), id(caller, idOrAlias), number(version)));
    }

    /** Versions that are or were live. */
    public record VersionList(List<VersionItem> items) {}

    /** One of them. */
    public record VersionItem(int version, String activatedAt, String activatedBy) {}

    private CampaignId id(Caller caller, String idOrAlias) {
        return campaigns.get(caller.sandboxId(), idOrAlias).id();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new NotFoundException("campaign version", text);
        }
    }

    private static Caller viewer(SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.VIEW);
        return caller;
    }
}
