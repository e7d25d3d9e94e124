package org.declic.web.shell;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.declic.settings.Settings;

/**
 * Lets browsers send the session cookie from our own pages only, and over TLS only when people reach us by {@code https}.
 *
 * <p>Behind a balancer that ends TLS the server sees plain HTTP; {@code declic.public.url} tells it.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setAttribute("SameSite", "Lax");
        if (Settings.find("declic.public.url")
                .filter(url -> url.startsWith("https:"))
                .isPresent()) {
            cookie.setSecure(true);
        }
    }
}
