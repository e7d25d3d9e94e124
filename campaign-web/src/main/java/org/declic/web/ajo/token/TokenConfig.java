package org.declic.web.ajo.token;

import java.time.Duration;
import org.declic.settings.Settings;

/**
 * How tokens are made.
 *
 * @param lifetime how long one is valid: {@code declic.token.lifetime}
 */
record TokenConfig(Duration lifetime) {

    static TokenConfig read() {
        return new TokenConfig(Settings.duration(
                "declic.token.lifetime", Duration.ofHours(24), Duration.ofSeconds(2), Duration.ofDays(7)));
    }
}
