package org.declic.web.campaign;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.declic.campaign.CampaignFilter;
import org.declic.campaign.CampaignKind;
import org.declic.campaign.CampaignStatus;
import org.declic.campaign.CampaignSummary;
import org.declic.campaign.Campaigns;
import org.declic.campaign.InvalidDraftException;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.shared.CampaignId;
import org.declic.shared.Page;
import org.declic.web.shell.Links;
import org.declic.web.shell.SignedIn;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** The list of campaigns; its state stands in the address. */
@Named
@ViewScoped
public class CampaignListView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;

    private final Campaigns campaigns;
    private final SignedIn signedIn;
    private final CampaignTexts texts;

    private String search = "";
    private String status = StatusFilter.USUAL.text();
    private @Nullable String after;
    private List<CampaignRow> rows = List.of();
    private @Nullable String next;
    private boolean none;
    private @Nullable CampaignRow chosen;
    private String newName = "";
    private Channel newChannel = Channel.EMAIL;
    private Category newCategory = Category.TRANSACTIONAL;
    private boolean highThroughput;
    private String channel = "";

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected CampaignListView() {
        this(null, null, null);
    }

    @Inject
    public CampaignListView(Campaigns campaigns, SignedIn signedIn, CampaignTexts texts) {
        this.campaigns = campaigns;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    /** Reads the rows that the address asks for. */
    public void load() {
        StatusFilter filter = StatusFilter.of(status);
        status = filter.text();
        Page<CampaignSummary> page = page(new CampaignFilter(search, filter.statuses(), chosenChannels()), ROWS);
        rows = page.items().stream().map(CampaignRow::of).toList();
        next = page.next();
        none = rows.isEmpty() && page(CampaignFilter.ALL, 1).items().isEmpty();
    }

    private Set<Channel> chosenChannels() {
        return getChannels().stream()
                .filter(each -> each.name().equals(channel))
                .collect(Collectors.toSet());
    }

    private Page<CampaignSummary> page(CampaignFilter filter, int size) {
        return campaigns.page(signedIn.getSandboxId(), filter, Optional.ofNullable(after), size);
    }

    /** The channels that campaigns can have. */
    public List<Channel> getChannels() {
        return List.of(Channel.values());
    }

    /** The channel whose campaigns are shown; empty for all. */
    public String getChannel() {
        return channel;
    }

    public void setChannel(@Nullable String channel) {
        this.channel = channel == null ? "" : channel;
    }

    /** Of what category a campaign can be. */
    public List<Category> getCategories() {
        return List.of(Category.TRANSACTIONAL, Category.MARKETING);
    }

    /** That of the new campaign. */
    public Category getNewCategory() {
        return newCategory;
    }

    public void setNewCategory(Category newCategory) {
        this.newCategory = newCategory;
    }

    /** Whether the new campaign has high throughput. */
    public boolean isHighThroughput() {
        return highThroughput;
    }

    public void setHighThroughput(boolean highThroughput) {
        this.highThroughput = highThroughput;
    }

    public Channel getNewChannel() {
        return newChannel;
    }

    public void setNewChannel(Channel newChannel) {
        this.newChannel = newChannel;
    }

    /** The statuses that can be chosen. */
    public List<CampaignStatus> getStatuses() {
        return StatusFilter.OFFERED;
    }

    /** Whether campaigns of that status are shown. */
    public boolean shows(CampaignStatus each) {
        return StatusFilter.of(status).statuses().contains(each);
    }

    /** The address part for the list with that status added or taken away. */
    public String toggled(CampaignStatus each) {
        return StatusFilter.of(status).toggled(each).text();
    }

    /** Whether clearing the filters would change anything. */
    public boolean isFiltered() {
        return !search.isEmpty()
                || !channel.isEmpty()
                || !StatusFilter.of(status).statuses().isEmpty();
    }

    /** Creates a draft and opens it. */
    public @Nullable String create() {
        return opened(
                "createName",
                () -> campaigns
                        .create(
                                signedIn.actor(),
                                signedIn.getSandboxId(),
                                new CampaignKind(newCategory, newChannel, highThroughput),
                                newName.strip())
                        .id()
                        .value());
    }

    /** Asks under which name to duplicate the campaign. */
    public void prepareDuplicate(CampaignRow row) {
        chosen = row;
        newName = texts.text("duplicate.suggestion", row.name());
    }

    /** Makes a draft from the chosen campaign and opens it. */
    public @Nullable String duplicate() {
        String id = chosenId();
        return opened(
                "duplicateName",
                () -> campaigns
                        .duplicate(signedIn.actor(), signedIn.getSandboxId(), new CampaignId(id), newName.strip())
                        .id()
                        .value());
    }

    /** Asks before deleting or stopping the campaign. */
    public void choose(CampaignRow row) {
        chosen = row;
    }

    /** Deletes the chosen draft. */
    public @Nullable String delete() {
        String id = chosenId();
        return done(
                "delete.done", () -> campaigns.delete(signedIn.actor(), signedIn.getSandboxId(), new CampaignId(id)));
    }

    /** Stops the chosen campaign. */
    public @Nullable String stop() {
        String id = chosenId();
        return done("stop.done", () -> campaigns.stop(signedIn.actor(), signedIn.getSandboxId(), new CampaignId(id)));
    }

    private String chosenId() {
        return chosen == null ? "" : chosen.id();
    }

    private @Nullable String opened(String field, NewDraft draft) {
        String[] id = new String[1];
        boolean made;
        try {
            made = texts.attempt(() -> id[0] = draft.make());
        } catch (InvalidDraftException e) {
            made = false;
            e.violations()
                    .forEach(broken ->
                            texts.reject("highThroughput".equals(broken.field()) ? "createCategory" : field, broken));
        }
        PrimeFaces.current().ajax().addCallbackParam("done", made);
        return made ? Links.redirect("/campaigns/edit", id[0]) : null;
    }

    private @Nullable String done(String key, Runnable change) {
        if (!texts.attempt(change)) {
            return null;
        }
        texts.tell(key, chosen == null ? "" : chosen.name());
        return Links.again("/campaigns");
    }

    /** Makes a draft. */
    @FunctionalInterface
    private interface NewDraft {
        /** The id of what was made. */
        String make();
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search == null ? "" : search.strip();
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String status) {
        this.status = StatusFilter.of(status).text();
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }

    public List<CampaignRow> getRows() {
        return rows;
    }

    /** The page, to turn it. */
    public Page<CampaignRow> getPage() {
        return new Page<>(rows, next);
    }

    /** Whether the sandbox has no campaign at all. */
    public boolean isNone() {
        return none;
    }

    public @Nullable CampaignRow getChosen() {
        return chosen;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(@Nullable String newName) {
        this.newName = newName == null ? "" : newName;
    }
}
