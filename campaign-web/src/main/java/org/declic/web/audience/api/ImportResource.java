package org.declic.web.audience.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import org.declic.access.Right;
import org.declic.audience.file.BrokenFileException;
import org.declic.audience.file.ColumnMapping;
import org.declic.audience.file.ImportFormat;
import org.declic.audience.file.ImportLines;
import org.declic.audience.imports.ImportSource;
import org.declic.audience.imports.ImportUploads;
import org.declic.audience.imports.ProfileImport;
import org.declic.audience.imports.ProfileImports;
import org.declic.web.ajo.token.Caller;
import org.declic.web.audience.ErrorFile;
import org.declic.web.http.PageQuery;
import org.declic.web.http.RequestBody;
import org.jspecify.annotations.Nullable;

/** Files of profiles: taken at once, read in the background. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ImportResource {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final int MOST_PREVIEWED = 10;

    private final ImportUploads uploads;
    private final ProfileImports imports;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ImportResource() {
        this(null, null);
    }

    @Inject
    ImportResource(ImportUploads uploads, ProfileImports imports) {
        this.uploads = uploads;
        this.imports = imports;
    }

    /**
     * Takes a CSV whose first line names the columns.
     *
     * @param audience whose members the profiles become; empty for none
     * @param mapping a JSON object of targets by the names of columns, where these do not say it
     */
    @POST
    @Consumes(CSV)
    public Response csv(
            @QueryParam("audience") @DefaultValue("") String audience,
            @QueryParam("mapping") @DefaultValue("{}") String mapping,
            InputStream body,
            @Context HttpHeaders headers,
            @Context SecurityContext security)
            throws IOException {
        ImportSource source = new ImportSource(audience, ImportFormat.CSV, ColumnMapping.of(mapping));
        return accept(source, body, headers, security);
    }

    /** Takes profiles as JSON, one in each line, or all in an array. */
    @POST
    @Consumes({NDJSON, MediaType.APPLICATION_JSON})
    public Response json(
            @QueryParam("audience") @DefaultValue("") String audience,
            InputStream body,
            @Context HttpHeaders headers,
            @Context SecurityContext security)
            throws IOException {
        return accept(new ImportSource(audience, ImportFormat.NDJSON, ColumnMapping.NONE), body, headers, security);
    }

    private Response accept(ImportSource source, InputStream body, HttpHeaders headers, SecurityContext security)
            throws IOException {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.EDIT_PROFILES);
        RequestBody.requirePlainUtf8(headers::getHeaderString);
        ProfileImport accepted = uploads.accept(caller.actor(), caller.sandboxId(), source, body);
        return Response.accepted(ImportAnswer.of(accepted)).build();
    }

    /**
     * Tells how the first lines of a CSV would be imported, and imports nothing. The beginning of the file will do.
     *
     * @param mapping as for an import
     */
    @POST
    @Path("preview")
    @Consumes(CSV)
    public Record previewCsv(
            @QueryParam("mapping") @DefaultValue("{}") String mapping,
            InputStream body,
            @Context HttpHeaders headers,
            @Context SecurityContext security)
            throws IOException {
        return preview(ImportFormat.CSV, ColumnMapping.of(mapping), body, headers, security);
    }

    /** The same for JSON. */
    @POST
    @Path("preview")
    @Consumes({NDJSON, MediaType.APPLICATION_JSON})
    public Record previewJson(InputStream body, @Context HttpHeaders headers, @Context SecurityContext security)
            throws IOException {
        return preview(ImportFormat.NDJSON, ColumnMapping.NONE, body, headers, security);
    }

    private static Record preview(
            ImportFormat format, ColumnMapping columns, InputStream body, HttpHeaders headers, SecurityContext security)
            throws IOException {
        Caller.of(security).actor().require(Right.EDIT_PROFILES);
        RequestBody.requirePlainUtf8(headers::getHeaderString);
        try (ImportLines lines = ImportLines.of(body, format, columns)) {
            return PreviewAnswer.of(lines.next().stream().limit(MOST_PREVIEWED).toList());
        } catch (BrokenFileException e) {
            return PreviewAnswer.of(e);
        }
    }

    /** Imports, the newest first. */
    @GET
    public Record list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context SecurityContext security) {
        PageQuery query = PageQuery.of(after, limit);
        return ImportAnswer.ImportList.of(imports.page(viewer(security).sandboxId(), query.after(), query.limit()));
    }

    /** How far one is. */
    @GET
    @Path("{id}")
    public Record progress(@PathParam("id") String id, @Context SecurityContext security) {
        return ImportAnswer.of(imports.get(viewer(security).sandboxId(), id));
    }

    /** The lines that could not be imported, at most 10,000 of them. */
    @GET
    @Path("{id}/errors")
    @Produces(CSV)
    public Response errors(@PathParam("id") String id, @Context SecurityContext security) {
        Caller caller = viewer(security);
        imports.get(caller.sandboxId(), id);
        StreamingOutput file = body -> ErrorFile.ENGLISH.write(
                afterLine -> imports.failures(caller.sandboxId(), id, afterLine, ErrorFile.AT_ONCE), body);
        return Response.ok(file, CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"errors.csv\"")
                .build();
    }

    /** Stops one; what was read before stays imported. */
    @DELETE
    @Path("{id}")
    public void cancel(@PathParam("id") String id, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        imports.cancel(caller.actor(), caller.sandboxId(), id);
    }

    private static Caller viewer(SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.VIEW);
        return caller;
    }
}
