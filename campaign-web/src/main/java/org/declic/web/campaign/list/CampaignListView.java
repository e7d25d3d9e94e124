package org.declic.web.campaign.list;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.declic.campaign.CampaignKind;
import org.declic.campaign.CampaignList.Filter;
import org.declic.campaign.CampaignStatus;
import org.declic.campaign.Campaigns;
import org.declic.campaign.InvalidDraftException;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.shared.CampaignId;
import org.declic.web.campaign.CampaignTexts;
import org.declic.web.shell.Links;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** The list of campaigns; its state stands in the address. */
@Named
@ViewScoped
public class CampaignListView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;
    private static final String BUNDLE = "org.declic.web.campaign.CampaignList";

    private final Campaigns campaigns;
    private final CampaignRowReader reader;
    private final SignedIn signedIn;
    private final CampaignTexts texts;
    private final Texts words;

    private final ListFilters filters = new ListFilters();
    private String status = StatusChoice.ALL;
    private Sorting sorting = Sorting.of(null);
    private int page = 1;
    private List<StatusChoice> choices = List.of();
    private List<CampaignRow> rows = List.of();
    private boolean none;
    private @Nullable CampaignRow chosen;
    private String newName = "";
    private Channel newChannel = Channel.EMAIL;
    private Category newCategory = Category.TRANSACTIONAL;
    private boolean highThroughput;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected CampaignListView() {
        this(null, null, null, null, null);
    }

    @Inject
    public CampaignListView(
            Campaigns campaigns, CampaignRowReader reader, SignedIn signedIn, CampaignTexts texts, Texts words) {
        this.campaigns = campaigns;
        this.reader = reader;
        this.signedIn = signedIn;
        this.texts = texts;
        this.words = words;
    }

    /** Reads the rows that the address asks for; the last page where it asks for a later one. */
    public void load() {
        choices = choices(filter(Set.of()));
        none = StatusChoice.showNothing(choices) && (!isFiltered() || StatusChoice.showNothing(choices(Filter.ALL)));
        page = Math.max(1, Math.min(page, getPages()));
        Filter filter = filter(StatusChoice.statuses(status));
        rows = reader.rows(signedIn.getSandboxId(), filter, sorting.order(), (page - 1) * ROWS, ROWS);
    }

    /** Reads the rows that fit what has just been typed or chosen, and tells the page's script the address of that. */
    public void find() {
        page = 1;
        load();
        PrimeFaces.current().ajax().addCallbackParam("address", with("status", status));
    }

    private Filter filter(Set<CampaignStatus> statuses) {
        return filters.filter(statuses, signedIn.getZone());
    }

    private List<StatusChoice> choices(Filter filter) {
        return reader.choices(signedIn.getSandboxId(), filter);
    }

    /** The address of the first page of what is shown, with {@code name} set to {@code value}; or of another page of it. */
    public String with(String name, String value) {
        Map<String, String> parameters = parameters();
        parameters.put("sort", sorting.text());
        parameters.put(name, value);
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** What stands in the address, but for order and page. */
    public List<Map.Entry<String, String>> getParameters() {
        return List.copyOf(parameters().entrySet());
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = filters.parameters();
        parameters.put("status", status);
        return parameters;
    }

    /** To what the list is narrowed, besides the status. */
    public ListFilters getFilters() {
        return filters;
    }

    /** The channels that campaigns can have. */
    public List<Channel> getChannels() {
        return List.of(Channel.values());
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

    /** All and every status, with how many campaigns each would show. */
    public List<StatusChoice> getChoices() {
        return choices;
    }

    /** How many campaigns the list has on all its pages. */
    public long getTotal() {
        return choices.stream()
                .filter(choice -> choice.word().equals(status))
                .mapToLong(StatusChoice::count)
                .sum();
    }

    /** The same in words. */
    public String getTotalText() {
        return words.get(BUNDLE, "total", getTotal());
    }

    /** How many filters narrow the list of those that a phone folds away, in words. */
    public String getFoldedText() {
        return words.get(BUNDLE, "filters", filters.getFolded());
    }

    /** How many pages it has, one at least. */
    public int getPages() {
        return (int) Math.max(1, (getTotal() + ROWS - 1) / ROWS);
    }

    /** Which page is shown of how many, in words. */
    public String getPageText() {
        return words.get(BUNDLE, "page.of", page, getPages());
    }

    /** Whether clearing the filters would change anything. */
    public boolean isFiltered() {
        return filters.isNarrow() || !status.equals(StatusChoice.ALL);
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

    /** Asks before deleting, stopping or archiving the campaign. */
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

    /** Archives the chosen campaign. */
    public @Nullable String archive() {
        String id = chosenId();
        return done(
                "archive.done", () -> campaigns.archive(signedIn.actor(), signedIn.getSandboxId(), new CampaignId(id)));
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

    public String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String status) {
        this.status = StatusChoice.known(status);
    }

    public Sorting getSorting() {
        return sorting;
    }

    /** The order as it stands in the address. */
    public String getSort() {
        return sorting.text();
    }

    public void setSort(@Nullable String sort) {
        sorting = Sorting.of(sort);
    }

    /** Which page is shown, from 1. */
    public int getNumber() {
        return page;
    }

    /** The same as it stands in the address. */
    public String getPage() {
        return String.valueOf(page);
    }

    public void setPage(@Nullable String page) {
        this.page = page != null && page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
    }

    public List<CampaignRow> getRows() {
        return rows;
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
