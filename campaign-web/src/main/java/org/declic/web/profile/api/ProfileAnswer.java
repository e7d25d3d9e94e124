package org.declic.web.profile.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;
import org.declic.profile.Identity;
import org.declic.profile.ProfileDetails;
import org.declic.profile.UpsertedProfile;
import org.declic.web.http.Problem;
import org.jspecify.annotations.Nullable;

/** A profile as the management API shows it. */
public record ProfileAnswer(
        String id, List<Identity> identities, Map<String, Object> attributes, String createdAt, String modifiedAt) {

    static ProfileAnswer of(ProfileDetails details) {
        return new ProfileAnswer(
                details.profile().id(),
                details.identities(),
                details.profile().attributes(),
                details.createdAt().toString(),
                details.modifiedAt().toString());
    }

    /** What became of a batch, in its order. */
    public record Results(List<Result> results) {}

    /**
     * What became of one profile of a batch.
     *
     * @param status {@code created}, {@code updated} or {@code failed}
     * @param error the body that it would have been answered with alone; its pointers point into the profile
     */
    @JsonInclude(Include.NON_NULL)
    public record Result(
            String status, @Nullable String id, @Nullable Map<String, Object> error) {

        static Result of(UpsertedProfile written) {
            return new Result(
                    written.created() ? "created" : "updated",
                    written.details().profile().id(),
                    null);
        }

        static Result of(Problem problem) {
            return new Result("failed", null, problem.json());
        }
    }
}
