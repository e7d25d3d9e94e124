package org.declic.web.ajo.suppression;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.declic.access.Right;
import org.declic.access.Sandbox;
import org.declic.consent.bounce.BounceCounts;
import org.declic.consent.list.AddressList;
import org.declic.consent.list.AddressLists;
import org.declic.consent.list.EntryDraft;
import org.declic.consent.list.ListEntry;
import org.declic.consent.list.ListedEntity;
import org.declic.consent.list.ListedEntity.Kind;
import org.declic.shared.Json;
import org.declic.shared.NotFoundException;
import org.declic.shared.Page;
import org.declic.web.ajo.suppression.SuppressionAnswer.Entries;
import org.declic.web.ajo.suppression.SuppressionAnswer.Href;
import org.declic.web.ajo.suppression.SuppressionAnswer.Links;
import org.declic.web.ajo.suppression.SuppressionAnswer.PageOf;
import org.declic.web.ajo.token.Caller;
import org.declic.web.http.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * The suppression list and, with {@code type=allowed}, the allowed list of the caller's sandbox (Suppression API): who may
 * change profiles may change them, an administrator may empty them.
 */
@Path("config/suppression")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SuppressionResource {

    private static final String ADDRESSES = "addresses";
    private static final int LARGEST_BODY = 1024 * 1024;

    private final AddressLists lists;
    private final BounceCounts bounces;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected SuppressionResource() {
        this(null, null);
    }

    @Inject
    SuppressionResource(AddressLists lists, BounceCounts bounces) {
        this.lists = lists;
        this.bounces = bounces;
    }

    private List<SuppressionAnswer> answers(List<ListEntry> entries, Sandbox sandbox) {
        List<String> values =
                entries.stream().map(entry -> entry.entity().value()).toList();
        Map<String, Integer> counts = bounces.among(sandbox.id(), values);
        return entries.stream()
                .map(entry -> SuppressionAnswer.of(
                        entry, sandbox, counts.getOrDefault(entry.entity().value(), 0)))
                .toList();
    }

    /** Addresses or domains, newest first unless told otherwise. */
    @GET
    @Path("{kind: addresses|domains}")
    public Record list(@PathParam("kind") String kind, @Context UriInfo uri, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.VIEW);
        ListQuery query = ListQuery.of(kind(kind), uri.getQueryParameters());
        Page<ListEntry> page = lists.page(
                caller.sandboxId(),
                query.list(),
                query.filter(),
                query.page().after(),
                query.page().limit());
        String path = "/config/suppression/" + kind;
        return new Entries(
                new PageOf(query.orderby(), page.next(), page.items().size()),
                answers(page.items(), caller.client().sandbox()),
                new Links(
                        new Href(query.href(path, query.page().after())),
                        page.nextKey()
                                .map(next -> new Href(query.href(path, Optional.of(next))))
                                .orElse(null)));
    }

    /** Adds some; those that are there already stay as they are. */
    @POST
    @Path("{kind: addresses|domains}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(
            @PathParam("kind") String kind,
            @QueryParam("type") @Nullable String type,
            InputStream body,
            @Context HttpHeaders headers,
            @Context SecurityContext security)
            throws IOException {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.EDIT_PROFILES);
        List<EntryDraft> drafts = SuppressionRequest.read(
                RequestBody.read(body, headers::getHeaderString, LARGEST_BODY),
                kind(kind),
                caller.actor().name());
        Sandbox sandbox = caller.client().sandbox();
        List<SuppressionAnswer> added =
                answers(lists.add(caller.actor(), sandbox.id(), ListQuery.list(type), drafts), sandbox);
        return Response.status(Response.Status.CREATED).entity(Json.text(added)).build();
    }

    /** One of them. */
    @GET
    @Path("{kind: addresses|domains}/{value}")
    public Record entry(
            @PathParam("kind") String kind,
            @PathParam("value") String value,
            @QueryParam("type") @Nullable String type,
            @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.VIEW);
        return lists.find(caller.sandboxId(), ListQuery.list(type), entity(kind, value))
                .map(entry -> answers(List.of(entry), caller.client().sandbox()).get(0))
                .orElseThrow(() -> new NotFoundException("entry for", value));
    }

    /** Takes one off its list. */
    @DELETE
    @Path("{kind: addresses|domains}/{value}")
    public void remove(
            @PathParam("kind") String kind,
            @PathParam("value") String value,
            @QueryParam("type") @Nullable String type,
            @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        lists.remove(caller.actor(), caller.sandboxId(), ListQuery.list(type), entity(kind, value));
    }

    /** Empties the suppression list of the caller's own sandbox, by its id or its name; no other is known. */
    @DELETE
    @Path("admin/{organisation}/{sandbox}")
    public Response clear(
            @PathParam("organisation") String organisation,
            @PathParam("sandbox") String sandbox,
            @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.ADMINISTER);
        Sandbox own = caller.client().sandbox();
        boolean named = own.organisation().equals(organisation)
                && (own.name().equals(sandbox) || own.id().value().equals(sandbox));
        if (!named) {
            throw new NotFoundException("sandbox", sandbox);
        }
        lists.clear(caller.actor(), own.id(), AddressList.CLIENT);
        return Response.accepted().build();
    }

    private static Kind kind(String word) {
        return word.equals(ADDRESSES) ? Kind.EMAIL : Kind.DOMAIN;
    }

    private static ListedEntity entity(String kind, String value) {
        return kind(kind).read(value).orElseThrow(() -> new NotFoundException("entry for", value));
    }
}
