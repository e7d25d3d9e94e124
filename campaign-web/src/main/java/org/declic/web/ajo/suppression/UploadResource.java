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
import java.io.IOException;
import java.io.InputStream;
import org.declic.access.Right;
import org.declic.consent.list.AddressList;
import org.declic.consent.list.ListFile;
import org.declic.consent.list.ListImport;
import org.declic.consent.list.ListUploads;
import org.declic.web.ajo.suppression.UploadAnswer.Accepted;
import org.declic.web.ajo.suppression.UploadAnswer.Details;
import org.declic.web.ajo.suppression.UploadAnswer.Uploads;
import org.declic.web.ajo.token.Caller;
import org.declic.web.http.PageQuery;
import org.declic.web.http.RequestBody;
import org.jspecify.annotations.Nullable;

/** Files of suppressed or, with {@code type=allowed}, allowed addresses and domains (Suppression API, uploads): CSV of at most 1 MB, the part {@code file} of a form. */
@Path("config/suppression/uploads")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class UploadResource {

    private static final int LARGEST_FORM = 1024 * 1024 + 16 * 1024;
    private static final String USUAL_LIMIT = "20";

    private final ListImport imports;
    private final ListUploads uploads;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected UploadResource() {
        this(null, null);
    }

    @Inject
    UploadResource(ListImport imports, ListUploads uploads) {
        this.imports = imports;
        this.uploads = uploads;
    }

    /** Adds what the file names; answers once that is done. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(
            @QueryParam("type") @Nullable String type,
            InputStream body,
            @Context HttpHeaders headers,
            @Context SecurityContext security)
            throws IOException {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.EDIT_PROFILES);
        byte[] form = RequestBody.read(body, headers::getHeaderString, LARGEST_FORM);
        AddressList list = ListQuery.list(type);
        UploadedFile file = UploadedFile.read(form, headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
        return Response.status(Response.Status.CREATED)
                .entity(Accepted.of(
                        imports.add(caller.actor(), caller.sandboxId(), list, ListFile.of(file.name(), file.text()))))
                .build();
    }

    /** Uploads, the newest first. */
    @GET
    public Record list(
            @QueryParam("type") @Nullable String type,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("start") @Nullable String start,
            @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.VIEW);
        PageQuery query = PageQuery.of(start, limit == null ? USUAL_LIMIT : limit);
        AddressList list = ListQuery.list(type);
        return Uploads.of(
                uploads.page(caller.sandboxId(), list, query.after(), query.limit()), list, query.limit(), start);
    }

    /** One upload, with the lines that were left out, at most 1,000 of them. */
    @GET
    @Path("{jobId}")
    public Record upload(@PathParam("jobId") String jobId, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.VIEW);
        return Details.of(
                uploads.get(caller.sandboxId(), jobId), caller.client().sandbox());
    }

    /** Forgets the upload, not what it has suppressed. */
    @DELETE
    @Path("{jobId}")
    public void forget(@PathParam("jobId") String jobId, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        uploads.forget(caller.actor(), caller.sandboxId(), jobId);
    }
}
