package org.declic.web.campaign;

import java.util.Locale;
import org.declic.campaign.CampaignStatus;

/** How a campaign that was activated fares; its page has a sentence for each. */
public enum CampaignHealth {
    CHANNEL_OFF("problem", "times-circle"),
    DELAYED("warning", "exclamation-triangle"),
    ENDED_WAITING("note", "clock"),
    ENDED("note", "info-circle"),
    PLANNED("note", "clock"),
    FINE("done", "check-circle");

    private final String banner;
    private final String icon;

    CampaignHealth(String banner, String icon) {
        this.banner = banner;
        this.icon = icon;
    }

    /** What is most worth knowing. */
    static CampaignHealth of(CampaignStatus status, boolean channelActive, Figures figures) {
        boolean running = status == CampaignStatus.LIVE || status == CampaignStatus.SCHEDULED;
        if (!channelActive && (running || figures.open() > 0)) {
            return CHANNEL_OFF;
        }
        if (figures.delayed() > 0) {
            return DELAYED;
        }
        if (!running) {
            return figures.open() > 0 ? ENDED_WAITING : ENDED;
        }
        return status == CampaignStatus.SCHEDULED ? PLANNED : FINE;
    }

    /** Its name in bundle keys, such as {@code channel-off}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of banner that it stands in. */
    public String banner() {
        return banner;
    }

    /** A PrimeIcon. */
    public String icon() {
        return icon;
    }
}
