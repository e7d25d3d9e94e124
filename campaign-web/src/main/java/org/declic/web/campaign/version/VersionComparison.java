package org.declic.web.campaign.version;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.Campaigns;
import org.declic.campaign.FrozenVersions;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelConfigurations;
import org.declic.shared.NotFoundException;
import org.declic.web.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** Two versions of a campaign, field by field; the later may be the draft beside the live version. */
@Named
@RequestScoped
public class VersionComparison {

    private final Campaigns campaigns;
    private final FrozenVersions versions;
    private final SignedIn signedIn;
    private final VersionFacts facts;
    private final ChannelConfigurations configurations;

    private String id = "";
    private String from = "";
    private String to = "";
    private @Nullable CampaignDetails before;
    private @Nullable CampaignDetails after;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected VersionComparison() {
        this(null, null, null, null, null);
    }

    @Inject
    public VersionComparison(
            Campaigns campaigns,
            FrozenVersions versions,
            SignedIn signedIn,
            VersionFacts facts,
            ChannelConfigurations configurations) {
        this.campaigns = campaigns;
        this.versions = versions;
        this.signedIn = signedIn;
        this.facts = facts;
        this.configurations = configurations;
    }

    /**
     * Makes an address of nothing answer 404.
     *
     * @throws NotFoundException if there is no such campaign in the sandbox, or no such version
     */
    public void load() {
        getBefore();
        getAfter();
    }

    /** The campaign as it was with the one version. */
    public CampaignDetails getBefore() {
        if (before == null) {
            before = version(from);
        }
        return before;
    }

    /** The campaign as it is with the other. */
    public CampaignDetails getAfter() {
        if (after == null) {
            after = version(to);
        }
        return after;
    }

    private CampaignDetails version(String number) {
        CampaignDetails newest = campaigns.newest(signedIn.getSandboxId(), id);
        return Integer.toString(newest.version()).equals(number)
                ? newest
                : versions.details(signedIn.getSandboxId(), newest.id(), parsed(number));
    }

    private static int parsed(String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw new NotFoundException("campaign version", number);
        }
    }

    /** All versions that can be compared, the newest first; the draft beside the live version is one. */
    public List<Integer> getNumbers() {
        CampaignDetails newest = campaigns.newest(signedIn.getSandboxId(), id);
        Stream<Integer> past =
                versions.history(signedIn.getSandboxId(), newest.id()).stream().map(FrozenVersions.Past::number);
        return Stream.concat(Stream.of(newest.version()), past).distinct().toList();
    }

    /** The channel configuration that a version goes out through; null if it has none any more. */
    public @Nullable ChannelConfiguration configuration(CampaignDetails version) {
        return configurations
                .find(signedIn.getSandboxId(), version.draft().configurationId())
                .orElse(null);
    }

    /** The fields that differ; none if the versions say the same. */
    public List<FieldDifference> getDifferences() {
        return facts.differences(getBefore().draft(), getAfter().draft());
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = Objects.requireNonNullElse(id, "");
    }

    /** The number of the one version. */
    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = Objects.requireNonNullElse(from, "");
    }

    /** The number of the other. */
    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = Objects.requireNonNullElse(to, "");
    }
}
