package org.declic.web.campaign;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.declic.content.PushContent;
import org.declic.content.PushContent.Button;
import org.declic.content.PushContent.ClickBehaviour;
import org.declic.content.PushOptions;
import org.declic.content.PushOptions.Android;
import org.declic.content.PushOptions.Ios;
import org.declic.content.PushOptions.Priority;
import org.declic.content.PushOptions.Visibility;
import org.jspecify.annotations.Nullable;

/** What the editor's fields of a push message hold while an author types. */
public class PushForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title;
    private String body;
    private String image;
    private String media;
    private ClickBehaviour click;
    private String link;
    private String data;
    private boolean silent;
    private String badge;
    private String sound;
    private String collapseKey;
    private boolean urgent;
    private String channelId;
    private Visibility visibility;
    private Priority priority;
    private String icon;
    private String thread;
    private String category;
    private boolean contentAvailable;
    private boolean mutableContent;
    private final List<ButtonRow> buttons = new ArrayList<>();

    PushForm(PushContent content) {
        title = content.title();
        body = content.body();
        image = content.image();
        media = content.options().ios().media();
        click = content.click();
        link = content.link();
        data = content.data();
        silent = content.options().silent();
        badge = content.options().badge();
        sound = content.options().sound();
        collapseKey = content.options().collapseKey();
        urgent = content.options().urgent();
        channelId = content.options().android().channelId();
        visibility = content.options().android().visibility();
        priority = content.options().android().priority();
        icon = content.options().android().icon();
        thread = content.options().ios().thread();
        category = content.options().ios().category();
        contentAvailable = content.options().ios().contentAvailable();
        mutableContent = content.options().ios().mutableContent();
        content.buttons().forEach(button -> buttons.add(new ButtonRow(button)));
        while (buttons.size() < PushContent.MOST_BUTTONS) {
            buttons.add(new ButtonRow(Button.of("", "")));
        }
    }

    /** The content as typed; buttons without a label and a link are none. */
    PushContent content() {
        List<Button> labelled = buttons.stream()
                .filter(row -> !row.getLabel().isBlank() || !row.getLink().isBlank())
                .map(ButtonRow::button)
                .toList();
        return new PushContent(
                title.strip(),
                body.strip(),
                image.strip(),
                click,
                link.strip(),
                labelled,
                data.strip(),
                new PushOptions(
                        silent,
                        badge.strip(),
                        sound.strip(),
                        collapseKey.strip(),
                        urgent,
                        new Android(channelId.strip(), visibility, priority, icon.strip()),
                        new Ios(thread.strip(), category.strip(), contentAvailable, mutableContent, media.strip())));
    }

    /** A row of the buttons. */
    public static final class ButtonRow implements Serializable {

        private static final long serialVersionUID = 1L;

        private String id;
        private String label;
        private ClickBehaviour click;
        private String link;

        ButtonRow(Button button) {
            id = button.id();
            label = button.label();
            click = button.click();
            link = button.link();
        }

        private Button button() {
            return new Button(id.strip(), label.strip(), click, link.strip());
        }

        public String getId() {
            return id;
        }

        public void setId(@Nullable String id) {
            this.id = typed(id);
        }

        public ClickBehaviour getClick() {
            return click;
        }

        public void setClick(ClickBehaviour click) {
            this.click = click;
        }

        public String getLabel() {
            return label;
        }

        public void setLabel(@Nullable String label) {
            this.label = typed(label);
        }

        public String getLink() {
            return link;
        }

        public void setLink(@Nullable String link) {
            this.link = typed(link);
        }
    }

    private static String typed(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    /** What can be chosen for the whole message. */
    public List<ClickBehaviour> getClicks() {
        return List.of(ClickBehaviour.OPENAPP, ClickBehaviour.DEEPLINK, ClickBehaviour.WEBURL);
    }

    /** What can be chosen for a button. */
    public ClickBehaviour[] getButtonClicks() {
        return ClickBehaviour.values();
    }

    public ClickBehaviour getClick() {
        return click;
    }

    public void setClick(ClickBehaviour click) {
        this.click = click;
    }

    public String getMedia() {
        return media;
    }

    public void setMedia(@Nullable String media) {
        this.media = typed(media);
    }

    public String getIcon() {
        return icon;
    }

    public void setIcon(@Nullable String icon) {
        this.icon = typed(icon);
    }

    /** What can be chosen. */
    public Visibility[] getVisibilities() {
        return Visibility.values();
    }

    /** Room for every button. */
    public List<ButtonRow> getButtons() {
        return buttons;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = typed(title);
    }

    public String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = typed(body);
    }

    public String getImage() {
        return image;
    }

    public void setImage(@Nullable String image) {
        this.image = typed(image);
    }

    public String getLink() {
        return link;
    }

    public void setLink(@Nullable String link) {
        this.link = typed(link);
    }

    public String getData() {
        return data;
    }

    public void setData(@Nullable String data) {
        this.data = typed(data);
    }

    public boolean isSilent() {
        return silent;
    }

    public void setSilent(boolean silent) {
        this.silent = silent;
    }

    public String getBadge() {
        return badge;
    }

    public void setBadge(@Nullable String badge) {
        this.badge = typed(badge);
    }

    public String getSound() {
        return sound;
    }

    public void setSound(@Nullable String sound) {
        this.sound = typed(sound);
    }

    public String getCollapseKey() {
        return collapseKey;
    }

    public void setCollapseKey(@Nullable String collapseKey) {
        this.collapseKey = typed(collapseKey);
    }

    public boolean isUrgent() {
        return urgent;
    }

    public void setUrgent(boolean urgent) {
        this.urgent = urgent;
    }

    public String getChannelId() {
        return channelId;
    }

    public void setChannelId(@Nullable String channelId) {
        this.channelId = typed(channelId);
    }

    public Visibility getVisibility() {
        return visibility;
    }

    public void setVisibility(Visibility visibility) {
        this.visibility = visibility;
    }

    /** What can be chosen. */
    public Priority[] getPriorities() {
        return Priority.values();
    }

    public Priority getPriority() {
        return priority;
    }

    public void setPriority(Priority priority) {
        this.priority = priority;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(@Nullable String category) {
        this.category = typed(category);
    }

    public boolean isContentAvailable() {
        return contentAvailable;
    }

    public void setContentAvailable(boolean contentAvailable) {
        this.contentAvailable = contentAvailable;
    }

    public boolean isMutableContent() {
        return mutableContent;
    }

    public void setMutableContent(boolean mutableContent) {
        this.mutableContent = mutableContent;
    }

    public String getThread() {
        return thread;
    }

    public void setThread(@Nullable String thread) {
        this.thread = typed(thread);
    }
}
