package org.declic.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.declic.campaign.CampaignList;
import org.declic.campaign.CampaignList.Filter;
import org.declic.campaign.CampaignList.Order;
import org.declic.campaign.CampaignSummary;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelConfigurations;
import org.declic.feedback.MessageState;
import org.declic.profile.Identity;
import org.declic.profile.Profiles;
import org.declic.shared.SandboxId;
import org.declic.web.shell.SignedIn;

/** What a text leads to: the first few of each kind. */
@Named
@RequestScoped
public class SearchView {

    private static final int MOST = 10;

    /** Those of which people know the identities by heart, or have them at hand. */
    private static final List<String> NAMESPACES = List.of("email", "phone", "ecid");

    private final CampaignList campaignList;
    private final ChannelConfigurations channelConfigurations;
    private final Profiles profiles;
    private final FoundMessages foundMessages;
    private final SignedIn signedIn;

    private String text = "";
    private List<CampaignSummary> campaigns = List.of();
    private List<ChannelConfiguration> configurations = List.of();
    private List<Identity> people = List.of();
    private List<MessageState> messages = List.of();

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected SearchView() {
        this(null, null, null, null, null);
    }

    @Inject
    public SearchView(
            CampaignList campaignList,
            ChannelConfigurations channelConfigurations,
            Profiles profiles,
            FoundMessages foundMessages,
            SignedIn signedIn) {
        this.campaignList = campaignList;
        this.channelConfigurations = channelConfigurations;
        this.profiles = profiles;
        this.foundMessages = foundMessages;
        this.signedIn = signedIn;
    }

    /** Looks for what the address asks for. */
    public void load() {
        if (!isAsked()) {
            return;
        }
        SandboxId sandbox = signedIn.getSandboxId();
        campaigns = campaignList.rows(sandbox, new Filter(text, Set.of(), Set.of()), Order.LATEST, 0, MOST);
        configurations = channelConfigurations.all(sandbox).stream()
                .filter(this::names)
                .limit(MOST)
                .toList();
        people = NAMESPACES.stream()
                .flatMap(namespace -> Stream.of(text, text.toLowerCase(Locale.ROOT))
                        .distinct()
                        .map(userId -> new Identity(namespace, userId)))
                .filter(identity -> profiles.findId(sandbox, identity).isPresent())
                .toList();
        messages = foundMessages.of(sandbox, text, MOST);
    }

    private boolean names(ChannelConfiguration configuration) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return Stream.of(configuration.name(), configuration.settings().from(), configuration.id())
                .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** Whether anything is looked for. */
    public boolean isAsked() {
        return !text.isEmpty();
    }

    /** Whether there is nothing of any kind. */
    public boolean isNothing() {
        return campaigns.isEmpty() && configurations.isEmpty() && people.isEmpty() && messages.isEmpty();
    }

    /** Whether there may be more of a kind than is shown. */
    public boolean isCut(List<?> shown) {
        return shown.size() == MOST;
    }

    /** By name, alias or tag, the latest first. */
    public List<CampaignSummary> getCampaigns() {
        return campaigns;
    }

    /** By name or sender. */
    public List<ChannelConfiguration> getConfigurations() {
        return configurations;
    }

    /** Identities that profiles have. */
    public List<Identity> getPeople() {
        return people;
    }

    /** By any id, or by whom they are for. */
    public List<MessageState> getMessages() {
        return messages;
    }

    /** What is looked for. */
    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text.strip();
    }
}
