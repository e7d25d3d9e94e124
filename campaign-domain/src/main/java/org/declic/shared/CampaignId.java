package org.declic.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a campaign; never its alias. */
public record CampaignId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CampaignId {}

    @Override
    public String toString() {
        return value;
    }
}
