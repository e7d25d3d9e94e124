package org.declic.web.campaign.preview;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.declic.proof.SamplePeople;
import org.declic.shared.MessageId;
import org.declic.tracking.MessageLinks;
import org.declic.tracking.TextLinks;

/** The documents that the preview frames of a user show; the last ones, for the session. */
@SessionScoped
public class Previews implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As many as are shown side by side, and those of a few other pages. */
    private static final int MOST = SamplePeople.MOST + 4;

    /** So many characters in all: a session takes no more memory, however large the mails are. */
    private static final int LARGEST = 8_000_000;

    private static final MessageId ANY = new MessageId("0".repeat(24));

    private final Map<String, Preview> byKey = new LinkedHashMap<>();
    private final MessageLinks links;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Previews() {
        this(null);
    }

    @Inject
    public Previews(MessageLinks links) {
        this.links = links;
    }

    /** An SMS as long as it is when its links are short ones, where people can reach this server. */
    public String withShortLinks(String sms) {
        return TextLinks.replaced(
                sms, link -> links.shortened(ANY, link.place()).orElse(link.url()));
    }

    synchronized Optional<Preview> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public synchronized void keep(String key, Preview preview) {
        byKey.remove(key);
        byKey.put(key, preview);
        while (byKey.size() > MOST || (byKey.size() > 1 && length() > LARGEST)) {
            byKey.remove(byKey.keySet().iterator().next());
        }
    }

    private long length() {
        return byKey.values().stream()
                .mapToLong(each -> each.html().length() + each.text().length())
                .sum();
    }
}
