package org.declic.web.ajo.suppression;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.declic.access.Sandbox;
import org.declic.consent.list.AddressList;
import org.declic.consent.list.ListUpload;
import org.declic.shared.Page;
import org.declic.web.ajo.suppression.SuppressionAnswer.Client;
import org.declic.web.ajo.suppression.SuppressionAnswer.Href;
import org.declic.web.ajo.suppression.SuppressionAnswer.Links;
import org.declic.web.ajo.suppression.SuppressionAnswer.PageOf;
import org.jspecify.annotations.Nullable;

/** An uploaded file as the Suppression API shows it; times are seconds since 1970. It was read before the upload was answered. */
record UploadAnswer(
        String jobId,
        String user,
        String filename,
        long createTime,
        long endTime,
        String status,
        int responseCode,
        @JsonUnwrapped Counts counts) {

    private static final String COMPLETE = "COMPLETE";
    private static final int CREATED = 201;

    static UploadAnswer of(ListUpload upload) {
        return new UploadAnswer(
                upload.id(),
                upload.user(),
                upload.filename(),
                upload.startedAt().getEpochSecond(),
                upload.endedAt().getEpochSecond(),
                COMPLETE,
                CREATED,
                new Counts(upload.records(), upload.handled(), upload.failed()));
    }

    /** Its lines: all, those that were understood, those that were not. */
    record Counts(int recordCount, int handledCount, int failedCount) {}

    /** Answers an upload. */
    record Accepted(Success success) {
        static Accepted of(ListUpload upload) {
            return new Accepted(new Success(upload.id()));
        }
    }

    /** By which id it is asked for. */
    record Success(String jobId) {}

    /** One upload, with the lines that were left out. */
    record Details(
            @JsonUnwrapped UploadAnswer upload,
            @JsonUnwrapped Client client,
            List<Failed> failedRecords) {

        static Details of(ListUpload upload, Sandbox sandbox) {
            return new Details(
                    UploadAnswer.of(upload),
                    new Client(sandbox.organisation(), sandbox.name()),
                    upload.failures().stream()
                            .map(line -> new Failed(line.type(), line.value(), line.comment(), line.reason()))
                            .toList());
        }
    }

    /** A line that was left out, and why. */
    record Failed(String type, String value, String comments, String failureReason) {}

    /** A page of uploads, the newest first. */
    record Uploads(
            @JsonProperty("_page") PageOf page,
            List<UploadAnswer> items,
            @JsonProperty("_links") Links links) {

        private static final String ORDER = "-createtime";
        private static final String PATH = "/config/suppression/uploads?orderby=" + ORDER;

        static Uploads of(Page<ListUpload> page, AddressList list, int limit, @Nullable String start) {
            return new Uploads(
                    new PageOf(ORDER, page.next(), page.items().size()),
                    page.items().stream().map(UploadAnswer::of).toList(),
                    new Links(
                            href(list, limit, start),
                            page.nextKey().map(next -> href(list, limit, next)).orElse(null)));
        }

        private static Href href(AddressList list, int limit, @Nullable String start) {
            return new Href(PATH + "&type=" + list.word() + "&limit=" + limit
                    + (start == null ? "" : "&start=" + ListQuery.encoded(start)));
        }
    }
}
