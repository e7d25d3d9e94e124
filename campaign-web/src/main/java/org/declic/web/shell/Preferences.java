package org.declic.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How someone likes to see the pages, signed in or not: language, time zone, narrow navigation.
 *
 * <p>Kept in cookies. The zone is the browser's own, told by the pages' script; before that it is UTC.
 */
@Named
@RequestScoped
public class Preferences {

    static final String LANGUAGE_COOKIE = "declic_language";

    private static final String LANGUAGE_ATTRIBUTE = Preferences.class.getName() + ".language";
    private static final String ZONE_COOKIE = "declic_zone";
    private static final String NAVIGATION_COOKIE = "declic_navigation";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private final HttpServletRequest request;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Preferences() {
        this(null);
    }

    @Inject
    public Preferences(HttpServletRequest request) {
        this.request = request;
    }

    /** What is known of whoever asks: their language, unless they choose another here. */
    public static void prefer(HttpServletRequest request, Locale language) {
        request.setAttribute(LANGUAGE_ATTRIBUTE, language.getLanguage());
    }

    /** The chosen language, else the one that is known, else the first the browser asks for that we speak, else English. */
    public Locale getLocale() {
        return cookie(LANGUAGE_COOKIE)
                .or(() -> Optional.ofNullable(request.getAttribute(LANGUAGE_ATTRIBUTE))
                        .map(Object::toString))
                .flatMap(Preferences::language)
                .orElseGet(this::browsersLanguage);
    }

    /** {@code en} or {@code fr}. */
    public String getLanguage() {
        return getLocale().getLanguage();
    }

    /** The day that weeks begin with where the browser says that its user is; else where their language is spoken most. */
    public DayOfWeek getFirstDayOfWeek() {
        Locale likely = getLanguage().equals(Locale.FRENCH.getLanguage()) ? Locale.FRANCE : Locale.US;
        Locale region = Collections.list(request.getLocales()).stream()
                .filter(asked -> !asked.getCountry().isEmpty())
                .findFirst()
                .orElse(likely);
        return WeekFields.of(region).getFirstDayOfWeek();
    }

    /** The zone that times are shown in. */
    public ZoneId getZone() {
        return cookie(ZONE_COOKIE).flatMap(Preferences::zone).orElse(ZoneOffset.UTC);
    }

    /** Whether the navigation shows icons only. */
    public boolean isNavigationNarrow() {
        return cookie(NAVIGATION_COOKIE).filter("narrow"::equals).isPresent();
    }

    static Optional<Locale> language(String tag) {
        return LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(tag))
                .findFirst();
    }

    private Locale browsersLanguage() {
        return Collections.list(request.getLocales()).stream()
                .flatMap(asked -> language(asked.getLanguage()).stream())
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<String> cookie(String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .flatMap(value -> decoded(value).stream())
                .findFirst();
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
