package org.declic.web.campaign.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import org.declic.campaign.CampaignList.CampaignType;
import org.declic.campaign.CampaignList.Dates;
import org.declic.campaign.CampaignList.Dates.What;
import org.declic.campaign.CampaignList.Filter;
import org.declic.campaign.CampaignStatus;
import org.declic.channel.Channel;
import org.declic.web.http.query.QueryReader;
import org.jspecify.annotations.Nullable;

/**
 * Which campaigns are asked for: {@code search} (a part of the name, the alias or a tag), {@code status} and {@code channel} (any
 * number of them), {@code type} ({@code marketing}, {@code transactional}, {@code high-throughput}), {@code tag} (a whole one),
 * {@code by} (a part of the name of who created it or changed it last), {@code from} and {@code until} (ISO 8601, from
 * inclusive, until exclusive) with {@code dates}: {@code changed}, which is usual, or {@code running}.
 */
final class CampaignQuery {

    private static final int LONGEST = 200;

    private CampaignQuery() {}

    /** @throws org.declic.web.http.ProblemException with every parameter that is wrong */
    static Filter filter(MultivaluedMap<String, String> parameters) {
        QueryReader reader = new QueryReader(parameters);
        Filter filter = new Filter(
                reader.text("search"),
                reader.named(CampaignStatus.values(), "status"),
                reader.named(Channel.values(), "channel"),
                reader.one(CampaignType.values(), "type"),
                reader.text("tag", LONGEST),
                reader.text("by", LONGEST),
                dates(reader));
        reader.require();
        return filter;
    }

    private static Dates dates(QueryReader reader) {
        @Nullable What what = reader.one(What.values(), "dates");
        Instant from = reader.time("from");
        Instant until = reader.timeAfter(from, "until");
        return new Dates(what == null ? What.CHANGED : what, from, until);
    }
}
